"""Two people in one post at the same time, neither of them acting: usually a wrong date."""

from collections.abc import Iterable
from datetime import date
from itertools import combinations

from app.model.office import Office, OfficeHolder


def overlap_sentences(holders: Iterable[OfficeHolder], office: Office) -> tuple[str, ...]:
    """Return a sentence for each pair of holders whose periods in one post overlap."""
    regular = [holder for holder in holders if not holder.acting]
    return tuple(
        _sentence(one, other, office)
        for one, other in combinations(sorted(regular, key=lambda holder: holder.since), 2)
        if one.post == other.post and _overlap(one, other)
    )


def _overlap(one: OfficeHolder, other: OfficeHolder) -> bool:
    return one.since <= _end(other) and other.since <= _end(one)


def _end(holder: OfficeHolder) -> date:
    return holder.until or date.max


def _sentence(one: OfficeHolder, other: OfficeHolder, office: Office) -> str:
    post = office.post(one.post)
    title = post.title if post else one.post
    return (
        f"{one.name} and {other.name} are both {title} for some of the time. "
        "Check the dates, or tick “acting” for who stood in."
    )
