"""Who holds which post from when to when; and the people an office knows."""

from app.errors import AnswerError, NotAllowedNow
from app.forms.kinds.kind import clean_line
from app.model.answers import Person
from app.model.office import OfficeHolder, person_of
from app.workflow.tools import Tools


def office_holders(office_id: str, *, tools: Tools) -> tuple[OfficeHolder, ...]:
    """Return everybody who has held a post of the office."""
    return tools.register.office_holders(tools.packs.office(office_id).id)


def save_office_holder(holder: OfficeHolder, *, tools: Tools) -> OfficeHolder:
    """Add a person in a post, or change what is known of one (by id); return it with its id.

    Raises NotAllowedNow where name, dates or post do not fit, AnswerError for what cannot be printed.
    """
    holder = holder.but(**{name: _line(holder, name) for name in ("name", "telephone", "email")})
    if not holder.name:
        raise NotAllowedNow("An office-holder has a name.", hint="Enter the name as it is printed.")
    if holder.until is not None and holder.until < holder.since:
        raise NotAllowedNow(
            f"{holder.name} cannot leave a post before taking it.", hint="Correct one of the dates."
        )
    if tools.packs.office(holder.office).post(holder.post) is None:
        raise NotAllowedNow(f"The office has no post “{holder.post}”.", hint="Choose one of its posts.")
    return tools.register.save_office_holder(holder, tools.actor())


def _line(holder: OfficeHolder, name: str) -> str:
    try:
        return clean_line(getattr(holder, name))
    except AnswerError as error:
        raise AnswerError(f"The {name} of an office-holder {error}.", hint=error.hint) from error


def remove_office_holder(holder_id: int, *, tools: Tools) -> None:
    """Remove a person entered by mistake; signatures that name the person stay as they are."""
    tools.register.remove_office_holder(holder_id, tools.actor())


def known_people(office_id: str, *, tools: Tools) -> tuple[Person, ...]:
    """Return the people an office can name on a paper, those in office first."""
    office = tools.packs.office(office_id)
    today = tools.clock.today()
    holders = sorted(tools.register.office_holders(office.id), key=lambda holder: not holder.in_office(today))
    return tuple(person_of(holder, office) for holder in holders)
