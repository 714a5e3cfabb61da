"""What is known of an office on one day, in words a person reads."""

from typing import NamedTuple

from app.model.office import Office, Post, ReferencePattern, Reset
from app.ui.register.references import looks_like
from app.ui.widgets.day_text import write_day

_RESETS = {
    Reset.NEVER: "counted on for ever",
    Reset.CALENDAR_YEAR: "counted anew each calendar year",
    Reset.FINANCIAL_YEAR: "counted anew each financial year",
}


class Fact(NamedTuple):
    """One thing that is known, and what it is called."""

    label: str
    value: str


def facts_of(office: Office) -> tuple[Fact, ...]:
    """Return what papers print and registers count by; what an office does not have is left out."""
    told = (
        Fact("Name", office.name),
        Fact("Within a sentence", office.short_name),
        Fact("Website", office.website),
        Fact("Above a paper", office.banner),
        Fact("Letterhead", "\n".join(office.letterhead)),
        Fact("Logo", office.logo_text),
        Fact("References", _reference(office.reference)),
        *(Fact(f"Series “{name}”", _reference(pattern)) for name, pattern in office.series.items()),
        Fact("Markings", " · ".join(office.markings)),
        Fact("Dates", office.date_style.value),
        Fact("Amounts", office.money_style.value),
        Fact("Publication", office.publication.words().capitalize()),
        Fact("Order of signing", ", then ".join(_title(office, stop) for stop in office.route)),
        Fact("Posts", "\n".join(map(_post, office.posts))),
    )
    return tuple(fact for fact in told if fact.value)


def _reference(pattern: ReferencePattern) -> str:
    return f"For example {looks_like(pattern)}, {_RESETS[pattern.reset]}"


def _title(office: Office, post_id: str) -> str:
    post = office.post(post_id)
    return post.title if post else post_id


def _post(post: Post) -> str:
    since = f" from {write_day(post.since)}" if post.since else ""
    until = f" until {write_day(post.until)}" if post.until else ""
    return f"{post.title}{since}{until}"
