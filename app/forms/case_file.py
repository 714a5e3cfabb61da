"""Read a case file: the answers for one or more documents of one decision."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple, TypeVar

from app.errors import AnswerError, CaseFileError, UnknownForm
from app.forms.adopting import together
from app.forms.checking import read_answers
from app.forms.kinds import WRITTEN_KINDS
from app.forms.kinds.kind import kind_word
from app.forms.loading import Packs
from app.model.answers import Answers
from app.model.form import FormDefinition

_LARGEST_FILE = 20_000_000  # bytes; beyond it somebody names the wrong file
S = TypeVar("S")
T = TypeVar("T")
_SHAPE = "A case file is a list of [[document]] with “form” and [document.answers]."


class CaseDocument(NamedTuple):
    """One document of a case."""

    form: FormDefinition
    answers: Answers


class Case(NamedTuple):
    """The documents of one decision in binding order."""

    path: Path
    documents: tuple[CaseDocument, ...]

    @property
    def reference(self) -> str:
        """The decision's reference: the first one that a document answers, or nothing."""
        for document in self.documents:
            field = document.form.reference_field
            if field and (reference := document.answers.get(field)):
                return str(reference)
        return ""


def read_case(path: Path, packs: Packs) -> Case:
    """Return a checked case, or raise CaseFileError with file, key and remedy, all faults at once."""
    raw = _read_toml(path)
    unknown = sorted(set(raw) - {"document"})
    documents = raw.get("document")
    if unknown:
        raise CaseFileError(
            f"{path.name}: “{unknown[0]}” is not known at the top of a case file.", hint=_SHAPE
        )
    if not isinstance(documents, list) or not documents:
        raise CaseFileError(f"{path.name} holds no document.", hint=_SHAPE)
    named = _each(path, documents, lambda document: _named_form(document, packs))
    forms = together(form for form, _ in named)
    given = [answers for _, answers in named]
    read = _each(
        path,
        list(zip(forms, given, strict=True)),
        lambda pair: CaseDocument(pair[0], read_answers(*pair, WRITTEN_KINDS)),
    )
    return Case(path, tuple(read))


def _each(path: Path, items: list[S], read: Callable[[S], T]) -> list[T]:
    """Return what each document of a file holds, or raise one CaseFileError with the faults of all."""
    found: list[T] = []
    faults: list[str] = []
    for number, item in enumerate(items, start=1):
        try:
            found.append(read(item))
        except (AnswerError, UnknownForm) as error:
            faults += [f"{path.name}: document {number}: {line}" for line in error.sentence().splitlines()]
    if faults:
        raise CaseFileError("\n".join(faults))
    return found


def _named_form(raw: object, packs: Packs) -> tuple[FormDefinition, dict[str, object]]:
    if not isinstance(raw, dict):
        raise AnswerError(f"must be a table, not {kind_word(raw)}.", hint=_SHAPE)
    if unknown := sorted(set(raw) - {"form", "answers"}):
        raise AnswerError(f"“{unknown[0]}” is not known here.", hint=_SHAPE)
    form_id, answers = raw.get("form"), raw.get("answers", {})
    if not isinstance(form_id, str):
        raise AnswerError("“form” is missing.", hint='Add form = "office/form".')
    if not isinstance(answers, dict):
        raise AnswerError(f"“answers” must be a table, not {kind_word(answers)}.", hint=_SHAPE)
    form = packs.form(form_id)
    return form, answers


def _read_toml(path: Path) -> dict[str, object]:
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise CaseFileError(f"{path} has more than 20 MB and is no case file.", hint="Name another file.")
        return tomllib.loads(path.read_text("utf-8-sig"))
    except tomllib.TOMLDecodeError as error:
        raise CaseFileError(f"{path.name} is not TOML: {error}.", hint="Correct that line.") from error
    except UnicodeDecodeError as error:
        raise CaseFileError(
            f"{path.name} is not UTF-8 text.", hint="Save it as UTF-8, or name a .toml file."
        ) from error
    except RecursionError as error:
        raise CaseFileError(
            f"{path.name} is nested too deeply to be a case file.", hint="Name another file."
        ) from error
    except OSError as error:
        raise CaseFileError(
            f"{path} cannot be read: {error.strerror}.", hint="Check the name and the folder."
        ) from error
