"""The cases whose papers are judged: every shipped sample, and the published ones where they are."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from app.forms.case_file import CaseDocument, read_case
from app.model.document import Document
from app.model.values import FieldId, Reference
from app.system import paths
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press

SAMPLES = {path.stem: path for path in sorted(paths.SAMPLES.glob("*.toml"))}
PUBLISHED = {"CPCC 2019-007": "cambridgeshire-2019-007.toml", "CPCC 2019-010": "cambridgeshire-2019-010.toml"}


class Paper(NamedTuple):
    """A document and its files."""

    document: Document
    word: Path
    pdf: Path


def without_agreement(case: Path, folder: Path) -> Path:
    """Return the record and the report of a case; an agreement bound behind them has a form of its own."""
    kept = [
        part
        for part in case.read_text("utf-8").split("[[document]]")
        if "collaboration-agreement" not in part
    ]
    path = folder / case.name
    path.write_text("[[document]]".join(kept), "utf-8")
    return path


def print_case(case: Path, folder: Path, press: Press) -> tuple[Paper, ...]:
    """Print every document of a case, once for each numbering scheme that its form lets a clerk choose."""
    read = read_case(case, press.packs)
    documents = [variant for document in read.documents for variant in _in_every_scheme(document)]
    papers = []
    for place, (form, answers) in enumerate(documents, start=1):
        joined = join_document(
            form, answers, reference=Reference(read.reference), edition=COMPLETE, press=press
        )
        paper = Paper(joined, *(folder / f"{case.stem} {place}.{suffix}" for suffix in ("docx", "pdf")))
        paper.word.write_bytes(press.renderer.word(joined))
        paper.pdf.write_bytes(press.renderer.paper(joined))
        papers.append(paper)
    return tuple(papers)


def _in_every_scheme(document: CaseDocument) -> Iterator[CaseDocument]:
    chosen = document.form.field(document.form.numbering or "")
    if chosen is None:
        yield document
        return
    for scheme in chosen.choices:
        yield document._replace(answers=document.answers.but(FieldId(chosen.id), scheme))
