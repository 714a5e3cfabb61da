from datetime import date

import pytest

from app.errors import AppError
from app.model.office import OfficeHolder
from app.workflow.keep_office_holders import (
    known_people,
    office_holders,
    remove_office_holder,
    save_office_holder,
)
from app.workflow.tools import Tools
from tests.workflow.conftest import WEALDSHIRE

HOLDER = OfficeHolder(office=WEALDSHIRE, post="chief_executive", name="B. Officer", since=date(2026, 1, 1))


def test_people_are_entered_changed_and_removed(tools: Tools) -> None:
    saved = save_office_holder(HOLDER, tools=tools)
    assert saved.id
    changed = save_office_holder(saved.but(telephone="01632 960 001"), tools=tools)
    assert office_holders(WEALDSHIRE, tools=tools) == (changed,)
    remove_office_holder(changed.id, tools=tools)
    assert office_holders(WEALDSHIRE, tools=tools) == ()


def test_names_are_kept_as_they_can_be_printed(tools: Tools) -> None:
    assert save_office_holder(HOLDER.but(name=" B.\x00 Officer\n"), tools=tools).name == "B. Officer"


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"name": " "}, "An office-holder has a name."),
        ({"name": "x" * 5000}, "The name of an office-holder has 5,000 characters"),
        ({"email": "x" * 5000}, "The email of an office-holder has 5,000 characters"),
        ({"until": date(2025, 12, 31)}, "cannot leave a post before taking it"),
        ({"post": "mayor"}, "The office has no post “mayor”."),
    ],
)
def test_what_does_not_fit_is_one_sentence(tools: Tools, change: dict[str, object], sentence: str) -> None:
    with pytest.raises(AppError, match=sentence):
        save_office_holder(HOLDER.but(**change), tools=tools)
    assert office_holders(WEALDSHIRE, tools=tools) == ()


def test_known_people_name_those_in_office_first(tools: Tools) -> None:
    save_office_holder(HOLDER.but(name="Z. Former", until=date(2026, 2, 1)), tools=tools)
    save_office_holder(HOLDER, tools=tools)
    assert [person.name for person in known_people(WEALDSHIRE, tools=tools)] == ["B. Officer", "Z. Former"]
