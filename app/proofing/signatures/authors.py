"""SIG-03, SIG-04: who answers for a paper and who wrote it."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Reading
from app.proofing.bundles import bundles_of
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, warning

_NAME = re.compile(r"(?P<name>[A-Z][\w’'-]+(?:\s[A-Z][\w’'.-]*){1,2})")
_HAS_DRAFTED = re.compile(
    r"^(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,2})(?:, [^.]{3,60},?)?"
    r" (?:has )?(?:drafted|written|prepared) this report\b"
)
_NAME_ONLY = re.compile(r"(?:[A-Z][\w’'-]*\.?)(?:\s[A-Z][\w’'-]*\.?){1,2}")
_RANKS = re.compile(
    r"^(?:T/|A/)?(?:Chief |Det\.? )?"
    r"(?:CC|DCC|ACC|Supt|Superintendent|Inspector|Insp|DCI|DI|Sgt|Commander|Constable)\b\.?\s*"
)


class Named(NamedTuple):
    """Somebody who is named with a paper, and as what."""

    paper: int
    at: int
    name: str
    is_owner: bool


def _named(paper: int, reading: Reading, knowledge: Knowledge) -> Iterator[Named]:
    table = knowledge.table("signatures")
    owners, authors = frozenset(table["owners"]), frozenset(table["authors"])
    for at, value in _values(reading, owners | authors):
        found = _NAME.search(_RANKS.sub("", value.lstrip("*_ ")))
        if found:
            label = _label(reading, at)
            yield Named(paper, at, found["name"].title(), label in owners)
    for at, passage in enumerate(reading.passages):
        drafted = _HAS_DRAFTED.match(passage.text)
        if drafted:
            yield Named(paper, at, drafted["name"], is_owner=False)


def _values(reading: Reading, labels: frozenset[str]) -> Iterator[tuple[int, str]]:
    """Yield the passages that answer one of some labels, and their answers."""
    passages = reading.passages
    for at, passage in enumerate(passages):
        bare = passage.text.strip(" :.*").casefold()
        if passage.asks.lstrip("*_ ") in labels and passage.value and bare not in labels:
            yield at, passage.value
        elif at and passages[at - 1].text.strip(" :.*").casefold() in labels and not passage.label:
            yield at, passage.text


def _label(reading: Reading, at: int) -> str:
    passage = reading.passages[at]
    return passage.asks.lstrip("*_ ") or reading.passages[at - 1].text.strip(" :.*").casefold()


def _several(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    written_elsewhere = {paper for paper, _ in foreign(pack)}
    for bundle in bundles_of(pack, knowledge):
        named = [
            one
            for paper in bundle
            if paper in written_elsewhere
            for one in _named(paper, pack[paper], knowledge)
        ]
        for is_owner in (True, False):
            group = [one for one in named if one.is_owner is is_owner]
            yield from _others(group, "answers for" if is_owner else "has written")
        owners = {one.name for one in named if one.is_owner}
        third = [one for one in named if not one.is_owner and one.name not in owners]
        if len(owners) > 1 and third:
            beside = tuple((one.paper, one.at) for one in named if one.is_owner)[:3]
            says = f"{third[0].name} has written it, and answers for neither paper."
            yield Fault(says, third[0].at, paper=third[0].paper, beside=beside)


def _others(group: list[Named], does: str) -> Iterator[Fault]:
    first = group[0] if group else None
    for one in group[1:]:
        is_same_paper = bool(first) and first is not None and one.paper == first.paper
        if first and one.name != first.name and (not is_same_paper or not one.is_owner):
            where = "elsewhere in it" if is_same_paper else "in the other one"
            says = f"Here {one.name} {does} the paper, {where} {first.name}."
            yield Fault(says, one.at, paper=one.paper, beside=((first.paper, first.at),))


def _without_role(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    table = knowledge.table("signatures")
    labels = frozenset((*table["owners"], *table["authors"], *table["also_named"], "from"))
    rank = re.compile(table["rank"], re.IGNORECASE)
    for paper, reading in foreign(pack):
        for at, value in _values(reading, labels):
            following = reading.passages[at + 1] if at + 1 < len(reading.passages) else None
            row = reading.passages[at].row
            is_beside = bool(row and following and following.row == row and rank.search(following.text))
            if _NAME_ONLY.fullmatch(value.strip(" .*")) and not rank.search(value) and not is_beside:
                start = reading.passages[at].text.index(value.strip(" .*"))
                says = f"It is not said what {value.strip(' .*').title()} is."
                yield Fault(says, at, start, start + len(value.strip(" .*")), paper=paper)


RULES = (
    warning("SIG-03", "Nobody knows whom to ask.", pack=_several),
    warning("SIG-04", "Nobody knows in what capacity it was written.", pack=_without_role),
)
