"""What the menus offer: each action once, with its words, its keys and its menu."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu


class Do(StrEnum):
    """Everything the window can be told to do; the value is what the menu says."""

    NEW = "&New decision…"
    NEW_FROM = "New &from this decision…"
    EXPORT_CSV = "Export the register as &CSV…"
    EXPORT_WORD = "Export &Word…"
    PRINT = "&Print…"
    MARKED_UP = "Print a &marked-up draft…"
    SAVE = "&Save now"
    QUIT = "&Quit"
    UNDO = "&Undo"
    REDO = "&Redo"
    FIND = "&Find…"
    REPLACE = "Find and r&eplace…"
    FIND_NEXT = "Find &next"
    FIND_PREVIOUS = "Find &previous"
    SPELLING = "&Spelling…"
    REGISTER = "&Register"
    SIGNATURES = "&Signatures"
    OFFICES = "&Offices and forms"
    SETTINGS = "S&ettings"
    BACK = "&Back, or close the message"
    OPEN = "&Open"
    CHECK = "&Check"
    NEXT_PROBLEM = "Ne&xt problem"
    PREVIOUS_PROBLEM = "&Previous problem"
    FIX = "Apply the &fix"
    COMPARE = "Compare &versions…"
    TAKE = "&Take from the report"
    TAKE_MISSING = "Take what is &missing from the report"
    HOLDS = "Copied text still &holds"
    ISSUE = "&Issue for signature…"
    WITHDRAW = "&Withdraw…"
    KEYS = "&Keyboard"
    ABOUT = "&About Countersign"


class Entry(NamedTuple):
    """One line of a menu; None is a line between groups."""

    what: Do
    keys: tuple[str, ...] = ()


MENUS: tuple[tuple[str, tuple[Entry | None, ...]], ...] = (
    (
        "&File",
        (
            Entry(Do.NEW, ("Ctrl+N",)),
            Entry(Do.NEW_FROM, ("Ctrl+Shift+N",)),
            None,
            Entry(Do.SAVE, ("Ctrl+S",)),
            Entry(Do.EXPORT_WORD, ("Ctrl+E",)),
            Entry(Do.EXPORT_CSV, ("Ctrl+Shift+E",)),
            Entry(Do.PRINT, ("Ctrl+P",)),
            Entry(Do.MARKED_UP, ("Ctrl+Shift+P",)),
            None,
            Entry(Do.QUIT, ("Ctrl+Q",)),
        ),
    ),
    (
        "&Edit",
        (
            Entry(Do.UNDO, ("Ctrl+Z",)),
            Entry(Do.REDO, ("Ctrl+Y", "Ctrl+Shift+Z")),
            None,
            Entry(Do.FIND, ("Ctrl+F",)),
            Entry(Do.REPLACE, ("Ctrl+H",)),
            Entry(Do.FIND_NEXT, ("F3",)),
            Entry(Do.FIND_PREVIOUS, ("Shift+F3",)),
            None,
            Entry(Do.SPELLING, ("F7",)),
        ),
    ),
    (
        "&View",
        (
            Entry(Do.REGISTER, ("Ctrl+1",)),
            Entry(Do.SIGNATURES, ("Ctrl+2",)),
            Entry(Do.OFFICES, ("Ctrl+3",)),
            Entry(Do.SETTINGS, ("Ctrl+,",)),
            None,
            Entry(Do.BACK, ("Esc",)),
        ),
    ),
    (
        "&Decision",
        (
            Entry(Do.OPEN, ("Ctrl+O",)),
            Entry(Do.CHECK, ("Ctrl+F7",)),
            Entry(Do.NEXT_PROBLEM, ("F4",)),
            Entry(Do.PREVIOUS_PROBLEM, ("Shift+F4",)),
            Entry(Do.FIX, ("Ctrl+.",)),
            Entry(Do.COMPARE, ("Ctrl+D",)),
            None,
            Entry(Do.TAKE, ("F9",)),
            Entry(Do.TAKE_MISSING, ("Shift+F9",)),
            Entry(Do.HOLDS, ("F8",)),
            Entry(Do.ISSUE, ("Ctrl+Shift+I",)),
            None,
            Entry(Do.WITHDRAW, ("Ctrl+Shift+W",)),
        ),
    ),
    ("&Help", (Entry(Do.KEYS, ("F1",)), Entry(Do.ABOUT, ("Shift+F1",)))),
)


def plain(words: str) -> str:
    """Return a menu's words without the sign for its key."""
    return words.replace("&", "")


def add_menus(window: QMainWindow) -> dict[Do, QAction]:
    """Build the menus and return their actions."""
    actions: dict[Do, QAction] = {}
    for title, entries in MENUS:
        menu = window.menuBar().addMenu(title)
        _fill(menu, entries, actions)
    return actions


def keys_of(*which: Do) -> tuple[QKeySequence, ...]:
    """Return the keys of these actions."""
    entries = (entry for _, menu in MENUS for entry in menu if entry)
    return tuple(QKeySequence(keys) for entry in entries if entry.what in which for keys in entry.keys)


def _fill(menu: QMenu, entries: tuple[Entry | None, ...], actions: dict[Do, QAction]) -> None:
    for entry in entries:
        if entry is None:
            menu.addSeparator()
            continue
        action = QAction(entry.what, menu)
        action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
        action.setMenuRole(_menu_role(entry.what))
        menu.addAction(action)
        actions[entry.what] = action


def _menu_role(what: Do) -> QAction.MenuRole:
    match what:
        case Do.ABOUT:
            return QAction.MenuRole.AboutRole
        case Do.SETTINGS:
            return QAction.MenuRole.PreferencesRole
        case Do.QUIT:
            return QAction.MenuRole.QuitRole
        case _:
            return QAction.MenuRole.NoRole
