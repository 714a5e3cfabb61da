"""docxtpl is the reference: what it makes of our templates equals what we make of them, only later."""

import io
import timeit
from collections.abc import Callable, Iterator
from pathlib import Path

import jinja2
import pytest
from docxtpl import DocxTemplate
from markupsafe import Markup

from app.model.document import Document
from app.rendering.context import context
from app.rendering.word.engine import WordEngine
from app.rendering.word.growth import Growth
from app.rendering.word.prose import ProseWriter
from app.rendering.word.runs import RunWriter
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.conftest import EVERYTHING, JOINT_RECORD, RECORD, REPORT, MakeDocument
from tests.rendering.word.reading import Element, find, style, text, tree

PAPERS = [{"title": "A & B", "url": "https://a.example/?x=1&y=2"}, {"title": "C", "withheld": "not yet"}]
SECTIONS = [{"heading": f"Heading {number} & more", "body": EVERYTHING} for number in range(10)]
CASES = {
    "record": (RECORD, {"decision": EVERYTHING, "background_papers": PAPERS}),
    "joint": (JOINT_RECORD, {}),
    "empty": (RECORD, {"empty": True}),
    "report": (REPORT, {"sections": SECTIONS, "source_documents": PAPERS, "agenda_item": "4"}),
}


class Reference:
    """A form's template, filled in by docxtpl from the same names."""

    def __init__(self, document: Document) -> None:
        self.path: Path = paths.TEMPLATES / document.form.templates / "word.docx"
        self._compiled = WordTemplate(self.path)
        self._document = document

    def render(self) -> bytes:
        growth = Growth(self._compiled.numbering, "word/footnotes.xml", 1)
        runs = RunWriter(self._compiled.styles, growth)
        environment = jinja2.Environment(autoescape=True)
        environment.filters["link"] = lambda address: Markup(runs.link(address))
        template = DocxTemplate(self.path)
        names = context(self._document, ProseWriter(self._compiled.styles, growth))
        template.render(names, environment, autoescape=True)
        saved = io.BytesIO()
        template.save(saved)
        return saved.getvalue()


def structure(root: Element) -> Iterator[tuple[object, ...]]:
    """Yield what stands where: paragraphs with their looks, rows, controls."""
    for element in find(root, "//w:p | //w:tr | //w:sdt[w:sdtPr/w:tag]"):
        tag = element.tag.rpartition("}")[2]
        match tag:
            case "p":
                properties = find(element, "w:pPr/w:numPr/*/@w:val | w:pPr/w:ind/@w:left | w:pPr/w:bidi")
                yield tag, style(element), tuple(map(str, properties)), tuple(looks(element))
            case "tr":
                yield tag, len(find(element, "w:tc")), bool(find(element, "w:trPr/w:tblHeader"))
            case _:
                yield tag, find(element, "w:sdtPr/w:tag/@w:val")[0]


def looks(paragraph: Element) -> Iterator[tuple[str, str, bool]]:
    """Yield each letter with the looks of its run, so that it does not matter where runs are divided."""
    for run in find(paragraph, ".//w:r"):
        properties = " ".join(sorted(each.tag.rpartition("}")[2] for each in find(run, "w:rPr/*")))
        yield from ((letter, properties, bool(find(run, "ancestor::w:hyperlink"))) for letter in text(run))


@pytest.mark.parametrize("case", CASES)
def test_body_equals_docxtpl_s(engine: WordEngine, make_document: MakeDocument, case: str) -> None:
    form, answers = CASES[case]
    document = make_document(form, **answers)
    ours, theirs = engine.render(document), Reference(document).render()
    assert list(structure(tree(ours))) == list(structure(tree(theirs)))


@pytest.mark.parametrize("part", ["word/header1.xml", "word/footer1.xml"])
def test_heads_and_feet_equal_docxtpl_s(engine: WordEngine, make_document: MakeDocument, part: str) -> None:
    document = make_document(RECORD)
    assert text(tree(engine.render(document), part)) == text(tree(Reference(document).render(), part))


def test_a_report_is_ready_long_before_docxtpl_s(
    engine: WordEngine, make_document: MakeDocument, record_property: Callable[[str, object], None]
) -> None:
    document = make_document(REPORT, sections=SECTIONS)
    reference = Reference(document)
    ours = min(timeit.repeat(lambda: engine.render(document), number=5, repeat=5)) / 5
    theirs = min(timeit.repeat(reference.render, number=1, repeat=3))
    record_property("ratio", round(theirs / ours, 1))
    assert theirs / ours > 5
