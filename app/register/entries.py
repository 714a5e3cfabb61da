"""What a verb hands to the register: the facts of one change."""

from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from app.model.answers import PlainAnswers
from app.model.copied import Copied
from app.model.decision import IssuedFile, Version
from app.model.values import FormId, Reference


class Opening(NamedTuple):
    """How a decision begins."""

    forms: tuple[FormId, ...]
    answers: Callable[[Reference], tuple[PlainAnswers, ...]]
    """Asked once the reference is reserved; one set of answers per form."""
    on: date
    """The day that decides the year of the reference."""
    reference: Reference | None = None
    """The reference somebody typed; None takes the next of the series."""
    source: Reference | None = None
    """The decision it is begun from."""
    copied: tuple[Copied | None, ...] = ()
    """What is copied from there, one for each form."""


class Draft(NamedTuple):
    """A document's answers at a pause in typing; None leaves the decision's title or maker as it is."""

    answers: PlainAnswers
    title: str | None = None
    decision_maker: str | None = None
    instead_of: tuple[PlainAnswers, ...] = ()
    """The answers it may take the place of; none takes the place of any."""


class Issue(NamedTuple):
    """A version to freeze, with the files that were made of it."""

    document_id: int
    version: Version
    files: tuple[IssuedFile, ...]


class Sheet(NamedTuple):
    """What somebody was asked to sign: a version of a document of a decision."""

    decision_id: int
    document_id: int
    version: int
