"""The bar over the desk: the way back, which decision this is, where it stands, what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from app.model.decision import State
from app.ui import style
from app.ui.widgets.elided_label import ElidedLabel
from app.ui.widgets.plain import label, push_button
from app.ui.widgets.state_pill import StatePill
from app.ui.widgets.turning_row import TurningRow


class DeskBar(QFrame):
    """Shows the decision's name and state; every button does one thing to all of it."""

    back_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    check_wanted = Signal()
    issue_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        style.set_role(self, "bar")
        self._back = push_button("‹ Register", "link", on_click=self.back_wanted.emit)
        self._back.setToolTip("Back to the register (Esc)")
        self._back.setAccessibleName("Back to the register")
        self._reference = label(role="label")
        self._title = ElidedLabel()
        self.pill = StatePill()
        self.export_button = push_button("Export Word…", on_click=self.export_wanted.emit)
        self.export_button.setToolTip("Write Word files for signature (Ctrl+E)")
        self.print_button = push_button("Print…", on_click=self.print_wanted.emit)
        self.print_button.setToolTip("Print the pages (Ctrl+P)")
        self.check_button = push_button("Check", on_click=self.check_wanted.emit)
        self.check_button.setToolTip("Say what is missing (Ctrl+F7)")
        self.issue_button = push_button("Issue for signature", "primary", on_click=self.issue_wanted.emit)
        self._arrange()

    def show_name(self, reference: str, title: str) -> None:
        """Show which decision this is."""
        self._reference.setText(reference)
        self._title.show_text(title or "No title yet")

    def show_standing(self, state: State, draft: int | None, issue: str) -> None:
        """Show the state, the number of the draft, and what issuing would do, if anything."""
        self.pill.show_state(state, draft)
        self.issue_button.setText(issue or "Issue for signature")
        self.issue_button.setEnabled(bool(issue))
        self.issue_button.setToolTip(
            "Freeze the text and ask for signatures" if issue else "Nothing has changed since it was issued"
        )

    def allow(self, *, actions: bool) -> None:
        """Let anything be done, or nothing while there is no decision to do it to."""
        for button in (self.export_button, self.print_button, self.check_button, self.issue_button):
            button.setEnabled(actions)

    def inputs(self) -> list[QWidget]:
        """Return what the Tab key visits."""
        return [self._back, self.export_button, self.print_button, self.check_button, self.issue_button]

    def _arrange(self) -> None:
        row = TurningRow(style.scaled(8))
        row.left.setSpacing(style.scaled(12))
        for part in (self._back, self._reference, self._title, self.pill):
            row.left.addWidget(part)
        row.left.addStretch(1)
        row.right.addStretch(1)
        for button in (self.export_button, self.print_button, self.check_button, self.issue_button):
            row.right.addWidget(button)
        around = QHBoxLayout(self)
        around.setContentsMargins(style.scaled(12), style.scaled(6), style.scaled(16), style.scaled(6))
        around.addWidget(row)
