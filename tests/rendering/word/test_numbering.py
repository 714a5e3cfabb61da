from pathlib import Path

import pytest

from app.model.prose import ListKind
from app.rendering.word.archive import read_archive
from app.rendering.word.growth import Growth
from app.rendering.word.numbering import (
    DEEPEST,
    PARAGRAPHS,
    RUNNING,
    SCHEDULES,
    Numbering,
    add_lists,
    list_name,
    read_numbering,
)
from app.rendering.word.package import Package
from app.rendering.word.schemes import SCHEMES
from tests.rendering.word.conftest import SHIPPED
from tests.rendering.word.reading import SPACES, Element, find, value

FORMATS = {
    "bullet": "bullet",
    "decimal": "decimal",
    "letter": "lowerLetter",
    "roman": "lowerRoman",
    "bracketed": "decimal",
    "bracketed-roman": "lowerRoman",
}
LISTS = {
    *RUNNING.values(),
    *(list_name(kind, numbered=numbered) for kind in ListKind for numbered in (False, True)),
}


def package(numbering: str | None = None) -> Package:
    parts = read_archive(SHIPPED)
    if numbering is not None:
        parts["word/numbering.xml"] = (
            f'<w:numbering xmlns:w="{SPACES["w"]}">{numbering}</w:numbering>'.encode()
        )
    return Package(parts, Path("word.docx"))


def numbering_of(changed: Package) -> Numbering:
    add_lists(changed)
    return read_numbering(changed, "1")


@pytest.mark.parametrize("kind", list(ListKind))
@pytest.mark.parametrize("numbered", [False, True])
def test_every_list_has_nine_levels_of_its_kind(kind: ListKind, numbered: bool) -> None:
    root = package().tree("word/numbering.xml")
    (definition,) = find(root, f"w:abstractNum[w:name/@w:val='{list_name(kind, numbered=numbered)}']")
    formats = find(definition, "w:lvl/w:numFmt/@w:val")
    assert formats == [FORMATS[kind]] * (DEEPEST + 1)
    indents = [int(left) for left in find(definition, "w:lvl/w:pPr/w:ind/@w:left")]
    assert indents == sorted(set(indents))


def test_lists_are_added_to_a_template_that_has_none() -> None:
    changed = package(
        '<w:abstractNum w:abstractNumId="4"/><w:num w:numId="9"><w:abstractNumId w:val="4"/></w:num>'
    )
    numbering = numbering_of(changed)
    root = changed.tree("word/numbering.xml")
    assert len(find(root, "w:abstractNum")) == 1 + len(LISTS)
    ids = find(root, "w:abstractNum/@w:abstractNumId")
    assert len(ids) == len(set(ids))
    tags = [child.tag.rpartition("}")[2] for child in root]
    assert tags == sorted(tags)  # the schema wants definitions before numbers
    assert numbering.first_free == 10
    assert numbering.patterns is None


def test_lists_an_office_has_restyled_stay() -> None:
    name = list_name(ListKind.LETTER, numbered=False)
    own = (
        f'<w:abstractNum w:abstractNumId="1"><w:name w:val="{name}"/>'
        '<w:lvl w:ilvl="0"><w:pPr><w:ind w:left="333"/></w:pPr></w:lvl></w:abstractNum>'
    )
    numbering = numbering_of(package(own))
    assert numbering.lists[name].abstract == "1"
    assert numbering.lists[name].indents == (333,) * (DEEPEST + 1)


def test_part_is_made_for_a_template_that_has_none() -> None:
    changed = package()
    changed.drop("word/numbering.xml")
    assert numbering_of(changed).part == "word/numbering.xml"
    assert len(find(changed.tree("word/numbering.xml"), "w:abstractNum")) == len(LISTS)


