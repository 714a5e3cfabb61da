"""No shipped sample and no form is misspelt; of published papers, hardly a word is called wrong."""

import re
from collections import Counter

import pytest

from app.forms.case_file import read_case
from app.forms.loading import Packs, load_packs
from app.forms.written.lines import lines_of
from app.forms.written.naming import known_names, probable_names
from app.forms.written.places import written
from app.model.answers import texts_in
from app.spelling.naming import words_of_names
from app.spelling.speller import Speller, load_speller
from app.system import paths
from tests.conftest import SHARED
from tests.content.cases import SAMPLES

REFERENCE = SHARED / "reference"
MOST_FALSE_ALARMS = 8
"""In 14,000 words, of an office that has told the speller nothing: surnames, and a piece of a torn line."""


@pytest.fixture(scope="module")
def packs() -> Packs:
    return load_packs(paths.FORMS)


@pytest.fixture(scope="module")
def speller() -> Speller:
    return load_speller(paths.SPELLING)


@pytest.mark.parametrize("sample", SAMPLES)
def test_no_shipped_sample_is_misspelt(sample: str, packs: Packs, speller: Speller) -> None:
    wrong: list[str] = []
    documents = read_case(SAMPLES[sample], packs).documents
    office = packs.office(next((d.form.office for d in documents if d.form.office != "shared"), "shared"))
    names = [name for d in documents for name in known_names(office, d.form, d.answers)]
    probable = [name for d in documents for name in probable_names(d.form, d.answers)]
    speller.know([*words_of_names(names), *speller.names_in(probable)])
    for form, answers in documents:
        for text in written(form, answers):
            if not text.is_name:
                lines = lines_of(text.text, is_prose=text.is_prose)
                wrong += [word.text for line in lines for word in speller.slips(line)]
    assert wrong == []


def test_no_form_is_misspelt(packs: Packs, speller: Speller) -> None:
    wrong: Counter[str] = Counter()
    for form in packs.forms:
        speller.know(words_of_names(texts_in(packs.office(form.office))))
        for field in form.fields:
            for text in (field.label, field.hint, field.example, *field.choices):
                wrong.update(word.text for word in speller.slips(text))
    assert wrong == {}


@pytest.mark.skipif(not REFERENCE.is_dir(), reason="the published papers are not here")
def test_published_papers_raise_hardly_a_false_alarm(speller: Speller) -> None:
    speller.know(())
    papers = [path.read_text("utf-8") for path in sorted(REFERENCE.glob("*.txt"))]
    wrong = Counter(
        word.text for paper in papers for line in paper.splitlines() for word in speller.slips(line)
    )
    assert sum(len(re.findall(r"\w+", paper)) for paper in papers) > 14_000
    assert wrong.total() <= MOST_FALSE_ALARMS, wrong
