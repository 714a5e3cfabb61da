"""How the register says what a summary holds: names instead of ids, days instead of moments."""

from datetime import date
from typing import NamedTuple

from app.errors import UnknownForm
from app.forms.loading import Packs
from app.model.decision import Decision, DecisionSummary, State
from app.model.values import FormId, OfficeId
from app.ui.widgets import when
from app.ui.widgets.state_pill import state_words


class Wording(NamedTuple):
    """What is needed to put a summary into words: the packs' names and today's date."""

    packs: Packs
    today: date

    def kind(self, form_id: FormId) -> str:
        """Return what a form is called; its id where no pack holds it any longer."""
        try:
            return self.packs.form(form_id).title
        except UnknownForm:
            return form_id

    def office(self, office_id: OfficeId) -> str:
        """Return what an office is called; its id where no pack holds it any longer."""
        known = {office.id: office.name for office in self.packs.offices}
        return known.get(office_id, office_id)

    def title(self, titled: DecisionSummary | Decision) -> str:
        """Return the title, or say that there is none yet."""
        return " ".join(titled.title.split()) or "No title yet"

    def state(self, summary: DecisionSummary) -> str:
        """Return the state, and whether signatures have gone stale."""
        return f"{state_words(summary.state)}, stale" if summary.stale else state_words(summary.state)

    def waiting_for(self, summary: DecisionSummary) -> str:
        """Return whose signature is needed and for how long it has been."""
        if not summary.waiting_for or summary.state is State.WITHDRAWN:
            return "–"
        people = tuple(dict.fromkeys(summary.waiting_for))
        first, more = people[0], len(people) - 1
        names = f"{first} and {more} more" if more else first
        if summary.waiting_since is None:
            return names
        days = when.days_since(summary.waiting_since, self.today)
        return f"{names}, {days} d" if days else f"{names}, since today"

    def last_change(self, summary: DecisionSummary) -> str:
        """Return when it changed last."""
        return when.moment(summary.changed_at, self.today)
