"""Limbs, recitals and clauses as lists of Word: counted as their form says, their own lists under them."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.limbs import COUNTED_AS, listed_limbs
from app.model.list_marker import counted
from app.model.markdown import read_prose
from app.model.prose import Blocks, ListKind, Paragraph, Prose, ProseList, Run
from app.model.values import FieldId
from app.rendering.printed import Look, PrintedProse, ProsePrinter
from app.rendering.word.growth import Growth
from app.rendering.word.prose import ProseWriter
from app.rendering.word.template import WordTemplate
from templates.drawing.pieces import line
from tests.rendering.word.conftest import SHIPPED, DrawTemplate, FaultsOf, Shown
from tests.rendering.word.reading import Element, find, fragment, style, text, value
from tests.rendering.word.test_prose import BLOCKS, STYLES

LIMBS = (
    "First limb.\n\nMore of the first.\n\na. letter\n   i. roman\nb. letter two",
    "- bullet alone",
    "Last limb.[^n]\n\n[^n]: Noted.",
)
TEMPLATE = WordTemplate(SHIPPED)
CLAUSES = Look(FieldId("clauses"), numbered=True)


def written(prose: Prose, look: Look, growth: Growth | None = None) -> Element:
    grown = growth or Growth(TEMPLATE.numbering, "word/footnotes.xml", 1, "1./1.1/1.1.1")
    return fragment(ProseWriter(TEMPLATE.styles, grown)(prose, look))


@pytest.fixture
def printed(draw: DrawTemplate) -> "Printed":
    return Printed(draw)


class Printed:
    """Prints proses one after the other in one file."""

    def __init__(self, draw: DrawTemplate) -> None:
        self._draw = draw

    def __call__(self, *proses: Prose) -> bytes:
        about = dict.fromkeys(("title", "marking", "reference", "version", "fingerprint"), "")
        template = WordTemplate(self._draw("".join(line(f"{{{{p a{n} }}}}") for n in range(len(proses)))))

        def names(printer: ProsePrinter) -> dict[str, object]:
            look = Look(FieldId("limbs"))
            own = {f"a{n}": PrintedProse(prose, look, printer) for n, prose in enumerate(proses)}
            return {"document": about, **own}

        return template.render(names, None)


@pytest.mark.parametrize("counting", COUNTED_AS)
def test_limbs_are_counted_as_their_form_says(
    printed: Printed, shown: Shown, faults_of: FaultsOf, counting: str
) -> None:
    kind = COUNTED_AS[counting]
    content = printed(listed_limbs(LIMBS, kind), listed_limbs(("Other.", "Two."), kind))
    assert faults_of(content) == []
    lines = shown(content)
    signs = [counted(kind, number) for number in (1, 2, 3)]
    wanted = [
        f"{signs[0]} First limb.",
        "More of the first.",
        "a. letter",
        "i. roman",
        "b. letter two",
        signs[1],
        "bullet alone",
        f"{signs[2]} Last limb.",
        f"{signs[0]} Other.",
        f"{signs[1]} Two.",
    ]
    for one, found in zip(wanted, lines, strict=False):
        assert one in found


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [
        (ListKind.BRACKETED_ROMAN, "Recital"),
        (ListKind.BRACKETED, "Party"),
        (ListKind.LETTER, "ListParagraph"),
    ],
)
def test_limbs_have_the_style_of_their_kind(kind: ListKind, wanted: str) -> None:
    root = written(listed_limbs(LIMBS, kind), Look(FieldId("limbs")))
    heads = [one for one in find(root, "w:p") if text(one) in ("First limb.", "Last limb.", "")]
    assert {style(one) for one in heads} == {wanted}
    assert {style(one) for one in find(root, "w:p")} == {wanted, "ListParagraph"}
    numbers = [value(one, "w:pPr/w:numPr/w:numId/@w:val") for one in heads]
    assert len(set(numbers)) == 1


@pytest.mark.parametrize("kind", [ListKind.LETTER, ListKind.ROMAN, ListKind.BRACKETED_ROMAN])
def test_long_lists_are_counted_alike(printed: Printed, shown: Shown, kind: ListKind) -> None:
    lines = shown(printed(listed_limbs([f"limb {number}" for number in range(1, 131)], kind)))
    assert lines == [f"{counted(kind, number)} limb {number}" for number in range(1, 131)]


def test_lists_under_a_recital_begin_where_its_text_does() -> None:
    root = written(listed_limbs(LIMBS, ListKind.BRACKETED_ROMAN), Look(FieldId("recitals")))
    growth = Growth(TEMPLATE.numbering, "word/footnotes.xml", 1)
    recital = growth.list_look(ListKind.BRACKETED_ROMAN, numbered=False)
    letters = growth.list_look(ListKind.LETTER, numbered=True)
    (more,) = (one for one in find(root, "w:p") if text(one).startswith("More"))
    assert value(more, "w:pPr/w:ind/@w:left") == str(recital.indents[0])
    (letter,) = (one for one in find(root, "w:p") if text(one) == "letter")
    assert value(letter, "w:pPr/w:numPr/w:ilvl/@w:val") == "0"
    assert letters.indents[0] > recital.indents[0]


def test_lists_under_a_clause_begin_where_its_text_does() -> None:
    prose = read_prose("Stem\n\n1. item\n\n   more of it\n   a. under it")
    root = written(prose, CLAUSES._replace(numbers=("1.1",), items=("1.1.1",)))
    stem, item, more, under = find(root, "w:p")
    assert [style(one) for one in (stem, item)] == ["NumberedParagraph", "NumberedItem"]
    assert not find(item, "w:pPr/w:numPr")
    start = TEMPLATE.numbering.item_start
    assert value(more, "w:pPr/w:ind/@w:left") == str(start)
    level = int(value(under, "w:pPr/w:numPr/w:ilvl/@w:val"))
    look = Growth(TEMPLATE.numbering, "", 1).list_look(ListKind.LETTER, numbered=True)
    assert look.indents[level] > start >= look.indents[level - 1]


def test_meaning_of_a_term_is_set_as_a_definition() -> None:
    seen: list[tuple[Prose, Look]] = []

    def printer(prose: Prose, look: Look) -> str:
        seen.append((prose, look))
        return ""

    meaning = PrintedProse(
        read_prose("means this:\n\na. one\n\nand that."), Look(FieldId("meaning")), printer
    )
    str(meaning.defining("Programme"))
    root = written(*seen[0])
    assert [(style(one), text(one)) for one in find(root, "w:p")] == [
        ("Definition", "“Programme” means this:"),
        ("ListParagraph", "one"),
        ("Definition", "and that."),
    ]


def test_sub_headings_within_a_lettered_part_are_of_the_third_level(draw: DrawTemplate) -> None:
    prose = read_prose("### Within")
    assert style(written(prose, CLAUSES)[0]) == "Heading2"
    template = WordTemplate(draw("<w:p/>"))
    growth = Growth(template.numbering, "word/footnotes.xml", 1)
    root = fragment(ProseWriter(template.styles, growth)(prose, CLAUSES._replace(deeper=True)))
    assert style(root[0]) == "Heading3"


def paragraphs_in(blocks: Blocks) -> Iterator[Paragraph]:
    for block in blocks:
        if isinstance(block, Paragraph):
            yield block
        elif isinstance(block, ProseList):
            for item in block.items:
                yield from paragraphs_in(item)


def named(blocks: Blocks) -> Blocks:
    """Return blocks in which every paragraph of the page and of its lists has a name, and one points to it."""
    names = (f"p{number}" for number in range(1000))

    def with_name(block: object) -> object:
        if isinstance(block, Paragraph):
            name = next(names)
            return Paragraph((*block.runs, Run("1.1", target=f"para:{name}")), name)
        if isinstance(block, ProseList):
            return block._replace(items=tuple(tuple(map(with_name, item)) for item in block.items))
        return block

    return tuple(map(with_name, blocks))  # type: ignore[arg-type] - the same kinds of block


@given(BLOCKS, st.booleans(), st.booleans())
def test_any_clauses_and_references_are_sound(blocks: Blocks, in_schedule: bool, twice: bool) -> None:
    prose = Prose(named(blocks))
    paragraphs = tuple(
        f"1.{number}" for number in range(1, 1 + sum(isinstance(b, Paragraph) for b in blocks))
    )
    items = tuple(f"1.1.{number}" for number in range(1, 100))
    look = CLAUSES._replace(numbers=paragraphs, items=items, in_schedule=in_schedule)
    growth = Growth(TEMPLATE.numbering, "word/footnotes.xml", 1, "1./1.1/1.1.1")
    writer = ProseWriter(TEMPLATE.styles, growth)
    xml = writer(prose, look) + (writer(prose, look) if twice else "")
    root = fragment(growth.references.settled(xml))
    assert set(find(root, "//w:pStyle/@w:val")) <= STYLES
    opened, closed = (sorted(find(root, f"//w:bookmark{end}/@w:id")) for end in ("Start", "End"))
    assert opened == closed == sorted(set(opened))
    names = find(root, "//w:bookmarkStart/@w:name")
    assert len(names) == len(set(names))
    pointed = {code.split()[1] for code in find(root, "//w:instrText/text()")}
    assert pointed | set(find(root, "//w:hyperlink/@w:anchor")) <= set(names)
    assert not find(root, "//w:r/@w:rsidR")
    assert text(root).count("1.1") >= len(list(paragraphs_in(prose.blocks)))
