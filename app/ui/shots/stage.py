"""One real window, set up for a picture: a size, a scheme, a text size, and a way to keep still."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QPoint, QSettings
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.system.settings import Scheme, Settings, TextSize
from app.ui import style
from app.ui.desk.desk_page import DeskPage
from app.ui.main_window import MainWindow, Surroundings
from app.ui.shots.waiting import until, until_idle
from app.workflow.find_decisions import list_decisions
from app.workflow.tools import Tools


class Look(NamedTuple):
    """How large, how dark and with how large a text a picture is taken."""

    scheme: Scheme
    width: int
    height: int
    text_size_percent: TextSize = 100

    @property
    def name(self) -> str:
        """How a picture of this look is called: `dark-1280`, `light-1280-text-150`."""
        text = "" if self.text_size_percent == 100 else f"-text-{self.text_size_percent}"
        return f"{self.scheme}-{self.width}{text}"


_ROUNDS = 4

Scene = Callable[["Stage"], None]
"""The steps that bring a window to where its picture is taken."""


class Stage:
    """A window of its own for each picture, so that none depends on the one before."""

    def __init__(self, tools: Tools, look: Look, memory: Path) -> None:
        """Open the window; an empty register looks as an office's own does at first."""
        self.tools = tools
        example = bool(list_decisions(tools=tools))
        settings = Settings(
            user_name=tools.user, text_size_percent=look.text_size_percent, scheme=look.scheme
        )
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # whoever takes pictures has made it
        style.apply(app, look.scheme, look.text_size_percent)
        kept = QSettings(str(memory), QSettings.Format.IniFormat)
        surroundings = Surroundings(settings, _keep_nothing, kept, demo=example, has_example=not example)
        self.window = MainWindow(tools, surroundings)
        self.window.resize(look.width, look.height)
        self.window.show()
        until_idle()

    @property
    def desk(self) -> DeskPage:
        """The window's desk."""
        return self.window.desk.page

    def open(self, reference: str) -> None:
        """Open a decision at the desk and wait for its pages."""
        row = next(row for row in list_decisions(tools=self.tools) if row.reference == reference)
        self._until_pages(partial(self.window.open_decision, row.id))

    def choose_document(self, place: int) -> None:
        """Choose another document at the desk and wait for its pages."""
        self._until_pages(partial(self.desk.view.contents.document_chosen.emit, place))

    def dialog(self) -> QDialog:
        """Return the dialog that is open; wait for it where it is still to come."""
        until(lambda: self._open_dialog() is not None, "a dialog")
        until_idle()
        dialog = self._open_dialog()
        assert dialog is not None  # it was there a moment ago, and nobody closes it
        return dialog

    def settle(self) -> None:
        """Wait until everything has its place and its size; a layout inside others takes a few rounds."""
        until_idle()
        for _ in range(_ROUNDS):
            QApplication.processEvents()

    def front(self) -> QWidget:
        """Return the dialog that is open, else the window."""
        return self._open_dialog() or self.window

    def picture(self) -> QPixmap:
        """Return what is to be seen: the window, and before it the dialog that is open."""
        self.settle()
        picture = self.window.grab()
        dialog = self._open_dialog()
        if dialog is not None:
            _lay_over(picture, dialog)
        return picture

    def strike(self) -> None:
        """Take the window down."""
        self.window.close()
        until_idle()
        shiboken6.delete(self.window)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _open_dialog(self) -> QDialog | None:
        dialogs = self.window.findChildren(QDialog)
        return next((dialog for dialog in reversed(dialogs) if dialog.isVisible()), None)

    def _until_pages(self, do: Callable[[], None]) -> None:
        shown: list[bool] = []
        connection = self.desk.page_shown.connect(lambda: shown.append(True))
        do()
        until(lambda: bool(shown), "the pages")
        self.desk.page_shown.disconnect(connection)
        until_idle()


def _lay_over(picture: QPixmap, dialog: QDialog) -> None:
    """Paint a dialog where the desktop would put it: in the middle, with an edge around it."""
    shown = dialog.grab()
    left = (picture.width() - shown.width()) // 2
    top = max((picture.height() - shown.height()) // 2, 0)
    painter = QPainter(picture)
    painter.drawPixmap(QPoint(left, top), shown)
    painter.setPen(style.colour("control_border"))
    painter.drawRect(left - 1, top - 1, shown.width() + 1, shown.height() + 1)
    painter.end()


def _keep_nothing(_: Settings) -> None:
    """Pictures change no settings."""
