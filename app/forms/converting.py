"""What an answer of one kind is where another kind is asked: limbs as a list in prose, one of many people."""

from typing import cast

from app.model.answers import Answer, Person, Section
from app.model.field import Kind

_TO_PROSE = frozenset({Kind.TEXT, Kind.LIMBS, Kind.SECTIONS})
_TO_LIMBS = frozenset({Kind.TEXT, Kind.PROSE})


def can_become(source: Kind, target: Kind) -> bool:
    """Return whether answers of one kind can be taken where another kind is asked."""
    match target:
        case Kind.PROSE:
            return source in _TO_PROSE | {Kind.PROSE}
        case Kind.LIMBS:
            return source in _TO_LIMBS | {Kind.LIMBS}
        case Kind.PERSON | Kind.PEOPLE:
            return source in {Kind.PERSON, Kind.PEOPLE}
        case Kind.RECORD | Kind.TABLE:
            return False  # their parts are those of one form only
        case _:
            return source is target


def as_kind(answer: Answer, source: Kind, target: Kind) -> Answer:
    """Return an answer as another kind asks for it; `can_become` said that it is possible."""
    if source is target:
        return answer
    match target:
        case Kind.PROSE if source is Kind.LIMBS:
            return _listed(cast("tuple[str, ...]", answer))
        case Kind.PROSE if source is Kind.SECTIONS:
            sections = cast("tuple[Section, ...]", answer)
            return "\n\n".join(f"### {section.heading}\n\n{section.body}" for section in sections)
        case Kind.LIMBS | Kind.PEOPLE:
            return cast("Answer", (answer,))
        case Kind.PERSON:
            return next(iter(cast("tuple[Person, ...]", answer)), Person())
        case _:
            return answer


def _listed(limbs: tuple[str, ...]) -> str:
    """Return one limb as it is, several as a counted list."""
    if len(limbs) == 1:
        return limbs[0]
    return "\n".join(f"{place}. {_indented(limb)}" for place, limb in enumerate(limbs, start=1))


def _indented(limb: str) -> str:
    return "\n".join(f"   {line}" if place and line else line for place, line in enumerate(limb.splitlines()))
