"""Asks for the words and the address of a link."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.model.prose import Run
from app.model.run_writing import write_runs
from app.model.runs import Notes, read_runs
from app.ui.widgets.fault_line import FaultLine
from app.ui.widgets.fitted_dialog import FittedDialog
from app.ui.widgets.form_lines import FormLines

_MAIL = re.compile(r"[^\s@/]+@[^\s@/]+\.\w+")
_SITE = re.compile(r"(www\.)?[\w-]+(\.[\w-]+)+(/\S*)?")


class LinkDialog(FittedDialog):
    """Shows both to be typed; without an address the words are no link any more."""

    chosen = Signal(str, str)
    """The words, and the address or nothing."""

    def __init__(self, words: str, address: str, parent: QWidget | None = None) -> None:
        super().__init__("Link", "Change" if address else "Insert", parent)
        self.words = QLineEdit(words)
        self.address = QLineEdit(address)
        self.address.setPlaceholderText("https://")
        self._was_link = bool(address)
        self._fault = FaultLine(self.address)
        hint = "Leave it empty to take the link away." if address else "Of a page, or of somebody’s mail."
        lines = FormLines()
        lines.add_field("Words", self.words)
        lines.add_field("Address", self.address, hint=hint)
        lines.addWidget(self._fault)
        self.content.addLayout(lines)
        (self.address if words else self.words).setFocus()

    def accept(self) -> None:
        """Report what was typed, unless nothing can be made of it."""
        words = " ".join(self.words.text().split())
        address = as_address(self.address.text())
        if address is None or (not address and not self._was_link):
            self._fault.say("This is no address. Type one like https://www.example.org/page.")
            self.address.setFocus()
            return
        super().accept()
        self.chosen.emit(words or address.removeprefix("mailto:"), address)


def as_address(typed: str) -> str | None:
    """Return an address as a link holds it, nothing for nothing, None for what is no address."""
    address = typed.strip()
    if _MAIL.fullmatch(address):
        address = f"mailto:{address}"
    elif _SITE.fullmatch(address):
        address = f"https://{address}"
    link = (Run("x", link=address),)
    return address if not address or read_runs(write_runs(link), Notes({})) == link else None
