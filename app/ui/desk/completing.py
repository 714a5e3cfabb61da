"""Lines that are completed: what fits is offered below them while somebody types."""

from collections.abc import Callable, Iterable
from typing import NamedTuple, cast

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QListView

from app.ui import style
from app.ui.desk.line_edit import LineEdit

_TYPED = Qt.ItemDataRole.UserRole
_PLACE = Qt.ItemDataRole.UserRole + 1
_WIDTH = 440


class Choice(NamedTuple):
    """What is offered: the text that is typed, and what is told of it."""

    typed: str
    told: str


def complete(line: LineEdit, name: str, choices: Iterable[Choice], choose: Callable[[int], None]) -> None:
    """Offer these choices in a line, under a name; `choose` is told the place of the one that was taken."""
    model = QStandardItemModel(line)
    for place, choice in enumerate(choices):
        item = QStandardItem(choice.told)
        item.setData(choice.typed, cast("int", _TYPED))
        item.setData(place, cast("int", _PLACE))
        model.appendRow(item)
    completer = QCompleter(model, line)
    completer.setCompletionRole(_TYPED)
    completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    completer.setFilterMode(Qt.MatchFlag.MatchContains)
    popup = QListView()
    popup.setAccessibleName(name)
    popup.setProperty("role", "completion")
    popup.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    popup.setMinimumWidth(style.scaled(_WIDTH))
    completer.setPopup(popup)
    chosen = completer.activated[QModelIndex]  # pyright: ignore[reportIndexIssue]
    chosen.connect(lambda index: choose(index.data(_PLACE)))
    line.setCompleter(completer)


def complete_texts(line: LineEdit, name: str, texts: tuple[str, ...]) -> None:
    """Offer texts in a line; the one that is taken counts as typed."""
    if texts:
        complete(line, name, (Choice(text, text) for text in texts), lambda place: _take(line, texts[place]))
    else:
        line.setCompleter(None)  # type: ignore[arg-type]


def _take(line: LineEdit, text: str) -> None:
    line.setText(text)
    line.textEdited.emit(text)
