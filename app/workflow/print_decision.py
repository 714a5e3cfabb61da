"""Put a decision on paper: Word files for signature, pages for the printer.

What was issued is printed as it was issued; a draft is printed as a draft, with its gaps marked.
"""

from pathlib import Path

from app.model.decision import Decision, DecisionDocument, IssuedFile
from app.model.document import Document
from app.model.form import FormDefinition
from app.system.files import safe_name, write_file
from app.workflow.assemble_case import Format, render
from app.workflow.join_document import answers_of, edition_of, forms_of, join_document
from app.workflow.tools import Tools


def export_word(decision_id: int, folder: Path, *, tools: Tools) -> tuple[Path, ...]:
    """Write one Word file per document into `folder` and return their paths."""
    files = _printed(tools.register.get(decision_id), Format.DOCX, tools)
    paths = tuple(folder / file.name for file in files)
    for path, file in zip(paths, files, strict=True):
        write_file(path, file.content)
    return paths


def print_decision(decision_id: int, *, tools: Tools) -> tuple[bytes, ...]:
    """Return the pages of each document as PDF, in binding order."""
    return tuple(file.content for file in _printed(tools.register.get(decision_id), Format.PDF, tools))


def issued_file(document: DecisionDocument, kind: Format, *, tools: Tools) -> IssuedFile:
    """Return one file of the latest version, byte for byte as it was issued."""
    number = document.issued.number if document.issued else 0
    return next(file for file in tools.register.issued_files(document.id, number) if file.format == kind)


def _printed(decision: Decision, kind: Format, tools: Tools) -> tuple[IssuedFile, ...]:
    files = [
        issued_file(document, kind, tools=tools)
        if document.is_current
        else _draft(decision, document, form, kind, tools)
        for document, form in zip(decision.documents, forms_of(decision, tools.packs), strict=True)
    ]
    return tuple(_uniquely_named(files))


def _draft(
    decision: Decision, document: DecisionDocument, form: FormDefinition, kind: Format, tools: Tools
) -> IssuedFile:
    joined = join_document(
        form,
        answers_of(document, form),
        reference=decision.reference,
        edition=edition_of(document),
        press=tools.press,
    )
    return IssuedFile(f"{_stem(joined)}.{kind}", kind, render(joined, kind, tools.press))


def _stem(document: Document) -> str:
    return safe_name(f"{document.stamp.reference} {document.form.stem} {document.stamp.version}")


def _uniquely_named(files: list[IssuedFile]) -> list[IssuedFile]:
    """Count the names that come twice, so that no file replaces another."""
    seen: dict[str, int] = {}
    named: list[IssuedFile] = []
    for file in files:
        count = seen[file.name.casefold()] = seen.get(file.name.casefold(), 0) + 1
        stem, dot, ending = file.name.rpartition(".")
        named.append(file if count == 1 else file._replace(name=f"{stem} ({count}){dot}{ending}"))
    return named
