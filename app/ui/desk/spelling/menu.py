"""What a context menu offers for a misspelt word: what was probably meant, and to take it for right."""

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from app.errors import FileError
from app.ui.background import background
from app.ui.desk.spelling.spelling import spelling


def offer(menu: QMenu, word: str, text: str, replace: Callable[[str], None]) -> None:
    """Put suggestions on top of a menu, the likeliest first; words of the same text are likelier."""
    used = {each.lower().strip(".,;:()“”") for each in text.split()}
    entries = [
        _entry(menu, meant, partial(replace, meant), bold=True)
        for meant in spelling().suggestions(word, used)
    ]
    if not entries:
        nothing = QAction("No suggestion", menu)
        nothing.setEnabled(False)
        entries = [nothing]
    entries.append(_separator(menu))
    entries.append(_entry(menu, f"&Add “{_shown(word)}” to the dictionary", partial(add_to_dictionary, word)))
    entries.append(_entry(menu, "&Ignore in this decision", partial(spelling().ignore, word)))
    entries.append(_separator(menu))
    menu.insertActions(next(iter(menu.actions()), None), entries)  # pyright: ignore[reportArgumentType]
    menu.setActiveAction(entries[0])


def add_to_dictionary(word: str) -> None:
    """Keep a word; where that cannot be done, the window says so."""
    try:
        spelling().add(word)
    except FileError as error:
        background().failed.emit(error)


def _entry(menu: QMenu, words: str, do: Callable[[], object], *, bold: bool = False) -> QAction:
    action = QAction(words, menu)
    font = action.font()
    font.setBold(bold)
    action.setFont(font)
    action.triggered.connect(partial(_without_checked, do))
    return action


def _without_checked(do: Callable[[], object], _checked: object = None) -> None:
    do()


def _separator(menu: QMenu) -> QAction:
    line = QAction(menu)
    line.setSeparator(True)
    return line


def _shown(word: str) -> str:
    return word.replace("&", "&&")
