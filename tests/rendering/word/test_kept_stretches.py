"""Templates of any office, printed again and again from other answers: nothing that was kept is printed wrongly."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.model.document import Document
from app.model.form import NumberingScheme
from app.model.picture import read_picture
from app.model.prose import ListKind
from app.rendering.context import context
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.growth import Growth
from app.rendering.word.markup import PLAIN
from app.rendering.word.template import WordTemplate
from tests.pictures import picture_bytes
from tests.rendering.conftest import COMPLETE, RECORD, REPORT, MakeDocument
from tests.rendering.edits import choices_of, document_of, edits
from tests.rendering.word.conftest import NAMESPACES, SECTION, SHIPPED, DrawTemplate
from tests.rendering.word.drawing import line
from tests.rendering.word.reading import find, text, tree

FILLING = line("Words of the template. " * 800)
"""So much that what stands before it and behind it is compressed apart."""
SECTIONS = line("{%p for one in sections %}") + line("{{ one.heading }}") + line("{{p one.body }}")
IN_OUTLINE = "".join(
    map(
        line,
        (
            "{%p for section in outline %}",
            "{{ section.number }} {{ section.heading }} ({{ title }})",
            "{{p section.body.numbered }}",
            "{%p endfor %}",
        ),
    )
)
PIECES = (
    FILLING,
    IN_OUTLINE,
    SECTIONS + line("{%p endfor %}"),
    line("{%p if agenda_item %}") + SECTIONS + line("{%p endfor %}") + line("{%p endif %}"),
    line("{%p if agenda_item %}") + line("{{p purpose.numbered }}") + line("{%p endif %}"),
    line("{{p purpose }}"),
    line("{{p recommendation.listed }}"),
    line("{{ document.title }} {{ document.fingerprint }} {{ date }}"),
    line("{%p for one in appendices %}") + line("{{ one.label }} {{ one.title }}") + line("{%p endfor %}"),
    line("{%p for one in source_documents %}") + line("{{ one.title }} {{r one.url | link }}")
    + line("{%p endfor %}"),
)  # fmt: skip
NOTE = f'<w:footnote w:id="5">{line("{{ title }}")}</w:footnote>'
NOTES = f"<w:footnotes {NAMESPACES}>{NOTE}</w:footnotes>"
ANSWERS: dict[str, Any] = {
    **COMPLETE[REPORT],
    "agenda_item": "4.0",
    "purpose": "Why: [[para:x]], [[appendix:plan]].\n\nMarked. {#y}",
    "recommendation": ["As [[para:x]] says,", "approve. {#z}"],
    "sections": [
        {"heading": "One", "body": "First.[^n]\n\n[^n]: Of [[para:z]]."},
        {"heading": "Two", "body": "Marked. {#x}\n\n1. one\n2. two"},
        {"heading": "Three", "body": "See [[para:x]] and [[para:y]]."},
    ],
    "source_documents": [{"title": "The plan {#plan}", "attached_as": "Appendix A"}],
}


def printed(template: WordTemplate, document: Document) -> bytes:
    return template.render(lambda printer: context(document, printer), document.scheme)


@pytest.fixture(scope="module")
def drawn(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """Return a maker of templates with footnotes of their own."""
    path = tmp_path_factory.mktemp("templates") / "word.docx"
    shipped = read_archive(SHIPPED)

    def draw_template(body: str) -> Path:
        document = f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>"
        parts = {**shipped, "word/document.xml": document.encode(), "word/footnotes.xml": NOTES.encode()}
        path.write_bytes(write_archive(compressed(name, content) for name, content in parts.items()))
        return path

    return draw_template


@settings(max_examples=60)
@given(data=st.data())
def test_any_template_prints_warm_what_it_prints_new(
    packs: Packs, drawn: Callable[[str], Path], data: st.DataObject
) -> None:
    path = drawn("".join(data.draw(st.lists(st.sampled_from(PIECES), min_size=2, max_size=6))))
    warm, form, answers = WordTemplate(path), packs.form(REPORT), ANSWERS
    for _ in range(data.draw(st.integers(2, 5))):
        document = document_of(form, packs, answers, draft=data.draw(st.booleans()))
        if document is None:
            return
        assert printed(warm, document) == printed(WordTemplate(path), document)
        answers = data.draw(edits(answers, choices_of(form.fields)))


@pytest.fixture
def report(make_document: MakeDocument) -> Callable[..., Document]:
    return lambda **changes: make_document(REPORT, **{**ANSWERS, **changes})


def test_a_number_changes_though_nothing_else_of_its_section_does(
    draw: DrawTemplate, report: Callable[..., Document]
) -> None:
    template = WordTemplate(draw(IN_OUTLINE))
    sections = [{"heading": "Old", "body": "Old."}]
    printed(template, report(sections=sections))
    content = printed(template, report(sections=[{"heading": "New", "body": "New."}, *sections]))
    lines = [one for one in text(tree(content)).splitlines() if "Patrol bicycles" in one]
    assert [one.split()[0] for one in lines] == [f"{number}.0" for number in range(1, len(lines) + 1)]


def test_a_label_follows_a_paragraph_that_is_added_before_it(
    draw: DrawTemplate, report: Callable[..., Document]
) -> None:
    template = WordTemplate(draw(PIECES[5] + FILLING + IN_OUTLINE))
    for before, label in (("One.", "4.1"), ("One.\n\nTwo.", "4.1"), ("", "3.1")):
        added = [{"heading": "Before", "body": before}] if before else []
        marked = [{"heading": "Marked", "body": "Marked. {#x}"}]
        content = printed(template, report(sections=[*added, *marked]))
        assert f"Why: {label}" in text(tree(content))
    marked = [{"heading": "Marked", "body": "One more.\n\nMarked. {#x}"}]
    assert "Why: 3.2" in text(tree(printed(template, report(sections=marked))))


def test_a_reference_is_a_field_only_while_there_is_something_to_show(
    draw: DrawTemplate, report: Callable[..., Document]
) -> None:
    conditional = line("{%p if agenda_item %}") + IN_OUTLINE + line("{%p endif %}")
    template = WordTemplate(draw(PIECES[5] + FILLING + conditional))
    for agenda_item in ("4.0", "", "4.0"):
        body = tree(printed(template, report(agenda_item=agenda_item)))
        fields = [one.split()[1] for one in find(body, "//w:instrText/text()")]
        marks = find(body, "//w:bookmarkStart/@w:name")
        assert "Why: 4.1" in text(body)
        assert bool(agenda_item) == ("_Ref_x" in fields)
        assert set(fields) <= set(marks)


def test_a_footnote_of_the_template_itself_follows_the_answers(
    drawn: Callable[[str], Path], report: Callable[..., Document]
) -> None:
    template = WordTemplate(drawn(SECTIONS + line("{%p endfor %}")))
    for title in ("Patrol bicycles", "Patrol cars", "Patrol bicycles"):
        notes = tree(printed(template, report(title=title)), "word/footnotes.xml")
        own, of_an_answer = find(notes, "//w:footnote[not(@w:type)]")
        assert (text(own), text(of_an_answer).strip()) == (title, "Of 2.2.")


def test_paragraphs_are_numbered_as_the_scheme_of_each_paper_says(
    draw: DrawTemplate, make_document: MakeDocument
) -> None:
    path = draw(line("{{p decision_summary.numbered }}"))
    warm = WordTemplate(path)
    schemes: tuple[NumberingScheme, ...] = ("1.0/1.1", "1./a.", "1./1.1/1.1.1")
    for scheme in schemes:
        document = make_document(RECORD)._replace(scheme=scheme)
        assert printed(warm, document) == printed(WordTemplate(path), document)


def test_what_was_handed_on_is_never_added_to() -> None:
    template = WordTemplate(SHIPPED)
    growth = Growth(template.numbering, "word/footnotes.xml", 1, "I./1.")
    picture = read_picture(picture_bytes("PNG"), "Two hands")

    def add(name: str) -> None:
        growth.links.id(f"https://a.example/{name}")
        growth.note_links.id(f"https://a.example/{name}")
        growth.references.marked("both", "1.", "")
        growth.references.marked(name, "2.", "")
        growth.references.labelled(name, "")
        growth.references.refer(f"para:{name}", "2", PLAIN)
        growth.running(in_schedule=name == "two", first="1.")
        growth.bulleted(growth.list_look(ListKind.BULLET, numbered=name == "two"))
        growth.picture(picture._replace(text=name))
        growth.add_note(name)

    add("one")
    handed_on, was = growth.added, deepcopy(growth.added)
    growth.hand_on(handed_on)
    add("two")
    assert growth.added is not handed_on
    assert handed_on.says_the_same(was)
    assert not handed_on.says_the_same(growth.added)
