"""One form of an office: what it is, what the doctor says of it, and what can be done with it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.model.finding import Finding
from app.model.form import FormDefinition
from app.ui import style
from app.ui.offices.finding_lines import FindingLines
from app.ui.offices.sign_line import SignLine
from app.ui.offices.verdict import NOT_CHECKED, Sign, verdict
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import label, push_button

_COPYING = (
    "Copies its templates into your own folder, as a form of this office; no other office is printed by them."
)
_FOLLOWS = "Word files follow word.docx; pages, prints and PDFs follow page.html beside it: change both."


class FormCard(QFrame):
    """Shows a form and reports what is wanted of it."""

    check_wanted = Signal(object)
    """The `FormDefinition` to check; the same holds for the others."""
    word_wanted = Signal(object)
    copy_wanted = Signal(object)
    folder_wanted = Signal(object)

    def __init__(self, form: FormDefinition, *, is_own: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "card")
        self.form = form
        self.verdict = SignLine(NOT_CHECKED)
        self.findings: tuple[Finding, ...] = ()
        self._lines = FindingLines()
        self.check_button = self._button("Check", self.check_wanted)
        self.word_button = self._button("Show in Word", self.word_wanted)
        self.word_button.setEnabled(False)
        copying = "Open our copy in Word" if is_own else "Make our own copy"
        self.copy_button = self._button(copying, self.copy_wanted)
        self.copy_button.setToolTip(_FOLLOWS if is_own else _COPYING)
        self.folder_button = self._button("Open folder", self.folder_wanted)
        self.folder_button.setVisible(is_own)
        self._is_own = is_own
        self._arrange()

    def show_checking(self, sign: Sign) -> None:
        """Show that it waits for its verdict."""
        self.verdict.show_sign(sign)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show the verdict, and all that led to it."""
        self.findings = tuple(findings)
        self.verdict.show_sign(verdict(findings))
        self._lines.show_findings(findings)
        self.word_button.setEnabled(any(one.place.file.endswith(".docx") for one in findings))

    def inputs(self) -> list[QWidget]:
        """Return what can be pressed."""
        folder = [self.folder_button] if self._is_own else []
        return [self.check_button, self.word_button, self.copy_button, *folder]

    def _button(self, words: str, wanted: SignalInstance) -> QPushButton:
        button = push_button(words, "link", on_click=partial(wanted.emit, self.form))
        button.setAccessibleName(f"{self.form.title}: {words}")
        return button

    def _arrange(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(style.scaled(8))
        head.addWidget(label(self.form.title, "label", wrap=True), 1)
        head.addWidget(self.verdict, 0, Qt.AlignmentFlag.AlignTop)
        buttons = FlowLayout(spacing=style.scaled(16))
        for button in self.inputs():
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(*[style.scaled(12)] * 4)
        column.setSpacing(style.scaled(4))
        column.addLayout(head)
        if self.form.summary:
            column.addWidget(label(self.form.summary, "hint", wrap=True))
        column.addWidget(label(_origin(self.form), "hint", wrap=True))
        if self._is_own:
            column.addWidget(label(_FOLLOWS, "hint", wrap=True))
        column.addLayout(buttons)
        column.addWidget(self._lines)


def _origin(form: FormDefinition) -> str:
    base = form.templates if form.templates and form.templates != form.id else ""
    templates = f" · printed by the templates of {base}" if base else ""
    return f"{form.id} · version {form.version}{templates}"
