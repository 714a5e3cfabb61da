"""Finds and replaces words in the whole decision: from the bar into the session, and back to the words."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from app.forms.written.searching import hits_in
from app.ui.desk.words.decision_texts import Order, Spot, cursor_order, rewriting, show_spot, spots_in, where
from app.ui.desk.words.find_bar import FindBar
from app.ui.desk.writing import Writing

_SETTLED = 150
"""Milliseconds after an edit until the words are counted again."""
_LONGEST = 80
"""Characters of a selection that are taken for what somebody looks for."""


class Finding(QObject):
    """Knows every place where the words stand, and which of them is shown."""

    def __init__(self, writing: Writing, bar: FindBar) -> None:
        super().__init__(bar)
        self._writing = writing
        self._bar = bar
        self._spots: list[Spot] = []
        self._order: Order | None = None
        """Where the words stand that are shown."""
        self._begin: Order | None = None
        """Where the search begins as long as the words are being typed."""
        self._timer = QTimer(self, singleShot=True, interval=_SETTLED)
        self._timer.timeout.connect(self._count_again)
        bar.asked.connect(self._look)
        bar.moved.connect(self.move_on)
        bar.replace_wanted.connect(self._replace)
        bar.replace_all_wanted.connect(self._replace_all)
        bar.closed.connect(self.close)
        writing.changed.connect(self._timer.start)

    def open(self, *, to_replace: bool) -> None:
        """Show the bar; words that are selected are looked for."""
        opened = self._writing.opened
        if opened is None:
            return
        self._begin = cursor_order(self._writing) or self._order
        self._bar.allow_replacing(allowed=opened.may_write)
        self._bar.open(_selected_words(), to_replace=to_replace)

    def close(self) -> bool:
        """Put the bar away, and the cursor to the words that were shown; return whether the bar was there."""
        if self._bar.isHidden():
            return False
        had_cursor = self._bar.has_cursor
        shown = self._shown()
        self._bar.hide()
        if had_cursor and self._writing.opened is not None:
            if shown is not None:
                show_spot(self._writing, shown).setFocus()
            else:
                self._writing.column.go_to_start()
        return True

    def forget(self) -> None:
        """Put the bar away: another decision is opened."""
        self._bar.hide()
        self._order = self._begin = None
        self._spots = []

    def move_on(self, by: int) -> None:
        """Show the next one or the one before; after the last one comes the first."""
        if self._writing.opened is None:
            return
        if not self._bar.query.words:
            self.open(to_replace=False)
            return
        self._spots = self._found()
        here = self._here()
        if by > 0:
            ahead = [spot for spot in self._spots if here is None or spot.order > here]
        else:
            ahead = [spot for spot in reversed(self._spots) if here is not None and spot.order < here]
        if self._spots:
            in_form = not self._bar.has_cursor
            widget = self._show(ahead[0] if ahead else self._spots[0 if by > 0 else -1])
            self._begin = self._order
            if in_form:
                widget.setFocus()
        self._say()

    def _look(self) -> None:
        """Show the first one from where the search began."""
        self._spots = self._found()
        self._show_from(self._begin)
        self._say()

    def _replace(self, by: str) -> None:
        """Put other words in place of those that are shown, and show the next ones."""
        shown = self._shown()
        opened = self._writing.opened
        if shown is None or opened is None or not opened.may_write:
            return
        planned = rewriting(opened, [shown], by)
        if planned.changes:
            self._writing.take_all(planned.changes)
        self._spots = self._found()
        self._show_from((*shown.order[:3], shown.order[3] + len(by)))
        self._say("There was no room for it." if planned.refused else "")

    def _replace_all(self, by: str) -> None:
        """Put other words in place of all of them: one step to undo."""
        opened = self._writing.opened
        if opened is None or not opened.may_write:
            return
        self._spots = self._found()
        planned = rewriting(opened, self._spots, by)
        if planned.changes:
            self._writing.take_all(planned.changes)
        self._spots = self._found()
        told = (
            f"Replaced {planned.done:,}. Ctrl+Z takes it back." if planned.done else "Nothing was replaced."
        )
        if planned.refused:
            told += f" {planned.refused} had no room for it."
        self._say(told)

    def _show_from(self, order: Order | None) -> None:
        ahead = next((spot for spot in self._spots if order is None or spot.order >= order), None)
        if ahead is not None or self._spots:
            self._show(ahead or self._spots[0])

    def _show(self, spot: Spot) -> QWidget:
        """Select the words of a spot, and return where they stand; the cursor stays where somebody types."""
        self._order = spot.order
        return show_spot(self._writing, spot)

    def _here(self) -> Order | None:
        """Return from where to go on: from what is shown, unless the cursor has gone elsewhere since."""
        here = None if self._bar.has_cursor else cursor_order(self._writing)
        if here is None or (self._order is not None and self._order[:3] == here[:3]):
            return self._order
        return here

    def _shown(self) -> Spot | None:
        return next((spot for spot in self._spots if spot.order == self._order), None)

    def _found(self) -> list[Spot]:
        opened, query = self._writing.opened, self._bar.query
        if opened is None:
            return []
        return spots_in(opened, lambda text: hits_in(text.text, query, is_prose=text.is_prose))

    def _count_again(self) -> None:
        if not self._bar.isHidden():
            self._spots = self._found()
            self._say()

    def _say(self, told: str = "") -> None:
        shown, opened = self._shown(), self._writing.opened
        if opened is None or not self._bar.query.words:
            found = ""
        elif not self._spots:
            found = "Not found in this decision"
        elif shown is None:
            found = f"{len(self._spots):,} in this decision"
        else:
            found = f"{self._spots.index(shown) + 1:,} of {len(self._spots):,}: {where(opened, shown)}"
        self._bar.show_found(told or found, found=bool(self._spots))


def _selected_words() -> str:
    """Return the words that are selected in the form, if they are few."""
    focused = QApplication.focusWidget()
    words = ""
    if isinstance(focused, QLineEdit):
        words = focused.selectedText()
    elif isinstance(focused, QPlainTextEdit | QTextEdit):
        words = focused.textCursor().selectedText()
    return words if len(words) <= _LONGEST and "\u2029" not in words else ""
