"""Proofread files: case files, Word files, plain text, Markdown; together they are one pack."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from app.errors import CaseFileError, FileError
from app.forms.case_file import read_case
from app.forms.case_problems import case_problems, left_out
from app.forms.loading import Packs
from app.model.finding import Finding, Place, Severity
from app.model.reading import Pack
from app.proofing.knowledge import Knowledge
from app.proofing.proof_reader import ProofReader
from app.workflow.locating import located
from app.workflow.own_reading import read_own

if TYPE_CHECKING:
    from app.forms.case_file import Case, CaseDocument

_LARGEST_FILE = 20_000_000
_UNREADABLE = {
    ".doc": "Save it in Word as .docx.",
    ".rtf": "Save it in Word as .docx.",
    ".odt": "Save it as .docx.",
    ".pdf": "Name the Word file it was made from, or save its text as .txt.",
    ".html": "Name the Word file of the same paper, or save the page’s text as .txt.",
}
_TEXTS = frozenset({".txt", ".text", ".md", ".markdown"})


def proofread(paths: Iterable[Path], *, packs: Packs, knowledge: Knowledge) -> tuple[Finding, ...]:
    """Return what is wrong with files: answers that are missing first, then what the proof-reader finds."""
    missing: list[Finding] = []
    read: list[Pack] = []
    texts: dict[str, str] = {}
    for path in paths:
        kind = path.suffix.lower()
        if kind == ".docx":
            read.append(_of_word(path, knowledge))
        elif kind in _TEXTS:
            read.append(_of_text(path, _text_of(path), knowledge))
        elif kind in _UNREADABLE:
            raise FileError(f"{path.name} cannot be read as a paper.", hint=_UNREADABLE[kind])
        else:
            case = read_case(path, packs)
            missing += _missing(case)
            read.append(_of_case(case, packs, knowledge))
            texts[str(path)] = path.read_text("utf-8-sig")
    found = ProofReader(knowledge).read(tuple(reading for pack in read for reading in pack))
    return (*missing, *(located(one, texts) for one in found))


def _of_text(path: Path, text: str, knowledge: Knowledge) -> Pack:
    from app.proofing.readers.markdown_text import read_markdown
    from app.proofing.readers.plain_text import read_text

    read = read_markdown if path.suffix.lower() in {".md", ".markdown"} else read_text
    return read(text, str(path), knowledge)


def _of_word(path: Path, knowledge: Knowledge) -> Pack:
    from app.proofing.readers.word_passages import read_word_passages
    from app.rendering.word_reading import read_word

    if not path.is_file():
        raise FileError(f"{path} does not exist.", hint="Check the name and the folder.")
    return read_word_passages(read_word(path), knowledge)


def pack_of(documents: "Iterable[CaseDocument]", reference: str, packs: Packs, today: date) -> Pack:
    """Return the documents of one decision as the proof-reader reads them."""
    return tuple(read_own(form, answers, reference, packs, today) for form, answers in documents)


def _of_case(case: "Case", packs: Packs, knowledge: Knowledge) -> Pack:
    pack = pack_of(case.documents, case.reference, packs, knowledge.today)
    return tuple(reading._replace(file=str(case.path)) for reading in pack)


def _missing(case: "Case") -> list[Finding]:
    told = [("complete", Severity.ERROR, problem) for problem in case_problems(case)]
    told += [("left-out", Severity.HINT, problem) for problem in left_out(case)]
    return [
        Finding(
            rule=rule,
            severity=severity,
            message=f"{problem.label} {problem.problem}",
            place=Place(file=str(case.path), document=problem.document, field=problem.field),
        )
        for rule, severity, problem in told
    ]


def _text_of(path: Path) -> str:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise FileError(f"{path} has more than 20 MB and is no paper.", hint="Name another file.")
        content = path.read_bytes()
    except OSError as fault:
        raise FileError(
            f"{path} cannot be read: {fault.strerror}.", hint="Check the name and the folder."
        ) from fault
    for encoding in ("utf-8-sig", "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CaseFileError(f"{path.name} is not a text file.", hint="Save it as UTF-8 text.")
