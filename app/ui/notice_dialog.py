"""What opens a window of its own: the keys that work, what this program is, one last question."""

from importlib import metadata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QMessageBox, QScrollArea, QVBoxLayout, QWidget

from app.ui import style
from app.ui.widgets.plain import label, push_button, scrolling
from app.ui.widgets.reading_order import ReadingOrder
from app.ui.window_actions import MENUS, plain
from app.workflow.typing_journal import Kept

_REST = 200
"""Pixels of the screen that are left to title, button and desktop."""
_FURTHER_KEYS = (
    ("Open the chosen decision", "Enter"),
    ("Go from field to field", "Tab"),
    ("Leave a list or table of a text", "Ctrl+Tab"),
    ("Open a menu", "Alt and the underlined letter"),
    ("Add an item to a list", "Ctrl+Enter"),
    ("Move an item up or down", "Alt+Up or Alt+Down"),
    ("Answer yes or no", "The first letter of the word"),
    ("Bold, italic, link", "Ctrl+B, Ctrl+I, Ctrl+K"),
    ("Numbered list, bullet list, quotation, table", "Ctrl+Shift+7, 8, 9, 6"),
    ("Sub-heading, footnote", "Ctrl+Shift+H, Ctrl+Shift+F"),
    ("Begin a list", "1. or a) or - and a space"),
    ("In a list: further in, further out; in a table: the next cell", "Tab, Shift+Tab"),
    ("Insert a cross-reference", "Ctrl+Shift+R"),
    ("What was meant by a misspelt word", "Menu key or Shift+F10"),
    ("From the form to its place on the page, and back", "F6"),
    ("On the page: the answer before or after, and to its field", "Ctrl+Up, Ctrl+Down, Enter"),
)


class NoticeDialog(ReadingOrder, QDialog):
    """Shows a title and something to read; closes with Esc."""

    def __init__(self, title: str, content: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(label(title, "section"))
        column.addWidget(_scrolling(title, content))
        column.addWidget(push_button("&Close", on_click=self.accept))


def _scrolling(title: str, content: QWidget) -> QScrollArea:
    """Return what scrolls, by keys as well, where the screen has no room for all of it."""
    area = scrolling(content)
    area.setAccessibleName(title)
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    wanted = content.sizeHint()
    room = area.screen().availableGeometry().height() - style.scaled(_REST)
    bar = area.verticalScrollBar().sizeHint().width() if wanted.height() > room else 0
    area.setMinimumSize(wanted.width() + bar, min(wanted.height(), room))
    return area


def keyboard_dialog(parent: QWidget) -> NoticeDialog:
    """Return the list of keys."""
    table = QWidget()
    grid = QGridLayout(table)
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setHorizontalSpacing(32)
    for row, (words, keys) in enumerate((*_menu_keys(), *_FURTHER_KEYS)):
        grid.addWidget(label(words), row, 0)
        grid.addWidget(label(keys, "label"), row, 1)
    return NoticeDialog("Keyboard", table, parent)


def about_dialog(parent: QWidget) -> NoticeDialog:
    """Return what this program is, and which version."""
    words = (
        "Decision papers of police and crime commissioners: "
        "asked for once, printed, signed and found again.\n\n"
        f"Version {_version()}. Free software under the MIT licence."
    )
    content = label(words, wrap=True)
    content.setMinimumWidth(content.fontMetrics().averageCharWidth() * 56)
    return NoticeDialog("Countersign", content, parent)


_UNSAVED = {
    Kept.WHOLE: "It is kept on this computer and will be there when you open the decision next. Close now?",
    Kept.WITHOUT_PART_2: "It is kept on this computer and will be there when you open the decision next, "
    "except answers of Part 2. Close all the same, and lose those?",
    Kept.NOTHING: "Close all the same, and lose it?",
}


def asks_to_lose(parent: QWidget, kept: Kept) -> bool:
    """Ask whether to close although something cannot be saved, and say what of it is kept."""
    buttons = QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel
    asked = f"What you typed last cannot be saved. {_UNSAVED[kept]}"
    return QMessageBox.warning(parent, "Not saved", asked, buttons) == QMessageBox.StandardButton.Close


def _menu_keys() -> list[tuple[str, str]]:
    return [
        (plain(entry.what).rstrip("…"), " or ".join(_native(keys) for keys in entry.keys))
        for _, entries in MENUS
        for entry in entries
        if entry is not None and entry.keys
    ]


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _version() -> str:
    try:
        return metadata.version("countersign")
    except metadata.PackageNotFoundError:  # run from its folder without being installed
        return "of this folder"
