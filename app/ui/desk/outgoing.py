"""What leaves the desk on paper: Word files into a folder, pages to a printer."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QSettings, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from app.ui.background import run_in_background
from app.ui.desk.open_decision import OpenDecision
from app.ui.desk.print_dialog import Paper, PrintDialog
from app.ui.messages import Messages, Offer
from app.workflow.mark_up_draft import print_marked_up
from app.workflow.print_decision import export_word, print_decision
from app.workflow.tools import Tools

_FOLDER = "desk/export_folder"


class Outgoing(QObject):
    """Exports and prints one decision; says in the window's messages what became of it."""

    def __init__(self, tools: Tools, messages: Messages, memory: QSettings, owner: QWidget) -> None:
        super().__init__(owner)
        self._tools = tools
        self._messages = messages
        self._memory = memory
        self._owner = owner

    def export(self, decision_id: int) -> None:
        """Ask for a folder and write one Word file per document into it."""
        chosen = QFileDialog.getExistingDirectory(self._owner, "Export Word into", self._last_folder())
        if not chosen:
            return
        folder = Path(chosen)
        self._memory.setValue(_FOLDER, str(folder))
        run_in_background(
            partial(export_word, decision_id, folder, tools=self._tools),
            owner=self._owner,
            then=partial(self._say_exported, folder),
        )

    def print(self, opened: OpenDecision, document_id: int) -> None:
        """Show the pages of all documents, this one first, and print those that are ticked."""
        titles = opened.titles()
        place = list(titles).index(document_id)
        run_in_background(
            partial(print_decision, opened.kept.id, tools=self._tools),
            owner=self._owner,
            then=partial(self._open_dialog, tuple(titles.values()), place),
        )

    def print_marked_up(self, opened: OpenDecision, document_id: int) -> None:
        """Show the drafts as a reviewer gets them, this one first: gaps marked, notes at the end."""
        titles = opened.titles()
        run_in_background(
            partial(print_marked_up, opened.decision, tools=self._tools),
            owner=self._owner,
            then=partial(self._open_dialog, tuple(titles.values()), list(titles).index(document_id)),
        )

    def _last_folder(self) -> str:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = str(self._memory.value(_FOLDER, documents))
        return folder if Path(folder).is_dir() else documents

    def _say_exported(self, folder: Path, paths: tuple[Path, ...]) -> None:
        names = ", ".join(path.name for path in paths)
        show = partial(QDesktopServices.openUrl, QUrl.fromLocalFile(str(folder)))
        self._messages.say(f"Exported {names}.", hint=str(folder), offer=Offer("Open folder", show))

    def offer_one(self, title: str, content: bytes) -> None:
        """Show the pages of one paper, and print them."""
        self._open_dialog((title,), 0, (content,))

    def _open_dialog(self, titles: tuple[str, ...], chosen: int, contents: tuple[bytes, ...]) -> None:
        papers = tuple(Paper(title, content) for title, content in zip(titles, contents, strict=True))
        dialog = PrintDialog(papers, self._owner, chosen=chosen)
        dialog.printed.connect(self._say_printed)
        dialog.failed.connect(self._messages.show_error)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _say_printed(self, count: int, printer: str) -> None:
        pages = "1 page" if count == 1 else f"{count} pages"
        self._messages.say(f"Sent {pages} to {printer or 'the printer'}.")
