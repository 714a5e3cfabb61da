"""What an answer is to a template: prose that knows how it is to be set, gaps, yes and no, entries.

Nothing here knows Jinja, Word or HTML: prose is printed by the function the renderer brings, and a
gap is text of a class of its own, which the renderer highlights.
"""

import copy
from collections.abc import Callable, Mapping
from typing import NamedTuple

from app.model.field import FieldDefinition
from app.model.prose import Paragraph, Prose, ProseList, Run
from app.model.values import FieldId


class Look(NamedTuple):
    """How a prose answer is to be set."""

    field: FieldId
    numbers: tuple[str, ...] = ()
    """The numbers of its top-level paragraphs, in order; empty where they are not known."""
    numbered: bool = False
    """Whether its top-level paragraphs stand under a numbered heading and carry numbers."""
    gap: bool = False
    """Whether it is the mark of a missing answer, to be highlighted."""
    items: tuple[str, ...] = ()
    """The numbers of its counted items, in order, where they are clauses (3.6.1)."""
    in_schedule: bool = False
    """Whether it stands in a schedule, which is numbered on its own."""
    deeper: bool = False
    """Whether its own heading is one of the second level, so that those within it are of the third."""
    defines: bool = False
    """Whether it says what the term means that opens it."""
    declared: bool = False
    """Whether it is part of what is signed below it, and stays on that page."""
    path: str = ""
    """The way to the answer, where a preview wants to know it: `sections/2`."""


ProsePrinter = Callable[[Prose, Look], object]
"""Turns prose into what a template prints as it is: Markup for HTML, blocks for Word."""


class Answered(str):
    """A text that a template prints; in a preview it knows the path to its answer."""

    __slots__ = ("path",)
    path: str

    @classmethod
    def at(cls, text: str, path: str) -> "Answered":
        """Return a text, of whatever class it is, that knows its path."""
        made = copy.copy(text) if isinstance(text, Answered) else cls(text)
        made.path = path
        return made

    def upper(self) -> str:
        """Return the text in capitals; it keeps its path."""
        return self._like(super().upper())

    def lower(self) -> str:
        """Return the text in small letters; it keeps its path."""
        return self._like(super().lower())

    def capitalize(self) -> str:
        """Return the text with one capital; it keeps its path."""
        return self._like(super().capitalize())

    def _like(self, text: str) -> str:
        path = getattr(self, "path", "")
        return Answered.at(text, path) if path else text


class Gap(Answered):
    """A visible mark where a required answer is missing: `[Contact officer]`."""

    __slots__ = ()

    @classmethod
    def of(cls, field: FieldDefinition) -> "Gap":
        """Return the mark that names a field."""
        return cls(f"[{field.label}]")

    def upper(self) -> "Gap":
        """Return the mark itself: capitals must not make an answer of it."""
        return self

    def lower(self) -> "Gap":
        """Return the mark itself, as `upper` does."""
        return self

    def title(self) -> "Gap":
        """Return the mark itself, as `upper` does."""
        return self

    def capitalize(self) -> "Gap":
        """Return the mark itself, as `upper` does."""
        return self


class Named(Answered):
    """A heading that cross-references point to by a name; `number` is the one it has, where it is known."""

    __slots__ = ("anchor", "number")
    anchor: str
    number: str

    @classmethod
    def of(cls, text: str, anchor: str, number: str = "") -> str:
        """Return a heading with its name; a plain text where nothing was named."""
        if not anchor:
            return text
        made = cls(text)
        made.anchor = anchor
        made.number = number
        return made


class AppendixLabel(Answered):
    """The label of an attached paper where it is printed: cross-references to the paper lead there."""

    __slots__ = ()


class NoAnswer(Gap):
    """The mark of a missing yes or no: printed like any gap, neither of the two in a condition."""

    __slots__ = ()

    def __bool__(self) -> bool:
        return False


class YesNo(Answered):
    """A yes or no: printed in the form's words, true or false in a condition."""

    __slots__ = ("_yes",)
    _yes: bool

    @classmethod
    def of(cls, field: FieldDefinition, answer: bool) -> "YesNo":  # noqa: FBT001 - it is the answer
        """Return the answer in the words of its field."""
        made = cls(field.words[0 if answer else 1])
        made._yes = answer
        return made

    def __bool__(self) -> bool:
        return self._yes


class PrintedProse:
    """Prose as a template sees it: `{{ decision }}` prints it, `{{ purpose.numbered }}` with numbers.

    It is printed when the template reaches it, so that footnotes are counted in page order.
    """

    def __init__(self, prose: Prose, look: Look, printer: ProsePrinter) -> None:
        self._prose = prose
        self._look = look
        self._print = printer

    @property
    def prose(self) -> Prose:
        """The prose itself, as it is to be printed."""
        return self._prose

    def __bool__(self) -> bool:
        return bool(self._prose.blocks)

    def __html__(self) -> str:
        return str(self._print(self._prose, self._look))

    __str__ = __html__

    @property
    def numbered(self) -> "PrintedProse":
        """The same prose with a number before each of its top-level paragraphs."""
        return PrintedProse(self._prose, self._look._replace(numbered=True), self._print)

    @property
    def declared(self) -> "PrintedProse":
        """The same prose as part of what is signed below it: it is not torn from the signature."""
        return PrintedProse(self._prose, self._look._replace(declared=True), self._print)

    def at(self, path: str) -> "PrintedProse":
        """Return the same prose, knowing the path to its answer."""
        made = copy.copy(self)
        made.__dict__["_look"] = self._look._replace(path=path)
        return made

    def defining(self, term: str) -> "PrintedProse":
        """Return the same prose as the meaning of a term, which opens it: “Programme” means that plan."""
        return PrintedProse(_opened(self._prose, term), self._look._replace(defines=True), self._print)


def _opened(prose: Prose, term: str) -> Prose:
    """Return prose whose first paragraph begins with a term in quotation marks."""
    named = (Run("“"), Run(str(term), bold=True), Run("”"))
    first = prose.blocks[0] if prose.blocks else None
    if not isinstance(first, Paragraph):
        return prose._replace(blocks=(Paragraph(named), *prose.blocks))
    opened = first._replace(runs=(*named, Run(" "), *first.runs))
    return prose._replace(blocks=(opened, *prose.blocks[1:]))


class PrintedLimbs(PrintedProse):
    """Limbs as a template sees them: `{{ decisions }}` as paragraphs, `{{ decisions.listed }}` counted."""

    def __init__(self, prose: Prose, look: Look, printer: ProsePrinter, listed: Prose) -> None:
        super().__init__(prose, look, printer)
        self._listed = listed

    @property
    def several(self) -> bool:
        """Whether there is more than one limb."""
        return sum(len(block.items) for block in self._listed.blocks if isinstance(block, ProseList)) > 1

    @property
    def listed(self) -> PrintedProse:
        """The same limbs as a list counted as their form says."""
        return PrintedProse(self._listed, self._look, self._print) if self._listed.blocks else self


class Entries(tuple[Mapping[str, object], ...]):
    """Papers, people, sections or rows; `none` says that the clerk answered that there are none."""

    none: bool = False
