"""What goes wrong with lists, sections and tables elsewhere, row by row (18-22, 26, 31), and does not here."""

import ast
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.shared import Cm

from app.rendering.word.engine import WordEngine
from app.rendering.word.template import WordTemplate
from tests.architecture.sources import python_files
from tests.rendering.conftest import EVERYTHING, RECORD, REPORT, SECTION, MakeDocument
from tests.rendering.word.conftest import DrawTemplate, FaultsOf, Fill, Shown
from tests.rendering.word.drawing import line, rows, run
from tests.rendering.word.reading import find, names, text, tree

Rules = Callable[..., list[str]]
ABOUT = {"document": dict.fromkeys(("title", "marking", "reference", "version", "fingerprint"), "")}
ROWS: list[list[str]] = [["a", "b", "c"], ["d", "e", "f"]]
MATRIX: Mapping[str, object] = {"rows": ROWS, "n": 3, "colour": "FFEE00"}
SHORT = "<w:tc>{}<w:p>{}</w:p></w:tc>"
LISTS = "1. one\n2. two\n\nBetween.\n\n1. three\n   - inside\n2. four"


def filled(path: Path, **answers: object) -> bytes:
    """Return what a template of python-docx's makes of a few names."""
    given: Mapping[str, object] = {**ABOUT, **answers}
    return WordTemplate(path).render(lambda _: given, None)


def test_row_18_every_list_begins_anew(engine: WordEngine, make_document: MakeDocument, shown: Shown) -> None:
    content = engine.render(make_document(RECORD, decision=LISTS, decision_summary=LISTS))
    lines = shown(content)
    starts = [
        one.split()[0]
        for one in (one.replace("\t", " ") for one in lines)
        if one.endswith((" one", " two", " three", " four"))
    ]
    assert starts == ["1.", "2.", "1.", "2."] * 2


def test_row_19_lists_in_lists_keep_their_numbers_and_bullets(
    engine: WordEngine, make_document: MakeDocument, shown: Shown
) -> None:
    typed = "1. a\n   - b\n     1. c\n     2. d\n   - e\n2. f"
    lines = shown(engine.render(make_document(RECORD, decision=typed)))
    (first,) = [place for place, one in enumerate(lines) if one.endswith(" a")]
    assert [one.split()[-1] for one in lines[first : first + 6]] == list("abcdef")
    assert [one.split()[0] for one in lines[first : first + 6]][0::5] == ["1.", "2."]
    assert [one.split()[0] for one in lines[first + 2 : first + 4]] == ["1.", "2."]


def test_row_20_subdocuments_are_not_offered_and_styles_of_prose_exist(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    used = {
        name.name
        for path in python_files(below="app")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and node.module == "docxtpl"
        for name in node.names
    }
    assert used == {"DocxTemplate"}  # its preprocessing alone: no Subdoc, no RichText, no InlineImage
    content = engine.render(make_document(REPORT, purpose=EVERYTHING, sections=[SECTION]))
    styles = set(find(tree(content, "word/styles.xml"), "w:style/@w:styleId"))
    asked = set(find(tree(content), "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"))
    assert asked <= styles


def test_rows_21_and_22_every_section_keeps_and_fills_its_headers(
    tmp_path: Path, faults_of: FaultsOf
) -> None:
    template = docx.Document()
    template.add_paragraph("{{ x }}")
    template.add_section(WD_SECTION.NEW_PAGE)
    first, second = template.sections
    second.orientation, second.page_width, second.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    first.different_first_page_header_footer = second.different_first_page_header_footer = True
    template.settings.odd_and_even_pages_header_footer = True
    for place, section in enumerate((first, second)):
        for kind in ("header", "first_page_header", "even_page_header", "footer", "first_page_footer"):
            part = getattr(section, kind)
            part.is_linked_to_previous = False
            part.paragraphs[0].text = f"{kind} {place} {{{{ x }}}}"
    template.add_paragraph("{%p for one in xs %}")
    template.add_paragraph("{{ one }}")
    template.add_paragraph("{%p endfor %}")
    template.save(str(tmp_path / "word.docx"))
    content = filled(tmp_path / "word.docx", x="A & B", xs=["c", "d"])
    stories = [text(tree(content, name)) for name in names(content) if "header" in name or "footer" in name]
    told = [one for one in stories if "A & B" in one]
    assert len(told) == 10
    references = find(tree(content), "//w:sectPr/w:headerReference | //w:sectPr/w:footerReference")
    assert len(references) == 10
    assert find(tree(content), "//w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    assert faults_of(content) == []


def cell_table(properties: str) -> str:
    """Return a table of n items by m rows under a heading as wide as all columns."""
    heading = SHORT.format(properties, run("{% colspan n %}") + run("Wide"))
    shaded = SHORT.format(properties, run("{% cellbg colour %}") + run("{{ cell }}"))
    start, end = (
        SHORT.format(properties, run(f"{{%tc {word} %}}")) for word in ("for cell in row", "endfor")
    )
    loop = [
        f"<w:tr>{SHORT.format('', run(f'{{%tr {word} %}}'))}</w:tr>" for word in ("for row in rows", "endfor")
    ]
    grid = "<w:tblGrid><w:gridCol w:w='9000'/></w:tblGrid>"
    table = f"<w:tbl><w:tblPr/>{grid}<w:tr>{heading}</w:tr>{loop[0]}<w:tr>{start}{shaded}{end}</w:tr>{loop[1]}</w:tbl>"
    return table + line("after")


@pytest.mark.parametrize(
    "properties", ["", "<w:tcPr/>", '<w:tcPr><w:tcW w:w="0" w:type="auto"/><w:vAlign w:val="top"/></w:tcPr>']
)
def test_row_26_tables_grow_both_ways_and_stay_correct(
    fill: Fill, faults_of: FaultsOf, properties: str
) -> None:
    content = fill(cell_table(properties), MATRIX)
    root = tree(content)
    assert [[text(cell) for cell in find(row, "w:tc")] for row in find(root, "//w:tr")] == [
        ["Wide"],
        *ROWS,
    ]
    assert find(root, "//w:gridSpan/@w:val") == ["3"]
    assert find(root, "//w:tcPr/w:shd/@w:fill") == ["FFEE00"] * 6
    assert len(find(root, "//w:gridCol")) == 3
    assert faults_of(content) == []


def test_row_31_a_long_table_is_no_matter(draw: DrawTemplate) -> None:
    body = rows(("{%tr for one in xs %}", ""), ("{{ one.a }}", "{{ one.b }}"), ("{%tr endfor %}", ""))
    template = WordTemplate(draw(body))
    given: Mapping[str, object] = {**ABOUT, "xs": [{"a": f"{n} & more", "b": "£5"} for n in range(500)]}
    begun = time.perf_counter()
    content = template.render(lambda _: given, None)
    assert time.perf_counter() - begun < 1
    assert len(find(tree(content), "//w:tr")) == 500
