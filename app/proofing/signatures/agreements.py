"""SIG-06: an agreement names its parties, of a force both offices, has a date and places to sign."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, PassageKind
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, error
from app.proofing.signatures.party_offices import one_office_alone
from app.proofing.signing_places import signing_places
from app.proofing.sorts import Sort, sort_of

_PARTIES = re.compile(
    r"\bBETWEEN\b|^\W*(?:THE |\d+\.? )?(?:PARTIES|Parties)\W*$|\bmade\b[^.]{0,80}\bbetween\b|\bbetween:"
    r"|\bparties to this (?:agreement|deed) are\b|^between\b",
    re.MULTILINE,
)
_EXECUTED = re.compile(
    r"\bin witness\b|\bexecuted (?:as|by|under)\b[^.]{0,40}\b(?:deed|parties|seal)\b|\bcommon seal\b"
    r"|\bsigned (?:as a deed|for and on behalf|by and on behalf|by or on behalf|by the parties)\b"
    r"|(?-i:\bSIGNED by\b|\bEXECUTED\b)",
    re.IGNORECASE,
)
_DATED = re.compile(
    r"\b(?:agreement|deed|memorandum)\b[^.]{0,60}\b(?:is made|made (?:on|this|the)|is dated|dated)\b"
    r"|^\W*dated?\b(?!:? ?$)|\bdate of (?:this )?(?:agreement|deed)\b",
    re.MULTILINE | re.IGNORECASE,
)
_AGREED = re.compile(r"\b(?:it is (?:hereby )?agreed|the parties agree|now it is agreed)\b", re.IGNORECASE)
_FEWEST = 8


def _incomplete(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        if sort_of(reading, knowledge) is not Sort.AGREEMENT or len(reading.passages) < _FEWEST:
            continue
        together = [paper, *_schedules(pack, paper, knowledge)]
        signings = {at for at in together for place in signing_places(pack[at]) for at in (place.date_at,)}
        text = "\n".join(
            one.text
            for at in together
            for place, one in enumerate(pack[at].passages)
            if not (one.row and place in signings)
        )
        clauses = [at for at, one in enumerate(reading.passages) if one.kind is not PassageKind.FURNITURE]
        agreed = next((at for at in clauses if _AGREED.search(reading.passages[at].text)), clauses[0])
        missing = [
            what
            for what, pattern in (
                ("the parties are not named in a clause", _PARTIES),
                ("there is no date", _DATED),
            )
            if not pattern.search(text)
        ]
        if missing:
            yield Fault(f"In this agreement {' and '.join(missing)}.", agreed, paper=paper)
        if not _EXECUTED.search(text) and not any(signing_places(pack[at]) for at in together):
            yield Fault("The agreement ends without places to sign.", clauses[-1], paper=paper)


def _schedules(pack: Pack, paper: int, knowledge: Knowledge) -> Iterator[int]:
    """Yield the schedules bound behind an agreement."""
    for at in range(paper + 1, len(pack)):
        if sort_of(pack[at], knowledge) is not Sort.SCHEDULE:
            return
        yield at


RULES = (error("SIG-06", "Without them it binds nobody.", paper=one_office_alone, pack=_incomplete),)
