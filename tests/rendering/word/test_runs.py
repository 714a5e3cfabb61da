import pytest

from app.model.markdown import read_prose
from app.model.values import FieldId
from app.rendering.printed import Look, PrintedProse
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import NAMESPACES, DrawTemplate
from tests.rendering.word.reading import Element, find, names, style, targets, text, tree, value

FOOTNOTES = "word/footnotes.xml"
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"


@pytest.fixture
def printed(draw: DrawTemplate) -> "Printed":
    return Printed(draw)


class Printed:
    """Prints prose in a template of one placeholder, or of several."""

    def __init__(self, draw: DrawTemplate) -> None:
        self._draw = draw

    def __call__(self, markdown: str, *, times: int = 1, **changed: str) -> bytes:
        template = WordTemplate(self._draw(P.format("{{p a }}") * times, **changed))
        about = {"document": {"title": "", "marking": "", "reference": "", "version": "", "fingerprint": ""}}
        prose = read_prose(markdown)
        return template.render(
            lambda printer: {**about, "a": PrintedProse(prose, Look(FieldId("a")), printer)}, None
        )


def notes(content: bytes) -> list[Element]:
    return find(tree(content, FOOTNOTES), "w:footnote[not(@w:type)]")


def test_link_has_a_target_and_a_look(printed: Printed) -> None:
    content = printed("See [the **plan**](https://a.example/?a=1&b=2) and [it](https://a.example/?a=1&b=2).")
    links = find(tree(content), "//w:hyperlink")
    assert [text(link) for link in links] == ["the plan", "it"]
    assert targets(content) == {"rIdLink1": "https://a.example/?a=1&b=2"}
    assert {find(link, "@r:id")[0] for link in links} == {"rIdLink1"}
    assert set(find(links[0], "w:r/w:rPr/w:rStyle/@w:val")) == {"Hyperlink"}
    assert find(links[0], "w:r[w:rPr/w:b]")


def test_address_word_could_not_follow_is_text(printed: Printed) -> None:
    content = printed("See [the plan](https://[broken).")
    assert text(tree(content)) == "See the plan."
    assert targets(content) == {}


def test_footnote_stands_in_its_part(printed: Printed) -> None:
    content = printed(
        "Text.[^a] More.[^b]\n\n[^a]: First, *with italics*.\n[^b]: See [it](https://b.example/)."
    )
    ids = find(tree(content), "//w:footnoteReference/@w:id")
    assert ids == [find(note, "@w:id")[0] for note in notes(content)]
    assert [text(note).strip() for note in notes(content)] == ["First, with italics.", "See it."]
    assert {style(paragraph) for note in notes(content) for paragraph in find(note, "w:p")} == {
        "FootnoteText"
    }
    assert list(targets(content, "word/_rels/footnotes.xml.rels").values()) == ["https://b.example/"]
    assert targets(content) == {}


def test_prose_printed_twice_brings_its_notes_twice(printed: Printed) -> None:
    content = printed("Text.[^a]\n\n[^a]: Note.", times=2)
    ids = find(tree(content), "//w:footnoteReference/@w:id")
    assert len(set(ids)) == 2
    assert [text(note).strip() for note in notes(content)] == ["Note.", "Note."]


def test_note_called_again_shows_its_number_again(printed: Printed) -> None:
    content = printed("One.[^a] Two.[^b] Three.[^a]\n\n[^a]: A.\n[^b]: B.")
    assert len(notes(content)) == 2
    assert text(tree(content)) == "One. Two. Three.1"


def test_notes_of_the_template_stay(printed: Printed) -> None:
    own = f'<w:footnotes {NAMESPACES}><w:footnote w:id="4">{P.format("Standing note & more".replace("&", "&amp;"))}</w:footnote></w:footnotes>'
    content = printed("Text.[^a]\n\n[^a]: Note.", footnotes=own)
    assert [value(note, "@w:id") for note in notes(content)] == ["4", "5"]


def test_document_without_notes_keeps_the_part_empty(printed: Printed) -> None:
    assert notes(printed("Text.")) == []


def test_prose_in_a_header_prints_its_note_in_brackets(printed: Printed) -> None:
    header = f"<w:hdr {NAMESPACES}>{P.format('{{p a }}')}</w:hdr>"
    content = printed("Text[^a] and [it](https://a.example/).\n\n[^a]: Note", header1=header)
    assert text(tree(content, "word/header1.xml")) == "Text (Note) and it."
    assert list(targets(content, "word/_rels/header1.xml.rels").values()) == ["https://a.example/"]
    assert len(notes(content)) == 1  # that of the body
    assert "word/_rels/header1.xml.rels" in names(content)
