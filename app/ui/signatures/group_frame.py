"""One person's column or one decision's row: a heading and the cards that belong to it."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.ui import style
from app.ui.signatures.grouping import Group
from app.ui.signatures.needed_card import NeededCard
from app.ui.widgets.plain import label

_NARROWEST, _WIDEST = 300, 460
_CARDS_A_LINE = 2


class Arrangement(Enum):
    """How groups and their cards stand to each other."""

    COLUMNS = "columns"
    """Groups side by side, the cards of each below one another."""
    ROWS = "rows"
    """Groups below one another, the cards of each side by side."""


class GroupFrame(QFrame):
    """Shows one group; knows its cards, and nothing of what they are for."""

    def __init__(
        self,
        group: Group,
        cards: tuple[NeededCard, ...],
        arrangement: Arrangement,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.cards = cards
        self.setAccessibleName(f"{group.heading.name}, {group.heading.rest}")
        words = QVBoxLayout()
        words.setSpacing(style.scaled(2))
        words.addWidget(label(group.heading.name, "section", wrap=True))
        words.addWidget(label(group.heading.rest, "hint", wrap=True))
        match arrangement:
            case Arrangement.COLUMNS:
                self._as_column(words)
            case Arrangement.ROWS:
                self._as_row(words)

    def _as_column(self, words: QVBoxLayout) -> None:
        style.set_role(self, "column")
        self.setMinimumWidth(style.scaled(_NARROWEST))
        self.setMaximumWidth(style.scaled(_WIDEST))
        box = QVBoxLayout(self)
        box.setContentsMargins(*[style.scaled(12)] * 4)
        box.setSpacing(style.scaled(8))
        box.addLayout(words)
        for card in self.cards:
            box.addWidget(card)
        box.addStretch()

    def _as_row(self, words: QVBoxLayout) -> None:
        """Set the heading on the left and the cards beside it, two to a line."""
        style.set_role(self, "panel")
        words.addStretch()
        grid = QGridLayout()
        grid.setSpacing(style.scaled(8))
        for column in range(_CARDS_A_LINE):
            grid.setColumnStretch(column, 1)
        width = 1 if len(self.cards) > 1 else _CARDS_A_LINE
        for place, card in enumerate(self.cards):
            row, column = divmod(place, _CARDS_A_LINE)
            grid.addWidget(card, row, column, 1, width, Qt.AlignmentFlag.AlignTop)
        box = QHBoxLayout(self)
        box.setContentsMargins(*[style.scaled(12)] * 4)
        box.setSpacing(style.scaled(24))
        box.addLayout(words, 2)
        box.addLayout(grid, 5)
