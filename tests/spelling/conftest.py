import pytest

from app.spelling.dictionary import Dictionary, load_dictionary
from app.spelling.speller import Speller
from app.system.paths import SPELLING


@pytest.fixture(scope="session")
def dictionary() -> Dictionary:
    return load_dictionary(SPELLING)


@pytest.fixture
def speller(dictionary: Dictionary) -> Speller:
    return Speller(dictionary)
