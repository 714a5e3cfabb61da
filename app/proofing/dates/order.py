"""DAT-05, DAT-06, DAT-07: what began before it was decided, deadlines that have passed, a past future."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.model.finding import Severity
from app.model.reading import Pack, Reading
from app.proofing.bundles import Bundle, bundles_of, decision_in
from app.proofing.days import paper_day, signed_on
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.dates import DateMention, dates_in, month_name
from app.proofing.mentions.sentences import sentence_at
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_STARTS = re.compile(
    r"\b(?:starting|commencing|beginning|with effect|effective"
    r"|com(?:e|es|ing) into (?:force|effect|operation)"
    r"|start(?:s)?|commences?|begins?|takes? effect|goes live|go live|for \w+ (?:months|years?))"
    r"\s*(?:on|from|as of|in)?\s*(?:the\s+)?$",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s+(?:the\s+)?$", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|shall|is to|are to|to be|proposed|recommended|would)\b", re.IGNORECASE)
_OPEN = re.compile(r"retrospective|ratif|already (?:started|begun|in place|in force)", re.IGNORECASE)
_BY = re.compile(
    r"\b(?:by|before|no later than|not later than|deadline (?:of|is|for \w+ (?:is|of))"
    r"|due (?:by|on|in)"
    r"|due for (?:a |an |its )?\w+ (?:by|on|in)|closing date (?:of|is|for \w+ is))"
    r"\s*(?:the\s+)?(?:end of\s+)?$",
    re.IGNORECASE,
)
_NEEDED = re.compile(
    r"\b(?:needs?|must|should|required|requires|requirement|deadline|due|asked|requested|invited"
    r"|obliged|has to|asks? for|wants?|expects?|please|reply|replies|respond|accepted by|lapses?|deadline"
    r"|have to|closing)\b",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|had been|has been|have been) (?:\w+ )?"
    r"(?:asked|required|requested|invited|expected|obliged"
    r"|completed|signed|submitted|met|returned|received|published|agreed|needed)\b|\bwas met\b|\bneeded to\b"
    r"|(?<!be )\b(?:submitted|received|returned|sent|replied|responded|met|completed|signed)"
    r" (?:[\w’]+ ){0,4}(?:by|before)\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(
    r"\b(?:will|shall|(?:is|are) (?:expected|due|planned|scheduled|anticipated|going|intended) to"
    r"|intends? to)\b(?P<between>[^.;]{0,90}?)"
    r"\b(?P<word>on|by|in|from|during|before|until|at the end of|early in|late in)\s+"
    r"(?:the\s+)?$",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|has|have|began|started|made|dated|agreed|published|since|held|took|which|that|who|as)\b",
    re.IGNORECASE,
)
_NEAR = 90
_A_YEAR = timedelta(days=366)


def _own_day(reading: Reading, knowledge: Knowledge) -> date | None:
    """Return the day on which a paper speaks: a decision on that of its signature, others on their own."""
    signed = signed_on(reading) if sort_of(reading, knowledge) is Sort.DECISION else None
    return signed or paper_day(reading)


def _retrospective(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        if any(_OPEN.search(p.text) for paper in bundle for p in pack[paper].passages):
            continue
        for paper in bundle:
            day = _day_for(pack, bundle, paper, knowledge)
            if day:
                is_agreement = sort_of(pack[paper], knowledge) is Sort.AGREEMENT
                found = _begun(pack[paper], day, is_agreement=is_agreement)
                yield from (one._replace(paper=paper) for one in found)


def _day_for(pack: Pack, bundle: Bundle, paper: int, knowledge: Knowledge) -> date | None:
    """Return the day on which what a paper proposes was decided."""
    own = _own_day(pack[paper], knowledge)
    decision = decision_in(pack, bundle, knowledge)
    decided = _own_day(pack[decision], knowledge) if decision is not None else None
    if own and decided and decided - own <= _A_YEAR:
        return max(own, decided)
    return own or decided or max(filter(None, (paper_day(pack[at]) for at in bundle)), default=None)


def _begun(reading: Reading, day: date, *, is_agreement: bool) -> Iterator[Fault]:
    proposed = {at for limbs in recommendations_of(reading) for at in limbs.inside}
    if is_agreement:
        proposed = set(range(len(reading.passages)))
    for at, passage in enumerate(reading.passages):
        for one in dates_in(passage.text):
            last = one.last_day
            if last is None or last >= day:
                continue
            before = passage.text[max(sentence_at(passage.text, one.start).start, 0) : one.start]
            starts = _STARTS.search(before)
            if starts and (at in proposed or _AHEAD.search(before)):
                yield _too_early(at, one, day)
            elif at in proposed and _FROM.search(before):
                yield _too_early(at, one, day)._replace(severity=Severity.WARNING)


def _too_early(at: int, one: DateMention, day: date) -> Fault:
    says = f"This had begun before it was decided on {day.day} {month_name(day.month)} {day.year}."
    return Fault(f"{says} Is that meant, and why?", at, one.start, one.end)


def _passed(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    day = _own_day(reading, knowledge)
    for at, passage in enumerate(reading.passages) if day else ():
        assert day
        for one in dates_in(passage.text):
            meant = one if one.year else one._replace(year=day.year)
            last = meant.last_day
            before = passage.text[sentence_at(passage.text, one.start).start : one.start]
            if last is None or last >= day or not _BY.search(before) or not _NEEDED.search(before):
                continue
            if not _DONE.search(before[-_NEAR:]):
                says = (
                    f"This had passed on {day.day} {month_name(day.month)} {day.year}, the day of the paper."
                )
                yield Fault(says, at, one.start, one.end)


def _future(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    day = _own_day(reading, knowledge)
    for at, passage in enumerate(reading.passages) if day else ():
        assert day
        for one in dates_in(passage.text):
            before = passage.text[sentence_at(passage.text, one.start).start : one.start]
            found = _FUTURE.search(before) if one.year else None
            if not found or _PAST.search(found["between"]) or _STARTS.search(before):
                continue
            if _is_over(one, found["word"].lower(), day):
                of = f"{day.day} {month_name(day.month)} {day.year}"
                says = f"This is still to come, but the paper is of {of}."
                yield Fault(says, at, one.start, one.end)


def _is_over(one: DateMention, word: str, day: date) -> bool:
    """Return whether a time has come: “by April 2019” is over when April has begun."""
    if word in {"by", "before"} and not one.day:
        return date(one.year, one.month, 1) <= day
    last = one.last_day
    return last is not None and last < day


RULES = (
    error(
        "DAT-05",
        "A decision cannot be taken for a time that has passed without saying so.",
        pack=_retrospective,
    ),
    error("DAT-06", "Whoever decides is asked for something that is too late.", paper=_passed),
    warning("DAT-07", "The paper was not brought up to date.", paper=_future),
)
