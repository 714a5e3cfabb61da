"""Word files an office works on: copies with the doctor's comments, and templates of its own."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from app.errors import AppError
from app.model.finding import Finding
from app.model.form import FormDefinition
from app.model.values import OfficeId
from app.system import paths
from app.ui.background import run_in_background
from app.ui.messages import Messages
from app.ui.opening import open_file
from app.workflow.check_forms import CheckedForms, write_copies
from app.workflow.own_copy import OwnCopy, own_copy
from app.workflow.tools import Tools


class WordCopies(QObject):
    """Writes them in the background and opens them in Word."""

    made = Signal()
    """Templates of one's own are there now that were not there before."""

    def __init__(self, tools: Tools, messages: Messages, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._messages = messages
        self._owner = owner

    def show_findings(self, form: FormDefinition, findings: tuple[Finding, ...]) -> None:
        """Open a copy of the form's Word template in which the findings are comments."""
        folder = paths.data_folder() / "checked"
        write = partial(write_copies, CheckedForms(findings), folder, press=self._tools.press)
        run_in_background(write, owner=self._owner, then=partial(self._open_commented, form))

    def make_own(self, form: FormDefinition, office: OfficeId) -> None:
        """Open an office's own Word template of a form, copied from the one that printed it so far."""
        copy = partial(own_copy, form, office, root=paths.own_packs(), shipped=paths.TEMPLATES)
        run_in_background(copy, owner=self._owner, then=partial(self._open_own, form))

    def _open_commented(self, form: FormDefinition, checked: CheckedForms) -> None:
        for path in checked.copies:
            self._open(path, f"The template of “{form.title}” is open in Word, with comments.")

    def _open_own(self, form: FormDefinition, copy: OwnCopy) -> None:
        if copy.form is None:
            words = f"“{form.title}” is printed by your own templates."
        else:
            words = f"“{form.title}” is a form of this office’s own now; other offices keep theirs."
        self._open(copy.word, f"{words} For pages and PDFs change page.html beside it as well.")
        self.made.emit()

    def open_folder(self, form: FormDefinition) -> None:
        """Open the folder with the office's own templates of a form."""
        self._open(paths.own_packs() / "templates" / form.id, f"The templates of “{form.title}”.")

    def open_pack(self, path: Path) -> None:
        """Open a file or the folder of an office's own pack."""
        self._open(path, "After a change, press “Read again”.")

    def _open(self, path: Path, words: str) -> None:
        try:
            open_file(path)
        except AppError as error:
            self._messages.show_error(error)
        else:
            self._messages.say(words, hint=str(path))
