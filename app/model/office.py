"""A body that takes decisions: everything about it is data, nothing is code."""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from itertools import pairwise
from typing import Annotated, Any, Self

from pydantic import Field, StringConstraints, model_validator

from app.model.answers import Person
from app.model.picture import Picture
from app.model.values import Frozen, OfficeId

Identifier = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


class Reset(StrEnum):
    """When a running number starts again at one."""

    NEVER = "never"
    CALENDAR_YEAR = "calendar-year"
    FINANCIAL_YEAR = "financial-year"


YEARS = ("{year}", "{yy}", "{years}")
"""How a pattern prints a year."""


class ReferencePattern(Frozen):
    """How the office numbers its decisions: `CPCC {year}-{number}`, three digits, yearly.

    A financial year is called by the year it starts in: `{year}` 2012, `{yy}` 12, `{years}` 2012/13.
    """

    pattern: str = Field(
        pattern=r"\{number\}",
        description="Text with {number}, and {year}, {yy} or {years} (2012/13) where the number restarts.",
    )
    width: int = Field(default=1, ge=1, le=9, description="Digits of the number, filled with zeros.")
    reset: Reset = Field(default=Reset.NEVER, description="When the number starts again at one.")

    @model_validator(mode="after")
    def _numbers_stay_different(self) -> Self:
        rest = self.pattern.replace("{number}", "", 1)
        years = [name for name in YEARS if name in rest]
        for name in years:
            rest = rest.replace(name, "", 1)
        if "{" in rest or "}" in rest or len(years) > 1:
            raise ValueError("the pattern may hold {number} and one year, each once, and no other braces")
        if self.reset is not Reset.NEVER and not years:
            raise ValueError(
                "a number that starts again each year needs {year}, {yy} or {years} in the pattern"
            )
        return self


class DateStyle(StrEnum):
    """How the office prints a date; the example is 2 July 2019."""

    DAY_MONTH_YEAR = "2 July 2019"
    ORDINAL = "2nd July 2019"
    NUMERIC = "02/07/2019"


class MoneyStyle(StrEnum):
    """How the office prints an amount; the example is one and a quarter million pounds."""

    POUNDS = "£1,250,000"
    PENCE = "£1,250,000.00"
    SHORT = "£1.25 million"


class Promise(Frozen):
    """When the office promises to publish a decision."""

    working_days: int | None = Field(
        default=None,
        ge=0,
        le=60,
        description="Within so many working days of approval; else “following approval”.",
    )

    def words(self) -> str:
        """Return the promise as it ends a sentence: “within 3 working days of approval”."""
        if self.working_days is None:
            return "following approval"
        return f"within {self.working_days} working day{'s' * (self.working_days != 1)} of approval"


