"""The cases whose papers are judged: every shipped sample, and the published ones where they are."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from app.forms.case_file import CaseDocument, read_case
from app.model.document import Document
from app.model.values import FieldId, Reference
from app.system import paths
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press
from tests.conftest import SHARED

SAMPLES = {
    path.relative_to(paths.SAMPLES).with_suffix("").as_posix(): path
    for path in sorted(paths.SAMPLES.rglob("*.toml"))
}
"""By place and name: the cases of the worked example, and a folder of samples for each office's forms."""

PUBLISHED = {path.stem: path for path in sorted((SHARED / "cases").glob("*.toml"))} if SHARED.is_dir() else {}

TODAY = datetime(2026, 11, 20, 9, tzinfo=UTC)
"""The day on which papers without a date of their own are printed."""


class Paper(NamedTuple):
    """A document and its files."""

    case: str
    document: Document
    word: Path
    pdf: Path
    html: Path


def print_case(name: str, case: Path, folder: Path, press: Press) -> tuple[Paper, ...]:
    """Print every document of a case, once for each numbering scheme that its form lets a clerk choose."""
    read = read_case(case, press.packs)
    documents = [variant for document in read.documents for variant in _in_every_scheme(document)]
    papers = []
    for place, (form, answers) in enumerate(documents, start=1):
        joined = join_document(
            form, answers, reference=Reference(read.reference), edition=COMPLETE, press=press
        )
        stem = f"{name.replace('/', ' ')} {place}"
        paper = Paper(name, joined, *(folder / f"{stem}.{suffix}" for suffix in ("docx", "pdf", "html")))
        paper.word.write_bytes(press.renderer.word(joined))
        paper.pdf.write_bytes(press.renderer.paper(joined))
        paper.html.write_bytes(press.renderer.html(joined))
        papers.append(paper)
    return tuple(papers)


def _in_every_scheme(document: CaseDocument) -> Iterator[CaseDocument]:
    chosen = document.form.field(document.form.numbering or "")
    if chosen is None:
        yield document
        return
    for scheme in chosen.choices:
        yield document._replace(answers=document.answers.but(FieldId(chosen.id), scheme))
