"""The chips above the register: state, year, office, decision-maker."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.model.decision import State
from app.ui.register.filtering import Filter, Summaries, year_of
from app.ui.register.wording import Wording
from app.ui.widgets.filter_chip import Choice, FilterChip
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.plain import push_button
from app.ui.widgets.state_pill import state_words


class FilterBar(QWidget):
    """Offers the values that occur in the register and reports what is wanted."""

    narrowed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = FilterChip("State", self)
        self.year = FilterChip("Year", self)
        self.office = FilterChip("Office", self)
        self.decision_maker = FilterChip("Decision-maker", self)
        self._chips = (self.state, self.year, self.office, self.decision_maker)
        self.clear_button = push_button("Show all", "link", on_click=self.clear)
        line = FlowLayout(self)
        for chip in self._chips:
            chip.narrowed.connect(self._on_narrowed)
            line.addWidget(chip)
        line.addWidget(self.clear_button)
        self.clear_button.hide()

    def show_values(self, summaries: Summaries, wording: Wording) -> None:
        """Offer what occurs in these decisions."""
        states = {summary.state for summary in summaries}
        self.state.show_choices([Choice(state, state_words(state)) for state in State if state in states])
        self.year.show_choices(_same(sorted({year_of(summary) for summary in summaries}, reverse=True)))
        offices = sorted({summary.office for summary in summaries})
        self.office.show_choices([Choice(office, wording.office(office)) for office in offices])
        self.office.setVisible(len(offices) > 1)
        makers = sorted({summary.decision_maker for summary in summaries}, key=str.casefold)
        self.decision_maker.show_choices([Choice(name, name or "Not named yet") for name in makers])
        self._offer_clearing()

    def wanted(self, found: frozenset[int] | None) -> Filter:
        """Return the chips' wishes, joined with what a search has found."""
        return Filter(
            states=self.state.chosen,
            years=self.year.chosen,
            offices=self.office.chosen,
            decision_makers=self.decision_maker.chosen,
            found=found,
        )

    def clear(self) -> None:
        """Want everything again."""
        for chip in self._chips:
            chip.choose(frozenset())

    def _on_narrowed(self) -> None:
        self._offer_clearing()
        self.narrowed.emit()

    def _offer_clearing(self) -> None:
        had_focus = self.clear_button.hasFocus()
        self.clear_button.setVisible(any(chip.chosen for chip in self._chips))
        if had_focus and self.clear_button.isHidden():
            self.state.setFocus()


def _same(values: Iterable[str]) -> list[Choice]:
    return [Choice(value, value) for value in values]
