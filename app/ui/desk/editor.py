"""What every editor can do; the form column knows no more than this of any of them."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.forms.written.places import Path
from app.model.answers import Answer
from app.model.document import NumberedSection
from app.model.field import FieldDefinition
from app.model.known import Known

Today = Callable[[], date]
"""Asked when a clerk types “today”; a window may stay open overnight."""


class Editor(QWidget):
    """Shows one answer and reports each edit; what the program shows is never reported back."""

    edited = Signal(object)
    """The `Answer` as it now stands, or None for “not answered”."""
    refused = Signal(str, str)
    """A sentence about what was not taken in, and the remedy; nothing has changed."""
    faulted = Signal(str)
    """What is wrong with the text as typed, or an empty text once it is right again."""
    reference_wanted = Signal(object)
    """The `ProseText` into which a cross-reference is wanted."""
    report_pasted = Signal(object)
    """A report with sections of its own was pasted (`PastedReport`); nothing has changed yet."""

    def __init__(self, field: FieldDefinition, today: Today) -> None:
        super().__init__()
        self.field = field
        self.today = today

    def show_value(self, answer: Answer | None) -> None:
        """Show an answer without reporting it, and keep the cursor where it can be kept."""
        raise NotImplementedError

    def show_numbers(self, sections: tuple[NumberedSection, ...]) -> None:
        """Show the numbers the printed paragraphs of this field will have; most kinds have none."""

    def know(self, known: Known) -> None:
        """Complete lines from what is known; kinds without lines ignore it."""

    @property
    def fault(self) -> str:
        """What keeps the text as typed from being an answer, as a sentence; empty where nothing does."""
        return ""

    def inputs(self) -> list[QWidget]:
        """Return what can be typed into or chosen, in the order of the Tab key."""
        raise NotImplementedError

    def input_at(self, path: Path) -> QWidget:
        """Return where the text is typed to which a path leads; what is closed there is opened."""
        return self.inputs()[0]

    def first_input(self) -> QWidget:
        """Return the input in which the answer begins."""
        return self.inputs()[0]

    def inputs_within(self, trail: tuple[str, ...]) -> list[QWidget]:
        """Return the inputs among which the one at the end of a trail is (`trail_of`)."""
        return self.inputs()

    def mark(self, *, marked: bool) -> None:
        """Say at each part what it lacks, or stop saying so; answers without parts have nothing to add."""

    def describe(self, hint: str) -> None:
        """Let a screen reader say the hint at every input that has none of its own."""
        for widget in self.inputs():
            if not widget.accessibleDescription():
                widget.setAccessibleDescription(hint)

    def to_mend(self) -> QWidget:
        """Return where the first thing that is wrong or missing can be mended, ready for the cursor."""
        return self.first_input()


MakeEditor = Callable[[FieldDefinition, Today], Editor]
"""Makes the editor of any field: what editors with parts make those of their parts with."""
