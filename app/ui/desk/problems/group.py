"""Findings of one weight under a heading: the first of them, the others when they are asked for."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.problems.remark import Remark
from app.ui.desk.problems.remark_card import RemarkCard
from app.ui.widgets.plain import label, push_button

AT_ONCE = 10
"""So many cards are read with attention; the others wait behind a button."""

MakeCard = Callable[[Remark], RemarkCard]


class RemarkGroup(QWidget):
    """Shows the cards of one group; a card stays the same widget as long as it says the same."""

    def __init__(self, make_card: MakeCard, *, folded_as: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._make_card = make_card
        self._folded_as = folded_as
        self._is_open = not folded_as
        self._limit = AT_ONCE
        self._remarks: tuple[Remark, ...] = ()
        self._cards: dict[tuple[object, ...], RemarkCard] = {}
        self.title = label(role="section", wrap=True)
        self.opener = QPushButton()
        style.set_role(self.opener, "link")
        self.opener.clicked.connect(self._toggle)
        self.more = push_button("", "link", on_click=self._show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(style.scaled(8))
        for part in (self.title, self.opener, self.more):
            self._column.addWidget(part)
        (self.title if folded_as else self.opener).hide()
        self.hide()

    @property
    def cards(self) -> tuple[RemarkCard, ...]:
        """The cards on show, in their order."""
        return tuple(self._cards[remark.key] for remark in self._shown if remark.key in self._cards)

    def show_remarks(self, title: str, remarks: Sequence[Remark]) -> None:
        """Show these under a title that counts them, and no others."""
        self._remarks = tuple({remark.key: remark for remark in remarks}.values())
        self.title.setText(title)
        self._folded_as = title if self._folded_as else ""
        self.setVisible(bool(self._remarks))
        self._arrange()

    def card_of(self, remark: Remark) -> RemarkCard | None:
        """Return the card of a remark, unfolding what hides it; None where it is not in this group."""
        keys = [one.key for one in self._remarks]
        if remark.key not in keys:
            return None
        self._is_open = True
        self._limit = max(self._limit, keys.index(remark.key) + 1)
        self._arrange()
        return self._cards[remark.key]

    @property
    def _shown(self) -> tuple[Remark, ...]:
        return self._remarks[: self._limit] if self._is_open else ()

    def _arrange(self) -> None:
        shown = {remark.key: remark for remark in self._shown}
        for key in [key for key in self._cards if key not in shown]:
            self._drop(self._cards.pop(key))
        for place, (key, remark) in enumerate(shown.items(), start=2):
            card = self._cards.get(key)
            if card is None:
                card = self._cards[key] = self._make_card(remark)
            card.remark = remark
            if self._column.indexOf(card) != place:
                self._column.insertWidget(place, card)
        left = len(self._remarks) - self._limit
        self.more.setVisible(self._is_open and left > 0)
        self.more.setText(f"Show {max(left, 0)} more")
        self.opener.setText(f"{'Hide' if self._is_open else 'Show'} {self._folded_as.lower()}")

    def _drop(self, card: RemarkCard) -> None:
        card.hide()
        self._column.removeWidget(card)
        card.deleteLater()

    def _toggle(self) -> None:
        self._is_open = not self._is_open
        self._arrange()

    def _show_more(self) -> None:
        self._limit = len(self._remarks)
        self._arrange()


def each_card(groups: Sequence[RemarkGroup]) -> Iterator[RemarkCard]:
    """Yield the cards of several groups."""
    for group in groups:
        yield from group.cards
