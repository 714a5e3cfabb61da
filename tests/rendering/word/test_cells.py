"""Word opens no file with a cell that does not end in a paragraph; the validator lets it pass."""

from itertools import chain

import pytest

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.forms.loading import load_packs
from app.forms.trial import choosing_trials, plain_trial, sparing_trials
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.word.engine import WordEngine
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.conftest import REPORT, STAMP, MakeDocument
from tests.rendering.word.conftest import DrawTemplate
from tests.rendering.word.reading import Element, find, line, tree

PACKS = load_packs(paths.FORMS)
P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
CELL = '<w:tc><w:tcPr><w:tcW w:w="1000" w:type="dxa"/></w:tcPr>{}</w:tc>'
TABLE = (
    '<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="1000"/></w:tblGrid>'
    "<w:tr>{}{}</w:tr></w:tbl>"
)
LOOP = P.format("{%p for one in sections %}") + P.format("{{p one.body }}") + P.format("{%p endfor %}")


def open_cells(body: Element) -> list[str]:
    """Return the rows in which a cell does not end in a paragraph."""
    cells = find(body, "//w:tc[not(*[last()][self::w:p]) and not(*[last()][self::w:sdt]//w:p)]")
    return [" | ".join(line(one) for one in find(cell, "..//w:p")) for cell in cells]


@pytest.mark.parametrize("form", PACKS.forms, ids=lambda form: form.id)
@pytest.mark.parametrize("draft", [False, True], ids=["complete", "draft"])
def test_each_cell_of_each_form_ends_in_a_paragraph(form: FormDefinition, draft: bool) -> None:
    engine = WordEngine(paths.TEMPLATES)
    for trial in chain([plain_trial(form)], choosing_trials(form), sparing_trials(form)):
        answers = read_answers(form, {} if draft else trial.answers)
        document = composed(form, answers, PACKS.office(form.office), STAMP, gaps_marked=draft)
        assert open_cells(tree(engine.render(document))) == [], trial.name


@pytest.mark.parametrize("filler", ["", "a" * 20_000], ids=["in one stretch", "between stretches"])
@pytest.mark.parametrize("body", [None, "| a | b |\n|---|---|\n| 1 | 2 |"], ids=["nothing", "a table"])
def test_a_cell_that_prints_nothing_or_a_table_gets_a_paragraph(
    draw: DrawTemplate, make_document: MakeDocument, filler: str, body: str | None
) -> None:
    template = WordTemplate(
        draw(P.format(filler) + TABLE.format(CELL.format(LOOP), CELL.format(P.format("x"))))
    )
    sections = [{"heading": "A", "body": body}] if body else []
    document = make_document(REPORT, sections=sections)
    for _ in range(2):
        content = template.render(lambda printer: context(document, printer), document.scheme)
        assert open_cells(tree(content)) == []
        assert len(find(tree(content), "//w:tc[1]")) == (3 if body else 1)
