"""Put the signatures still needed together: by whose they are, or by the decision they belong to."""

from collections.abc import Callable, Hashable, Iterable
from typing import NamedTuple

from app.ui.signatures.wording import counted
from app.workflow.find_signatures import Needed


class Heading(NamedTuple):
    """What is printed in bold, and what goes on behind it."""

    name: str
    rest: str


class Group(NamedTuple):
    """Signatures that are shown together, the longest waiting first, each with its own heading."""

    heading: Heading
    members: tuple[tuple[Heading, Needed], ...]


def by_person(needed: Iterable[Needed]) -> tuple[Group, ...]:
    """Return one group for each person who has to sign, whoever has waited longest first."""
    return _grouped(needed, lambda one: (one.slot.post_title, one.slot.holder), _person_group)


def by_decision(needed: Iterable[Needed]) -> tuple[Group, ...]:
    """Return one group for each decision that waits, the longest waiting first."""
    return _grouped(needed, lambda one: one.decision_id, _decision_group)


def summary(needed: tuple[Needed, ...]) -> str:
    """Return how much is waiting: `3 signatures needed on 2 decisions · 1 to be issued again`."""
    open_now = [one for one in needed if not one.to_be_issued]
    decisions = counted(len({one.decision_id for one in open_now}), "decision")
    waiting = f"{counted(len(open_now), 'signature')} needed on {decisions}" if open_now else ""
    return " · ".join(part for part in (waiting, _to_be_issued(needed)) if part)


def signer(needed: Needed) -> str:
    """Return the person whose signature it is; the post where no name is printed."""
    return needed.slot.holder or needed.slot.post_title


def _grouped(
    needed: Iterable[Needed],
    key: Callable[[Needed], Hashable],
    group: Callable[[tuple[Needed, ...]], Group],
) -> tuple[Group, ...]:
    groups: dict[Hashable, list[Needed]] = {}
    for one in sorted(needed, key=lambda one: (one.since, one.reference)):
        groups.setdefault(key(one), []).append(one)
    return tuple(group(tuple(members)) for members in groups.values())


def _person_group(needed: tuple[Needed, ...]) -> Group:
    slot = needed[0].slot
    open_now = sum(not one.to_be_issued for one in needed)
    counts = (f"{open_now} to sign" if open_now else "", _to_be_issued(needed))
    count = " · ".join(part for part in counts if part)
    about = Heading(signer(needed[0]), f"{slot.post_title} · {count}" if slot.holder else count)
    return Group(about, tuple((Heading(one.reference, one.title), one) for one in needed))


def _decision_group(needed: tuple[Needed, ...]) -> Group:
    about = Heading(needed[0].reference, needed[0].title)
    return Group(about, tuple((Heading(signer(one), _capacity(one)), one) for one in needed))


def _capacity(needed: Needed) -> str:
    return needed.slot.post_title if needed.slot.holder else ""


def _to_be_issued(needed: tuple[Needed, ...]) -> str:
    count = sum(one.to_be_issued for one in needed)
    return f"{count} to be issued again" if count else ""
