"""Record a signature as it stands on the paper that came back."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.errors import NotAllowedNow
from app.model.decision import Decision
from app.model.signature import How
from app.ui import style
from app.ui.signatures.signing_dialog import Fault, SigningDialog, Subject
from app.ui.signatures.wording import long_date
from app.ui.widgets.clean_line import CleanLine
from app.ui.widgets.plain import label
from app.workflow.record_signature import SignatureEntry, record_signature
from app.workflow.tools import Tools


class RecordDialog(SigningDialog):
    """Asks when, by whom and how something was signed, and where the original is."""

    def __init__(
        self, subject: Subject, tools: Tools, parent: QWidget | None = None, *, original_at: str = ""
    ) -> None:
        super().__init__("Record signature", "&Record signature", subject, tools, parent)
        self.early = _EarlyWarning()
        self.how = _HowChoice()
        self.original = CleanLine(text=original_at)
        self.note = CleanLine()
        for line in (self.original, self.note):
            line.refused.connect(self.messages.say_refused)
        self.lines.add_field("&Signed on", self.day, hint="The date written on the paper.")
        self.lines.addWidget(self.early)
        self.lines.add_field("Signed &by", self.who, hint="Only who held the post on that day can be chosen.")
        self.lines.add_field("How it was signed", self.how)
        self.lines.add_field(
            "Where the &original is", self.original, hint="For example: strong room, box 14."
        )
        self.lines.add_field("&Note", self.note, hint="Anything a reader of the register should know.")
        self.on_day()
        self.day.setFocus()

    @property
    def original_at(self) -> str:
        """Where the original is, as typed."""
        return self.original.text().strip()

    def on_day(self) -> None:
        """Warn where the paper was signed before this version was issued."""
        issued = self.subject.needed.since.astimezone().date()
        day = self.day.day
        self.early.show_sentence(
            f"Version {self.subject.needed.version} was issued on {long_date(issued)}, after that date."
            if day and day < issued
            else ""
        )

    def fault(self) -> Fault | None:
        """Return what keeps the entry from being saved, or None."""
        fault = super().fault()
        if fault is None and self.early.is_open:
            error = NotAllowedNow(
                "The date on the paper is earlier than the version.",
                hint="Correct the date, or tick that the paper bears it.",
            )
            return Fault(error, self.early.tick)
        return fault

    def job(self) -> Callable[[], Decision]:
        """Return what records the signature."""
        day = self.day.day
        assert day is not None  # `fault` was asked before
        person, capacity = self.chosen
        entry = SignatureEntry(
            slot=self.subject.needed.slot.id,
            person=person,
            capacity=capacity,
            signed_on=day,
            how=self.how.chosen,
            original_at=self.original_at,
            note=self.note.text().strip(),
        )
        needed = self.subject.needed
        return partial(record_signature, needed.decision_id, needed.document_id, entry, tools=self.tools)


class _EarlyWarning(QFrame):
    """A sentence that has to be accepted before the entry is saved."""

    def __init__(self) -> None:
        super().__init__()
        style.set_role(self, "message-warning")
        self._sentence = label("", "warning", wrap=True)
        self.tick = QCheckBox("&The paper bears this date all the same")
        box = QVBoxLayout(self)
        box.setContentsMargins(*[style.scaled(12)] * 4)
        box.addWidget(self._sentence)
        box.addWidget(self.tick)

    @property
    def is_open(self) -> bool:
        """Whether there is a warning that has not been accepted."""
        return bool(self._sentence.text()) and not self.tick.isChecked()

    def show_sentence(self, sentence: str) -> None:
        """Warn, or stop warning; another sentence has to be accepted anew."""
        if sentence != self._sentence.text():
            self.tick.setChecked(False)
        self._sentence.setText(sentence)
        self.setVisible(bool(sentence))


class _HowChoice(QWidget):
    """Wet ink or electronic."""

    def __init__(self) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(style.scaled(24))
        for place, how in enumerate(How):
            button = QRadioButton(how.value.capitalize())
            button.setChecked(how is How.WET_INK)
            self._group.addButton(button, place)
            line.addWidget(button)
        line.addStretch()
        self.setFocusProxy(self._group.button(0))

    @property
    def chosen(self) -> How:
        """How it was signed."""
        return tuple(How)[self._group.checkedId()]

    def choose(self, how: How) -> None:
        """Choose how it was signed."""
        self._group.button(tuple(How).index(how)).setChecked(True)