class Post(Frozen):
    """An office that people hold in turn: commissioner, chief executive; or a board that decides."""

    id: Identifier = Field(description="Plain identifier; forms name the post by it.")
    title: str = Field(description="As printed: “Cambridgeshire Police and Crime Commissioner”.")
    since: date | None = Field(default=None, description="The first day there is such a post.")
    until: date | None = Field(default=None, description="The last day there is such a post.")

    def exists(self, on: date) -> bool:
        """Return whether there is such a post on that day."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


class OfficeChange(Frozen):
    """What is different about an office from a day on."""

    since: date = Field(description="The first day on which it applies.")
    name: str | None = Field(default=None, description="The new name.")
    short_name: str | None = Field(default=None, description="The new short name.")
    website: str | None = Field(default=None, description="The new website.")
    banner: str | None = Field(default=None, description="The new banner.")
    logo: str | None = Field(default=None, description="The new logo; empty for none.")
    logo_text: str | None = Field(default=None, description="What the new logo shows, in words.")
    picture: Picture | None = Field(
        default=None, exclude=True, repr=False, description="The new logo, read; not written in the file."
    )
    letterhead: tuple[str, ...] | None = Field(default=None, description="The new letterhead.")
    reference: ReferencePattern | None = Field(
        default=None, description="How decisions are numbered from then on."
    )
    series: dict[str, ReferencePattern] | None = Field(
        default=None, description="The further series from then on."
    )
    date_style: DateStyle | None = Field(default=None, description="The new date style.")
    money_style: MoneyStyle | None = Field(default=None, description="The new money style.")
    markings: tuple[str, ...] | None = Field(default=None, min_length=1, description="The new markings.")
    route: tuple[Identifier, ...] | None = Field(default=None, description="The new order of signing.")
    publication: Promise | None = Field(default=None, description="The new promise.")


class Office(Frozen):
    """One `office.toml`."""

    id: OfficeId = Field(default=OfficeId(""), description="The name of the folder; not written in the file.")
    name: str = Field(description="As shown in the program: “Police and Crime Commissioner for Wealdshire”.")
    short_name: str = Field(
        default="",
        description="Within a sentence: “the OPCC” with its article, “MOPAC” without; else “the” and name.",
    )
    website: str = Field(
        default="",
        description="Within a sentence, with its article: “the OPCC website”; else “the website of …”.",
    )
    banner: str = Field(description="As printed above a paper.")
    logo: str = Field(default="", description="A picture beside this file, printed above a paper.")
    logo_text: str = Field(default="", description="What the logo shows, in words, for who cannot see it.")
    picture: Picture | None = Field(
        default=None, exclude=True, repr=False, description="The logo, read; not written in the file."
    )
    letterhead: tuple[str, ...] = Field(default=(), description="The lines at the top of a letter or report.")
    example: bool = Field(
        default=False, description="True for an invented office, shown in the worked example only."
    )
    reference: ReferencePattern = Field(description="How decisions are numbered.")
    series: dict[str, ReferencePattern] = Field(
        default={}, description="Further series by name, for forms that are numbered apart."
    )
    date_style: DateStyle = Field(
        default=DateStyle.DAY_MONTH_YEAR, description="How dates are printed, shown by 2 July 2019."
    )
    money_style: MoneyStyle = Field(
        default=MoneyStyle.POUNDS, description="How amounts are printed, shown by one and a quarter million."
    )
    words: tuple[str, ...] = Field(
        default=(), description="Names of places, projects and systems, which spelling takes for right."
    )
    markings: tuple[str, ...] = Field(min_length=1, description="Protective markings, the usual one first.")
    posts: tuple[Post, ...] = Field(
        min_length=1, description="The posts whose holders sign, advise or are contacts."
    )
    route: tuple[Identifier, ...] = Field(default=(), description="Posts in the order in which they sign.")
    publication: Promise = Field(default=Promise(), description="When decisions are published.")
    changes: tuple[OfficeChange, ...] = Field(
        default=(), description="What differs from a day on, the earliest first."
    )

    @model_validator(mode="after")
    def _contradicts_itself_nowhere(self) -> Self:
        found = [*self._stops_of_no_post(), *self._times_at_odds()]
        if any(one.logo and not one.logo_text for one in (self, *self.changes)):
            found.append("the logo needs “logo_text” for people who cannot see it")
        if found:
            raise ValueError("; ".join(found))
        return self

    def _stops_of_no_post(self) -> Iterator[str]:
        stops = (*self.route, *(stop for change in self.changes for stop in change.route or ()))
        for stop in dict.fromkeys(stops):
            if self.post(stop) is None:
                yield f"the route names “{stop}”, which is not one of the posts"

    def _times_at_odds(self) -> Iterator[str]:
        in_turn = sorted(self.posts, key=lambda post: (post.id, post.since or date.min))
        at_once = {
            later.id
            for earlier, later in pairwise(in_turn)
            if earlier.id == later.id
            and (earlier.until is None or later.since is None or later.since <= earlier.until)
        }
        for post_id in sorted(at_once):
            yield f"there are two posts “{post_id}” at the same time: give them “since” and “until”"
        for post in self.posts:
            if post.since and post.until and post.until < post.since:
                yield f"the post “{post.id}” ends before it begins"
        days = [change.since for change in self.changes]
        if days != sorted(set(days)):
            yield "the changes must stand in the order of their days, one for each day"

    def on(self, day: date) -> "Office":
        """Return the office as it is on that day: changes made, posts of other times left out.

        A stop of the route whose post does not exist that day is left out with it.
        """
        made = [change for change in self.changes if change.since <= day]
        posts = tuple(post for post in self.posts if post.exists(day))
        if not made and len(posts) == len(self.posts):
            return self
        differs: dict[str, Any] = {"posts": posts, "changes": ()}
        for change in made:
            differs |= {key: value for key, value in change if value is not None and key != "since"}
            if change.logo is not None:
                differs["picture"] = change.picture
        there = {post.id for post in posts}
        differs["route"] = tuple(stop for stop in differs.get("route", self.route) if stop in there)
        return self.model_copy(update=differs)  # checked, with all its changes, when it was read

    @property
    def named(self) -> str:
        """The office within a sentence, with its article: “the OPCC”."""
        return self.short_name or with_article(self.name)

    @property
    def site(self) -> str:
        """Its website within a sentence, with its article: “the OPCC website”."""
        return self.website or f"the website of {self.named}"

    def post(self, post_id: str) -> Post | None:
        """Return the post of that id, the latest of several, or None."""
        return next((post for post in reversed(self.posts) if post.id == post_id), None)

    def numbered_by(self, series: str) -> ReferencePattern:
        """Return the pattern of a series, the office's own where it is not named."""
        return self.series.get(series, self.reference)


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


def with_article(name: str) -> str:
    """Return the name of an office as it stands within a sentence."""
    return f"the {name[4:] if name[:4].casefold() == 'the ' else name}"


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