PATTERNS = {
    None: (["%1.0", "%1.%2", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%2.%3", "%2.%3.%4"]),
    "1.0/1.1": (["%1.0", "%1.%2", "%1.%2.%3", "%4."], ["Schedule %1", "%2.0", "%2.%3", "%2.%3.%4"]),
    "1./1.1": (["%1.", "%1.%2", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%2.%3", "%2.%3.%4"]),
    "1./1.1.": (["%1.", "%1.%2.", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%2.%3.", "%2.%3.%4"]),
    "1./a.": (["%1.", "%1.%2", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%2.%3", "%2.%3.%4"]),
    "1./1.1/1.1.1": (["%1.", "%1.%2", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%2.%3", "%2.%3.%4"]),
    "I./1.": (["%1.", "%2.", "%1.%2.%3", "%4."], ["Schedule %1", "%2.", "%3.", "%2.%3.%4"]),
    "continuous": (["", "%2.", "%1.%2.%3", "%4."], ["Schedule %1", "", "%3.", "%2.%3.%4"]),
}


def written(numbering: Numbering, scheme: object) -> Element:
    changed = package()
    changed.parts[numbering.part] = "".join(numbering.written(scheme, [])).encode()  # type: ignore[arg-type]
    return changed.tree(numbering.part)


def levels(root: Element, name: str, path: str) -> list[str]:
    return find(root, f"w:abstractNum[w:name/@w:val='{name}']/w:lvl/{path}")


def test_every_scheme_has_its_patterns() -> None:
    assert set(PATTERNS) == {None, *SCHEMES}


@pytest.mark.parametrize("scheme", PATTERNS)
def test_scheme_sets_the_patterns(scheme: str | None) -> None:
    root = written(numbering_of(package()), scheme)
    both = tuple(levels(root, name, "w:lvlText/@w:val") for name in (PARAGRAPHS, SCHEDULES))
    assert both == PATTERNS[scheme]


@pytest.mark.parametrize(
    ("scheme", "heading"), [("1./1.1", "decimal"), ("I./1.", "upperRoman"), ("continuous", "none")]
)
def test_scheme_says_how_headings_count(scheme: str, heading: str) -> None:
    root = written(numbering_of(package()), scheme)
    assert levels(root, PARAGRAPHS, "w:numFmt/@w:val")[:2] == [heading, "decimal"]
    assert levels(root, SCHEDULES, "w:numFmt/@w:val")[:3] == ["upperLetter", heading, "decimal"]


def test_heading_without_a_number_begins_at_the_margin() -> None:
    root = written(numbering_of(package()), "continuous")
    assert levels(root, PARAGRAPHS, "w:suff/@w:val") == ["nothing"]
    assert levels(root, PARAGRAPHS, "w:pPr/w:ind/@w:left")[:2] == ["0", "765"]


def test_paragraph_numbers_are_found_by_the_list_of_the_headings() -> None:
    levels = "".join(
        f'<w:lvl w:ilvl="{level}"><w:numFmt w:val="decimal"/><w:lvlText w:val="{text}"/>'
        '<w:pPr><w:ind w:left="900"/></w:pPr></w:lvl>'
        for level, text in ((0, "%1)"), (1, "%1.%2)"))
    )
    number = '<w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>'
    numbering = numbering_of(package(f'<w:abstractNum w:abstractNumId="7">{levels}</w:abstractNum>{number}'))
    assert numbering.patterns == ("%1)", "%1.%2)")
    assert numbering.text_start == numbering.item_start == 900
    assert 'w:val="%1.0"' in "".join(numbering.written("1.0/1.1", []))


def test_each_counted_list_starts_by_itself() -> None:
    changed = package()
    numbering = numbering_of(changed)
    growth = Growth(numbering, "word/footnotes.xml", 1)
    letters = growth.list_look(ListKind.LETTER, numbered=True)
    bullets = growth.list_look(ListKind.BULLET, numbered=True)
    numbers = [growth.counted(letters, 2, 1), growth.counted(letters, 0, 5), growth.bulleted(bullets)]
    assert growth.bulleted(bullets) == numbers[2]
    assert len(set(numbers)) == 3
    written = "".join(growth.numbering(None) or ())
    changed.parts[numbering.part] = written.encode()
    root = changed.tree(numbering.part)
    first, second = (find(root, f"w:num[@w:numId='{number}']")[0] for number in numbers[:2])
    assert (
        value(first, "w:abstractNumId/@w:val") == value(second, "w:abstractNumId/@w:val") == letters.abstract
    )
    assert (value(first, "w:lvlOverride/@w:ilvl"), value(first, ".//w:startOverride/@w:val")) == ("2", "1")
    assert (value(second, "w:lvlOverride/@w:ilvl"), value(second, ".//w:startOverride/@w:val")) == ("0", "5")


def test_unnumbered_document_without_lists_keeps_the_part_as_it_is() -> None:
    assert Growth(numbering_of(package()), "word/footnotes.xml", 1).numbering(None) is None


def test_paragraphs_counted_through_have_a_list_of_their_own() -> None:
    grown = Growth(numbering_of(package()), "word/footnotes.xml", 1, "continuous")
    page = grown.running(in_schedule=False, first="1.")
    assert page == grown.running(in_schedule=False, first="4.")
    schedules = [grown.running(in_schedule=True, first=first) for first in ("1.", "3.", "1.")]
    assert schedules[0] == schedules[1] != schedules[2]
    assert page not in schedules
    assert page == grown.running(in_schedule=False, first="1.")


def test_other_paragraphs_are_counted_by_their_style() -> None:
    for scheme in (None, "1./1.1"):
        grown = Growth(numbering_of(package()), "word/footnotes.xml", 1, scheme)  # type: ignore[arg-type]
        assert grown.running(in_schedule=False, first="1.1") is None
