"""Print the documents of a case file without a register."""

from collections.abc import Iterable
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from app.forms.case_file import Case, CaseDocument, read_case
from app.forms.case_problems import case_problems, left_out
from app.model.document import Document
from app.model.problem import Problem
from app.model.values import Reference
from app.system.files import safe_name, write_file
from app.workflow.join_document import A_DRAFT, COMPLETE, Edition, join_document
from app.workflow.press import Press


class Format(StrEnum):
    """The kinds of file a document is printed to."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"


class WrittenFile(NamedTuple):
    """A file that was written, and of what."""

    document: str
    format: Format
    path: Path


class Assembled(NamedTuple):
    """What was written, and what keeps the documents from being issued."""

    files: tuple[WrittenFile, ...]
    problems: tuple[Problem, ...]
    left_out: tuple[Problem, ...] = ()
    """What was answered to questions that are not asked."""


def assemble_case(path: Path, *, into: Path, formats: Iterable[Format], press: Press) -> Assembled:
    """Write each document of a complete case in each format; an incomplete one writes nothing."""
    case = read_case(path, press.packs)
    found = case_problems(case)
    if found:
        return Assembled((), found, left_out(case))
    return Assembled(_write(case, into, tuple(formats), COMPLETE, press), (), left_out(case))


def assemble_draft(path: Path, *, into: Path, formats: Iterable[Format], press: Press) -> Assembled:
    """Write each document of a case with its gaps visibly marked."""
    case = read_case(path, press.packs)
    return Assembled(_write(case, into, tuple(formats), A_DRAFT, press), case_problems(case), left_out(case))


def render(document: Document, kind: Format, press: Press) -> bytes:
    """Return the bytes of a document in one format, after its text was read back from them.

    Raises TextLost where not every word has arrived, and whatever printing raises.
    """
    match kind:
        case Format.DOCX:
            return press.renderer.word_read_back(document)
        case Format.PDF:
            return press.renderer.paper_read_back(document)
        case Format.HTML:
            return press.renderer.html_read_back(document)


def _write(
    case: Case, into: Path, formats: tuple[Format, ...], edition: Edition, press: Press
) -> tuple[WrittenFile, ...]:
    """Print everything before anything is written: what cannot be printed leaves the folder as it was."""
    rendered: list[tuple[WrittenFile, bytes]] = []
    for document, stem in zip(case.documents, _stems(case), strict=True):
        joined = join_document(
            document.form,
            document.answers,
            reference=Reference(case.reference),
            edition=edition,
            press=press,
        )
        for kind in formats:
            file = WrittenFile(document.form.title, kind, into / f"{stem}.{kind}")
            rendered.append((file, render(joined, kind, press)))
    for file, content in rendered:
        write_file(file.path, content)
    return tuple(file for file, _ in rendered)


def _stems(case: Case) -> list[str]:
    """Return a file name for each document: reference and form, counted where a form comes twice."""
    stems: list[str] = []
    for document in case.documents:
        stem = _stem(case, document)
        count = sum(known.casefold() == stem.casefold() for known in map(_uncounted, stems))
        stems.append(f"{stem} ({count + 1})" if count else stem)
    return stems


def _stem(case: Case, document: CaseDocument) -> str:
    return safe_name(case.reference or case.path.stem) + f" {document.form.stem}"


def _uncounted(stem: str) -> str:
    name, bracket, count = stem.rpartition(" (")
    return name if bracket and count.rstrip(")").isdigit() else stem
