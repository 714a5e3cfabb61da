import pytest

from app.errors import TemplateError
from app.model.finding import Finding, Place, Severity

WORD = Place(file="word.docx")


@pytest.mark.parametrize(
    ("place", "words"),
    [
        (Place(), ""),
        (WORD, "word.docx"),
        (WORD.but(part="word/document.xml", paragraph=3), "word.docx, paragraph 3"),
        (WORD.but(part="word/header2.xml", paragraph=1, text="Head"), "word.docx, in the header, “Head”"),
        (WORD.but(part="docProps/core.xml"), "word.docx, in the document's properties"),
        (Place(file="page.html", line=4), "page.html, line 4"),
    ],
)
def test_place_is_told_as_a_person_finds_it(place: Place, words: str) -> None:
    assert place.words() == words


def test_finding_is_one_sentence_after_the_other() -> None:
    finding = Finding(
        rule="a", severity=Severity.ERROR, message="It is wrong.", remedy="Mend it.", place=WORD
    )
    assert finding.sentence() == "word.docx: It is wrong. Mend it."
    assert finding.but(place=Place(), remedy="").sentence() == "It is wrong."


def test_failure_as_a_finding_keeps_its_words() -> None:
    finding = Finding.of(TemplateError("It broke.", why="It was old.", hint="Mend it."), "file", WORD)
    assert finding.sentence() == "word.docx: It broke. It was old. Mend it."
    assert finding.severity is Severity.ERROR
