from datetime import date

import pytest

from app.errors import NotRegistered
from app.model.event import EventKind
from app.model.office import OfficeHolder
from app.model.values import OfficeId
from app.register.register import Register
from tests.register.samples import OFFICE, at, holder


def told(register: Register) -> list[tuple[str, OfficeHolder | None, OfficeHolder | None]]:
    """Return kind, before and after of all events."""

    def read(text: str | None) -> OfficeHolder | None:
        return None if text is None else OfficeHolder.model_validate_json(text)

    with register._database.reading() as connection:
        rows = connection.exec_driver_sql("SELECT what, before, after FROM event ORDER BY id")
        return [(row.what, read(row.before), read(row.after)) for row in rows]


def test_office_holders_are_kept_by_office_in_order_of_post_and_first_day(register: Register) -> None:
    later = register.save_office_holder(holder("Later", since=date(2025, 1, 1)), at(1))
    chief = register.save_office_holder(holder("Chief", post="chief_executive", acting=True), at(1))
    first = register.save_office_holder(
        holder("First", until=date(2024, 12, 31), telephone="0", email="a@b"), at(1)
    )
    register.save_office_holder(holder("Stranger", office=OfficeId("elsewhere")), at(1))
    assert register.office_holders(OFFICE.id) == (chief, first, later)
    assert len({later.id, chief.id, first.id, 0}) == 4
    assert chief.acting is True


def test_changes_are_told_with_before_and_after(register: Register) -> None:
    saved = register.save_office_holder(holder(), at(1))
    gone = register.save_office_holder(saved.but(until=date(2026, 11, 1)), at(2))
    assert register.save_office_holder(gone, at(3)) == gone, "nothing changed, nothing told"
    register.remove_office_holder(gone.id, at(4))
    assert register.office_holders(OFFICE.id) == ()
    assert told(register) == [
        (EventKind.HOLDER_SAVED, None, saved),
        (EventKind.HOLDER_SAVED, saved, gone),
        (EventKind.HOLDER_REMOVED, gone, None),
    ]
    register.check_chain()


def test_somebody_who_is_not_there_cannot_be_changed(register: Register) -> None:
    with pytest.raises(NotRegistered, match="No office-holder 7"):
        register.save_office_holder(holder(id=7), at(1))
    saved = register.save_office_holder(holder(), at(1))
    register.remove_office_holder(saved.id, at(2))
    with pytest.raises(NotRegistered):
        register.remove_office_holder(saved.id, at(3))
    assert register.save_office_holder(holder(), at(4)).id != saved.id, "an id is never used again"
