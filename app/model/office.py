"""A body that takes decisions: everything about it is data, nothing is code."""

from datetime import date
from enum import StrEnum
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from app.model.answers import Person
from app.model.values import Frozen, OfficeId

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


class Reset(StrEnum):
    """When a running number starts again at one."""

    NEVER = "never"
    CALENDAR_YEAR = "calendar-year"
    FINANCIAL_YEAR = "financial-year"


class ReferencePattern(Frozen):
    """How the office numbers its decisions: `CPCC {year}-{number}`, three digits, yearly."""

    pattern: str = Field(
        pattern=r"\{number\}", description="Text with {number}, and {year} where the number restarts."
    )
    width: int = Field(default=1, ge=1, le=9, description="Digits of the number, filled with zeros.")
    reset: Reset = Field(default=Reset.NEVER, description="When the number starts again at one.")

    @model_validator(mode="after")
    def _numbers_stay_different(self) -> Self:
        rest = self.pattern.replace("{number}", "", 1).replace("{year}", "", 1)
        if "{" in rest or "}" in rest:
            raise ValueError("the pattern may hold {number} and {year}, each once, and no other braces")
        if self.reset is not Reset.NEVER and "{year}" not in self.pattern:
            raise ValueError("a number that starts again each year needs {year} in the pattern")
        return self


class DateStyle(StrEnum):
    """How the office prints a date; the example is 2 July 2019."""

    DAY_MONTH_YEAR = "2 July 2019"
    ORDINAL = "2nd July 2019"
    NUMERIC = "02/07/2019"


class Post(Frozen):
    """An office that people hold in turn: commissioner, chief executive."""

    id: Identifier = Field(description="Plain identifier; forms name the post by it.")
    title: str = Field(description="As printed: “Cambridgeshire Police and Crime Commissioner”.")


class Office(Frozen):
    """One `office.toml`."""

    id: OfficeId = Field(default=OfficeId(""), description="The name of the folder; not written in the file.")
    name: str = Field(description="As shown in the program: “Police and Crime Commissioner for Wealdshire”.")
    banner: str = Field(description="As printed above a paper.")
    letterhead: tuple[str, ...] = Field(default=(), description="The lines at the top of a letter or report.")
    example: bool = Field(
        default=False, description="True for an invented office, shown in the worked example only."
    )
    reference: ReferencePattern = Field(description="How decisions are numbered.")
    date_style: DateStyle = Field(
        default=DateStyle.DAY_MONTH_YEAR, description="How dates are printed, shown by 2 July 2019."
    )
    markings: tuple[str, ...] = Field(min_length=1, description="Protective markings, the usual one first.")
    posts: tuple[Post, ...] = Field(
        min_length=1, description="The posts whose holders sign, advise or are contacts."
    )
    route: tuple[Identifier, ...] = Field(default=(), description="Posts in the order in which they sign.")

    @model_validator(mode="after")
    def _route_leads_over_posts(self) -> Self:
        unknown = [stop for stop in self.route if self.post(stop) is None]
        if unknown:
            raise ValueError(f"the route names “{unknown[0]}”, which is not one of the posts")
        return self

    def post(self, post_id: str) -> Post | None:
        """Return the post of that id, or None."""
        return next((post for post in self.posts if post.id == post_id), None)


class OfficeHolder(Frozen):
    """A person in a post from one day to another, both included; no last day means still in office."""

    id: int = 0
    office: OfficeId
    post: str
    name: str
    acting: bool = False
    since: date
    until: date | None = None
    telephone: str = ""
    email: str = ""

    def in_office(self, on: date) -> bool:
        """Return whether the person held the post on that day."""
        return self.since <= on and (self.until is None or on <= self.until)


def capacity_of(holder: OfficeHolder, office: Office) -> str:
    """Return in which capacity a holder signs: the post, “Acting …” for who stands in."""
    post = office.post(holder.post)
    title = post.title if post else holder.post
    return f"Acting {title}" if holder.acting else title


def person_of(holder: OfficeHolder, office: Office) -> Person:
    """Return a holder as named on a paper."""
    return Person(
        name=holder.name, post=capacity_of(holder, office), telephone=holder.telephone, email=holder.email
    )
