"""Agreements of any size as other programs see them: LibreOffice, the Open XML SDK, a PDF/UA checker."""

import re
from pathlib import Path

import pdfua
import pytest

from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from tests.rendering.agreements import document
from tests.rendering.conftest import pages_of
from tests.rendering.word.conftest import Converted, FaultsOf, Shown


def test_another_word_processor_shows_the_numbers_we_gave(
    renderer: Renderer, packs: Packs, shown: Shown
) -> None:
    made = document(packs, 3)
    lines = shown(renderer.word(made))
    given = [number for part in made.outline for number in (part.number, *part.paragraphs, *part.items)]
    sign = re.compile(r"(Schedule [A-Z]|\d+(?:\.\d+)+|\d+\.(?= [A-Z]))")
    counted = [found[1] for found in map(sign.match, lines) if found]
    assert sorted(counted) == sorted(given)
    assert [one for one in counted if one.count(".") < 2] == [one for one in given if one.count(".") < 2]
    assert [line.partition(" ")[0] for line in lines if line.startswith("(")] == [
        *(f"({number})" for number in range(1, 7)),
        "(i)",
        "(ii)",
    ]


@pytest.mark.parametrize("executed_as", ["agreement", "deed"])
def test_no_place_to_sign_of_ninety_forces_is_torn_apart(
    renderer: Renderer, packs: Packs, converted: Converted, executed_as: str
) -> None:
    made = document(packs, 90, executed_as=executed_as)
    last = "Occupation" if executed_as == "deed" else "Date"
    begins = "Executed as a deed by" if executed_as == "deed" else "Signed by"
    for paper in (renderer.paper(made), converted(renderer.word(made), "pdf")):
        pages = pages_of(paper)
        counts = [(page.count(begins), page.count(last)) for page in pages]
        assert sum(first for first, _ in counts) == 180
        assert all(first == second for first, second in counts)
        assert max(first for first, _ in counts) >= 4
        assert len(pages) <= (60 if executed_as == "deed" else 35)


@pytest.mark.parametrize("count", [2, 90])
def test_agreements_of_any_size_are_sound_files(
    renderer: Renderer, packs: Packs, faults_of: FaultsOf, tmp_path: Path, count: int
) -> None:
    made = document(packs, count, executed_as="deed")
    assert faults_of(renderer.word(made)) == []
    path = tmp_path / "paper.pdf"
    path.write_bytes(renderer.paper(made))
    assert pdfua.validate(str(path)).findings == ()
