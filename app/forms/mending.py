"""Take out of a pack file what cannot be used, so that what else is wrong with it comes to light."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Generic, NamedTuple, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from app.forms.plain_words import OUTLINE_ENTRY, Place, entry_name, meant
from app.model.values import Frozen

T = TypeVar("T", bound=Frozen)

_ROUNDS = 6
"""What a mended place still lacks shows one round later."""
_TAKEN_OUT = object()
_HARMLESS = frozenset({"label", "hint", "example", "required", "summary", "title", "declaration", "group"})
"""Keys whose faults leave a question what it is."""
_INSTEAD: Mapping[str, object] = {
    "label": "–",
    "title": "–",
    "kind": "text",
    "version": 1,
    "markings": ["–"],
    "posts": [],
    "reference": {"pattern": "{number}"},
}
_ANYTHING = "–"
_NAMELESS = ""
"""Among the doubtful names: something whose name nobody knows."""


class Mended(NamedTuple, Generic[T]):
    """What a file says as far as it can be used."""

    faults: tuple[ErrorDetails, ...]
    """What the model refuses, however it was mended."""
    value: T | None
    """None where nothing usable is left."""
    doubtful: frozenset[str]
    """Names of what was mended: what is said about them may follow from the mending."""

    def told(self, sentences: Iterable[str]) -> tuple[str, ...]:
        """Return those of the sentences that do not speak of what was mended."""
        if _NAMELESS in self.doubtful:
            return ()
        return tuple(one for one in sentences if not any(_speaks_of(one, name) for name in self.doubtful))


def mended(model: type[T], raw: Mapping[str, object]) -> Mended[T]:
    """Return a file as far as it can be used, and what its model refuses of it."""
    kept = raw
    told: list[ErrorDetails] = []
    doubtful: set[str] = set()
    touched: set[Place] = set()
    for _ in range(_ROUNDS):
        try:
            return Mended(tuple(told), model.model_validate(kept), frozenset(doubtful))
        except ValidationError as error:
            faults = _single(error.errors(include_url=False))
        kept = deepcopy(raw) if kept is raw else kept
        told += [one for one in faults if not _follows(one["loc"], touched)]
        if any(not one["loc"] for one in faults):  # of the whole: nothing can be taken out
            break
        for one in faults:
            doubtful |= set(_names(one, kept, model))
        for one in faults:
            _mend(kept, one, again=one["loc"] in touched)
        touched |= {one["loc"] for one in faults}
        _clean(kept)
    return Mended(tuple(told), None, frozenset(doubtful))


def _single(faults: list[ErrorDetails]) -> list[ErrorDetails]:
    """Return faults without arrays that are called too short because the faulty items are not counted."""
    inside = {one["loc"][:depth] for one in faults for depth in range(len(one["loc"]))}
    return [one for one in faults if one["type"] != "too_short" or one["loc"] not in inside]


def _follows(place: Place, touched: set[Place]) -> bool:
    """Return whether a fault may follow from the mending of what it stands beside, around or within.

    What is said of the whole may follow from the loss of any item of it.
    """
    doubtful = [other for other in touched if other[-1] not in _HARMLESS]
    if not place:
        return any(len(other) > 1 for other in doubtful)
    return any(place[:2] == other[:2] or place == other[: len(place)] for other in doubtful)


def _speaks_of(sentence: str, name: str) -> bool:
    return any(quoted in sentence for quoted in (f"“{name}”", f"“{name}.", f".{name}”", f"{{{name}}}")) or (
        sentence.startswith(f"{name} ")
    )


def _names(fault: ErrorDetails, raw: object, model: type[Frozen]) -> Iterable[str]:
    """Yield what must not be trusted any more because of a fault."""
    place: Place = fault["loc"]
    if place[-1] in _HARMLESS:
        return
    if fault["type"] == "extra_forbidden":
        near = meant(place, model)
        if not near:
            return
        place = (*place[:-1], near)
    if len(place) == 1:
        yield _NAMELESS if place[0] == "fields" else str(place[0])
    for depth, part in enumerate(place):
        raw = _inside(raw, part)
        if isinstance(part, int):
            yield _heading(raw, part) if place[:depth] == ("outline",) else _id(raw, place[depth + 1 :])
    if place[0] == "wording":
        yield str(place[-1])


def _heading(raw: object, place: int) -> str:
    named = entry_name(raw)
    return f"{OUTLINE_ENTRY} “{named}”" if named else f"outline[{place + 1}]"


def _id(raw: object, rest: Place) -> str:
    """Return what an item is called; one whose id itself is at fault is nameless."""
    named = raw.get("id") if isinstance(raw, dict) else None
    return named if isinstance(named, str) and rest != ("id",) else _NAMELESS


def _mend(raw: object, fault: ErrorDetails, *, again: bool) -> None:
    """Put something usable in a place; what is refused again is taken out, with what holds it."""
    place: Place = fault["loc"]
    at = len(place) - (2 if again and len(place) > 1 else 1)
    last = place[at]
    for step in place[:at]:
        raw = _inside(raw, step)
    if isinstance(raw, dict):
        is_wanted = fault["type"] == "missing" or (last in _INSTEAD and fault["type"] != "extra_forbidden")
        if is_wanted and not again:
            raw[last] = deepcopy(_INSTEAD.get(str(last), _ANYTHING))
        else:
            raw.pop(last, None)
    elif isinstance(raw, list) and isinstance(last, int) and last < len(raw):
        raw[last] = _TAKEN_OUT


def _inside(raw: object, step: int | str) -> object:
    if isinstance(raw, dict):
        return raw.get(step)
    return raw[step] if isinstance(raw, list) and isinstance(step, int) and step < len(raw) else None


def _clean(raw: object) -> None:
    """Let the items go that were taken out, once all places of a round are mended."""
    if isinstance(raw, list):
        raw[:] = [one for one in raw if one is not _TAKEN_OUT]
    for one in raw.values() if isinstance(raw, dict) else raw if isinstance(raw, list) else ():
        _clean(one)
