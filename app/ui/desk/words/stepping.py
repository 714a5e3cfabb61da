"""Goes through the misspelt words of the whole decision, one after the other."""

from PySide6.QtCore import QObject

from app.forms.written.lines import lines_of
from app.forms.written.places import Written
from app.forms.written.searching import Hit
from app.ui.desk.spelling.menu import add_to_dictionary
from app.ui.desk.spelling.spelling import spelling
from app.ui.desk.words.decision_texts import (
    Order,
    Spot,
    cursor_order,
    rewriting,
    show_spot,
    spots_in,
    texts_of,
    where,
)
from app.ui.desk.words.spelling_bar import SpellingBar
from app.ui.desk.writing import Writing

_MOST_KEPT = 2000  # texts whose misspelt words are remembered


class Stepping(QObject):
    """Knows which misspelt word is shown, and does with it what somebody decides."""

    def __init__(self, writing: Writing, bar: SpellingBar) -> None:
        super().__init__(bar)
        self._writing = writing
        self._bar = bar
        self._order: Order | None = None
        self._known: dict[tuple[str, bool], tuple[Hit, ...]] = {}
        bar.changed.connect(self._change)
        bar.changed_everywhere.connect(self._change_all)
        bar.moved.connect(self.move_on)
        bar.ignored.connect(self._ignore)
        bar.added.connect(self._add)
        bar.closed.connect(self.close)
        spelling().changed.connect(self._forget_hits)

    def open(self) -> None:
        """Show the first misspelt word from the cursor on; once the bar is there, the next one."""
        opened = self._writing.opened
        if opened is None:
            return
        if not self._bar.isHidden() and self._bar.has_cursor:
            self.move_on(1)
            return
        self._bar.allow_changing(allowed=opened.may_write)
        here = cursor_order(self._writing)
        self._show_from((*here[:3], 0) if here else None)

    def close(self) -> bool:
        """Put the bar away, and the cursor to the word that was shown; return whether the bar was there."""
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
        self._order = None

    def move_on(self, by: int) -> None:
        """Leave the word as it is and show the next one, or the one before."""
        if self._order is None or by > 0:
            self._show_from((*self._order[:3], self._order[3] + 1) if self._order else None)
            return
        before = [spot for spot in self._spots() if spot.order < self._order]
        if before:
            self._show(before[-1])

    def _change(self, by: str) -> None:
        shown = self._shown()
        if shown is not None:
            self._rewrite([shown], by)
            self._show_from((*shown.order[:3], shown.order[3] + len(by)))

    def _change_all(self, by: str) -> None:
        shown = self._shown()
        if shown is not None:
            self._rewrite([spot for spot in self._spots() if spot.words == shown.words], by)
            self._show_from(shown.order)

    def _rewrite(self, spots: list[Spot], by: str) -> None:
        opened = self._writing.opened
        if opened is not None and opened.may_write:
            planned = rewriting(opened, spots, by.strip())
            if planned.changes:
                self._writing.take_all(planned.changes)

    def _ignore(self) -> None:
        shown = self._shown()
        if shown is not None:
            spelling().ignore(shown.words)
            self._show_from(shown.order)

    def _add(self) -> None:
        shown = self._shown()
        if shown is not None:
            add_to_dictionary(shown.words)
            self._show_from(shown.order)

    def _show_from(self, order: Order | None) -> None:
        spots = self._spots()
        ahead = next((spot for spot in spots if order is None or spot.order >= order), None)
        if spots:
            self._show(ahead or spots[0])
        else:
            ready = spelling().is_ready
            self._bar.show_nothing("No word is misspelt" if ready else "The dictionary is not read yet")

    def _show(self, spot: Spot) -> None:
        opened = self._writing.opened
        if opened is None:
            return
        self._order = spot.order
        spots = self._spots()
        place = next((at for at, one in enumerate(spots, start=1) if one.order == spot.order), 1)
        used = {word for _, text in texts_of(opened) for word in text.text.lower().split()}
        meant = spelling().suggestions(spot.words, used)
        self._bar.show_word(spot.words, f"{place:,} of {len(spots):,}: {where(opened, spot)}", meant)
        show_spot(self._writing, spot)  # after the bar has the cursor: a line that loses it selects nothing

    def _shown(self) -> Spot | None:
        return next((spot for spot in self._spots() if spot.order == self._order), None)

    def _spots(self) -> list[Spot]:
        opened = self._writing.opened
        return spots_in(opened, self._slips_in) if opened is not None else []

    def _slips_in(self, text: Written) -> tuple[Hit, ...]:
        if text.is_name:
            return ()
        key = text.text, text.is_prose
        if key not in self._known:
            if len(self._known) > _MOST_KEPT:
                self._known.clear()
            self._known[key] = tuple(
                Hit(number, word.start, word.end)
                for number, line in enumerate(lines_of(text.text, is_prose=text.is_prose))
                for word in spelling().slips(line)
            )
        return self._known[key]

    def _forget_hits(self) -> None:
        self._known.clear()
