"""The second tab beside the form: what is missing, and what the proof-reader has found."""

from collections.abc import Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from app.ui import style
from app.ui.desk.placed_problem import PlacedProblem
from app.ui.desk.problems.group import RemarkGroup, each_card
from app.ui.desk.problems.remark import Remark, Weight
from app.ui.desk.problems.remark_card import RemarkCard
from app.ui.widgets.plain import label
from app.ui.widgets.shapes import Shape, ShapeLabel
from app.ui.widgets.wrapped_link import WrappedLink


class ProblemsPane(QScrollArea):
    """Lists what is missing first, then errors and warnings; hints, and what was set aside, when asked for.

    Cards are made when the pane is looked at: while it is hidden, only the number of problems is kept.
    """

    chosen = Signal(object)
    """The `PlacedProblem` to go to."""
    remark_chosen = Signal(object)
    """The `Remark` to go to."""
    fix_wanted = Signal(object)
    set_aside = Signal(object, str)
    """A `Remark` is no problem here, for this reason."""
    take_back_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setAccessibleName("Problems")
        self._missing: tuple[PlacedProblem, ...] = ()
        self._remarks: tuple[Remark, ...] = ()
        self._is_late = False
        self._today, self._may_write = date.min, True
        self._current: Remark | None = None
        self._lines: list[QPushButton] = []
        self._groups = {weight: RemarkGroup(self._card) for weight in (Weight.ERROR, Weight.WARNING)}
        self.hints = RemarkGroup(self._card, folded_as="hints")
        self.asides = RemarkGroup(self._card, folded_as="what was set aside")
        self._arrange()

    @property
    def lines(self) -> Sequence[QPushButton]:
        """The lines of what is missing; they can be pressed."""
        return self._lines

    @property
    def missing(self) -> tuple[PlacedProblem, ...]:
        """What is listed as missing."""
        return self._missing

    @property
    def cards(self) -> tuple[RemarkCard, ...]:
        """The cards on show, in their order."""
        return tuple(each_card((*self._groups.values(), self.hints, self.asides)))

    @property
    def count(self) -> int:
        """How many problems there are; hints are none, nor is what was set aside."""
        return len(self._missing) + sum(len(self._of(weight)) for weight in self._groups)

    @property
    def remarks(self) -> tuple[Remark, ...]:
        """The findings to go through, in the order in which they are listed."""
        return (*self._of(Weight.ERROR), *self._of(Weight.WARNING))

    @property
    def all_remarks(self) -> tuple[Remark, ...]:
        """Every finding, hints and those that were set aside as well."""
        return self._remarks

    def show_problems(self, problems: tuple[PlacedProblem, ...]) -> None:
        """Show these as missing, and no others."""
        if problems != self._missing:
            self._missing = problems
            self._show_missing()
        self._say_none()

    def show_remarks(self, remarks: Sequence[Remark], today: date, *, may_write: bool) -> None:
        """Show these findings, and no others; soon, where the pane is hidden."""
        if may_write != self._may_write:
            self._show_groups(())  # cards of another manner
        self._remarks, self._today, self._may_write = tuple(remarks), today, may_write
        self._is_late = not self.isVisible()
        self._say_none()
        if not self._is_late:
            self._show_groups(self._remarks)

    def show_current(self, remark: Remark | None) -> None:
        """Mark the card of a finding and bring it into sight."""
        self._current = remark
        groups = (*self._groups.values(), self.hints, self.asides)
        found = [group.card_of(remark) for group in groups] if remark and self.isVisible() else []
        for card in self.cards:
            card.show_current(current=card in found)
        for card in (card for card in found if card is not None):
            self.ensureWidgetVisible(card)

    def _of(self, weight: Weight, *, aside: bool = False) -> tuple[Remark, ...]:
        return tuple(
            one for one in self._remarks if one.weight is weight and (one.sighting.aside is not None) == aside
        )

    def _show_groups(self, remarks: tuple[Remark, ...]) -> None:
        had_focus = self._card_with_focus()
        shown = self._remarks
        self._remarks = remarks
        for weight, group in self._groups.items():
            found = self._of(weight)
            group.show_remarks(
                weight.word if len(found) == 1 else f"{len(found)} {weight.several.lower()}", found
            )
        hints = self._of(Weight.HINT)
        self.hints.show_remarks(f"{len(hints)} {'hints' if len(hints) != 1 else 'hint'}", hints)
        asides = tuple(one for weight in Weight for one in self._of(weight, aside=True))
        self.asides.show_remarks(f"{len(asides)} set aside", asides)
        self._remarks = shown
        self._give_focus_back(had_focus)

    def _card_with_focus(self) -> int | None:
        focused = QApplication.focusWidget()
        places = (place for place, card in enumerate(self.cards) if focused and card.isAncestorOf(focused))
        return next(places, None)

    def _give_focus_back(self, place: int | None) -> None:
        """Let the keyboard go on at the card that has taken the place of one that went away."""
        if place is not None and self._card_with_focus() is None and self.cards:
            self.cards[min(place, len(self.cards) - 1)].take_focus()

    def _say_none(self) -> None:
        self._none.setVisible(not self.count)

    def _show_missing(self) -> None:
        while self._column_of_missing.count():
            item = self._column_of_missing.takeAt(0)
            if item and (row := item.widget()):
                row.hide()
                row.deleteLater()
        self._lines = []
        for problem in self._missing:
            self._column_of_missing.addWidget(self._row(problem))

    def _row(self, problem: PlacedProblem) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(style.scaled(4))
        row.addWidget(ShapeLabel(shape=Shape.WARNING, colour="error"), 0, Qt.AlignmentFlag.AlignTop)
        line = WrappedLink(problem.line)
        line.clicked.connect(partial(self.chosen.emit, problem))
        self._lines.append(line)
        row.addWidget(line, 1)
        return made

    def _card(self, remark: Remark) -> RemarkCard:
        card = RemarkCard(remark, self._today, may_write=self._may_write)
        card.chosen.connect(self.remark_chosen)
        card.fix_wanted.connect(self.fix_wanted)
        card.set_aside.connect(self.set_aside)
        card.take_back_wanted.connect(self.take_back_wanted)
        return card

    def _arrange(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*[style.scaled(16)] * 4)
        column.setSpacing(style.scaled(16))
        self._none = label("Nothing is missing: the decision can be issued.", wrap=True)
        self._column_of_missing = QVBoxLayout()
        self._column_of_missing.setSpacing(style.scaled(8))
        column.addWidget(self._none)
        column.addLayout(self._column_of_missing)
        for group in (*self._groups.values(), self.hints, self.asides):
            column.addWidget(group)
        column.addStretch(1)
        self.setWidget(inner)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the cards that were put off while nobody looked."""
        super().showEvent(event)
        if self._is_late:
            self._is_late = False
            self._show_groups(self._remarks)
            self.show_current(self._current)
