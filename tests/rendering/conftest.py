"""Documents made of a few answers, and what can be read back from their pages."""

import io
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PageObject, PdfReader

from app.forms.case_file import read_case
from app.forms.checking import plain_answers, read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document, Stamp
from app.model.office import Office
from app.model.values import Reference
from app.rendering.paper import PaperEngine
from app.rendering.renderer import Renderer
from app.system import paths

RECORD = "wealdshire/decision-record"
JOINT_RECORD = "wealdshire/joint-decision-record"
REPORT = "wealdshire/bcb-report"

COMPLETE: dict[str, dict[str, object]] = {
    RECORD: {
        "reference": "WPCC 2026-031",
        "subject": "Replacement of patrol bicycles",
        "decision": "To buy twelve patrol bicycles.",
        "decision_summary": "The Board discussed the purchase and recommends it.",
        "contact_officer": {
            "name": "B. Officer",
            "post": "Chief Executive",
            "telephone": "01632 960 120",
            "email": "office@wealdshire-pcc.example",
        },
        "background_papers": [],
        "decision_maker": {"name": "A. Example", "post": "Police and Crime Commissioner for Wealdshire"},
    },
    REPORT: {
        "to": "Business Coordination Board",
        "from": "Chief Executive",
        "date": "2026-11-04",
        "title": "Patrol bicycles",
        "purpose": "The purpose of this report is to propose a purchase.",
        "recommendation": [
            "The Board is recommended to approve the purchase.",
            "The Board is asked to note.",
        ],
        "sections": [{"heading": "Background", "body": "The old bicycles are worn out.\n\nThey squeak."}],
        "source_documents": [],
        "contact_officers": [{"name": "B. Officer", "post": "Chief Executive", "organisation": "The Office"}],
    },
}
COMPLETE[JOINT_RECORD] = COMPLETE[RECORD]

EVERYTHING = """First paragraph with **bold**, *italic*, [a link](https://a.example/paper) and a note.[^n]

### Sub-heading

- bullet
  - nested bullet
- another

1. counted
2. counted too
   a. letter
      i. roman

> Quoted words.
>
> More of them.

| Year | Cost |
|------|------|
| 2026/27 | £1,200 |
| 2027/28 | £900 |

Last paragraph; שלום; Tŷ Cymru; {{ x }} & <b>.

[^n]: The note.
"""
SECTION: dict[str, object] = {"heading": "Options", "body": EVERYTHING}
LONG_REPORT: dict[str, object] = {"sections": [SECTION] * 12, "purpose": EVERYTHING}

STAMP = Stamp(
    reference=Reference("WPCC 2026-031"), version="version 2", fingerprint="7K3F-92QD", marking="OFFICIAL"
)

MakeDocument = Callable[..., Document]


@pytest.fixture(scope="session")
def make_document(packs: Packs) -> MakeDocument:
    """Return a maker: a form, changed answers, and whether it is a draft; `empty` starts from nothing."""

    def make(form_id: str, *, draft: bool = False, empty: bool = False, **changes: object) -> Document:
        form = packs.form(form_id)
        answers = read_answers(form, {**({} if empty else COMPLETE[form_id]), **changes})
        return composed(form, answers, packs.office(form.office), STAMP, gaps_marked=draft)

    return make


@pytest.fixture(scope="session")
def make_sample(packs: Packs) -> MakeDocument:
    """Return a maker: a form's own sample with changed answers; None takes an answer out."""

    def make(
        form_id: str, *, draft: bool = False, office: Office | None = None, **changes: object
    ) -> Document:
        case = read_case(paths.SAMPLES / f"{form_id}.toml", packs)
        form, kept = next(document for document in case.documents if document.form.id == form_id)
        plain = {**plain_answers(form, kept), **changes}
        answers = read_answers(form, {name: answer for name, answer in plain.items() if answer is not None})
        return composed(form, answers, office or packs.office(form.office), STAMP, gaps_marked=draft)

    return make


@pytest.fixture
def page_of(renderer: Renderer, make_document: MakeDocument) -> Callable[..., str]:
    """Return the HTML of a document made of answers."""

    def page(form_id: str, **answers: object) -> str:
        return renderer.html(make_document(form_id, **answers)).decode("utf-8")

    return page


@pytest.fixture
def paper_of(renderer: Renderer, make_document: MakeDocument) -> Callable[..., bytes]:
    """Return the PDF of a document made of answers."""

    def paper(form_id: str, **answers: object) -> bytes:
        return renderer.paper(make_document(form_id, **answers))

    return paper


@pytest.fixture(scope="session")
def engine() -> PaperEngine:
    """Return the engine that typesets pages, whoever made them."""
    return PaperEngine(paths.TEMPLATES, paths.FONTS)


def bare_page(body: str, **about: str) -> bytes:
    """Return a page as text, with what its head says about it."""
    metas = "".join(f'<meta name="{name}" content="{said}"/>' for name, said in about.items())
    return f"<html><head><title>T</title>{metas}</head><body><main>{body}</main></body></html>".encode()


def reader(paper: bytes) -> PdfReader:
    """Return a PDF opened."""
    return PdfReader(io.BytesIO(paper))


def pages_of(paper: bytes) -> list[str]:
    """Return the text of each page of a PDF."""
    return [page.extract_text() for page in reader(paper).pages]


def positions(page: PageObject, words: str) -> list[tuple[float, float]]:
    """Return where on a page each piece of text begins that holds one of the words: from left, from below."""
    found: list[tuple[float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if any(word in text for word in words.split()):
            x, y = tm[4], tm[5]
            found.append((cm[0] * x + cm[2] * y + cm[4], cm[1] * x + cm[3] * y + cm[5]))

    page.extract_text(visitor_text=visit)
    return found


def in_order(words: list[str], text: str) -> bool:
    """Return whether words occur in a text in this order, with anything between them."""
    at = 0
    for word in words:
        at = text.find(word, at)
        if at < 0:
            return False
        at += len(word)
    return True


@pytest.fixture
def own_templates(tmp_path: Path) -> Path:
    """Return a copy of the shipped templates that a test may spoil."""
    return Path(shutil.copytree(paths.TEMPLATES, tmp_path / "templates"))
