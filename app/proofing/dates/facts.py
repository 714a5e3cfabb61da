"""DAT-08: one thing begins, ends or is dated on two different days."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, PassageKind
from app.proofing.bundles import Bundle, bundles_of, decision_in
from app.proofing.days import paper_day
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import DateMention, dates_in, month_name
from app.proofing.mentions.sentences import sentence_at
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, error

_TAIL = r"\s*(?:on|in|at|from|until|of|is|was|by|for)?\s*(?:the\s+)?(?:end of\s+)?$"
_VERBS = {
    "ends": re.compile(
        r"\b(?:expires?|expired|ends?|ended|terminates?|comes? to an end|runs? out|continues? until"
        r"|runs? until"
        r"|lasts? until|in force until|expiry date(?: of| is)?|end date(?: of| is)?)" + _TAIL,
        re.IGNORECASE,
    ),
    "begins": re.compile(
        r"\b(?:starts?|started|commences?|commenced|begins?|began|com(?:e|es) into (?:force|effect|operation)"
        r"|came into force|start date(?: of| is)?|takes? effect|commencement date(?: of| is)?)" + _TAIL,
        re.IGNORECASE,
    ),
    "is dated": re.compile(
        r"\b(?:dated|made on|signed on|was signed|entered into on)" + _TAIL, re.IGNORECASE
    ),
    "opens": re.compile(r"\b(?:opens?|opened|opening)" + _TAIL, re.IGNORECASE),
    "closes": re.compile(
        r"\b(?:closes?|closed|closing)(?: at (?:noon|midnight|\d\S*))?" + _TAIL, re.IGNORECASE
    ),
    "goes live": re.compile(r"\bgo(?:es|ing)?[- ]live(?: date)?(?: of| is| will be)?" + _TAIL, re.IGNORECASE),
}
_THING = re.compile(
    r"(?P<before>(?:[A-Za-z][\w’'-]*\s){0,3})(?P<noun>agreement|contract|grant|lease|licence|pilot|scheme"
    r"|tender|term|funding|project|programme|framework)\b(?!\s+(?:agreement|contract|team|board|office))",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"(?:^|\bthat |, )(?:[Tt]he |[Tt]his |[Aa]ll )?(?P<thing>(?:[a-z]+ ){0,2}?"
    r"(?:base|centre|station|office|counter|fund|applications?|consultation|survey|competition|campaign"
    r"|course|service|unit|school|building|hub|site|shop|line|scheme|round|window))"
    r"(?: will| shall| is to| are to)?\s*$"
)
_NO_KIND = re.compile(
    r"(?:the|this|that|its|an?|our|their|any|each|original|existing|current|present|in|of|to|for|and|with|under|which"
    r"|such|by|on|from|as|at|is|was|when|if|where|until|because)"
)
_SUPPOSED = re.compile(
    r"\b(?:extend|extension|option|if|would|could|(?-i:may)|might|either|previous|former|renewed)", re.I
)
_MEETING = re.compile(r"\b(?:meeting|board)\b[^.]{0,40}\b(?:of|on)\s+(?:the\s+)?$", re.IGNORECASE)
_READ = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})


class Fact(NamedTuple):
    """What is said of one thing: that it ends, begins, is dated; and when."""

    what: str
    thing: str
    date: DateMention


@remembered
def facts_in(text: str) -> Iterator[Fact]:
    """Return the days on which a text says that something begins or ends."""
    for one in dates_in(text):
        sentence = sentence_at(text, one.start)
        before = text[sentence.start : one.start]
        for what, verb in _VERBS.items():
            found = verb.search(before)
            things = list(_THING.finditer(before[: found.start()])) if found else []
            if not things and found:
                yield from _of_subject(what, before[: found.start()], one, sentence.text)
            if found and one.year and things and not _SUPPOSED.search(sentence.text):
                if found.start() - things[-1].end() <= 60:
                    yield Fact(what, _thing(things[-1]), one)
                break


def _of_subject(what: str, before: str, one: DateMention, sentence: str) -> Iterator[Fact]:
    """Yield what a sentence says of its subject where that is the name of one thing: the base opens on."""
    subject = _SUBJECT.search(before)
    if subject and one.exact and not _SUPPOSED.search(sentence):
        yield Fact(what, subject["thing"].casefold(), one)


def _thing(found: re.Match[str]) -> str:
    """Return a thing by its kind: “new grant agreement”; which one of them is meant does not count."""
    kinds: list[str] = []
    for word in reversed(found["before"].casefold().split()):
        if _NO_KIND.fullmatch(word):
            break
        kinds.insert(0, word)
    return " ".join([*kinds, found["noun"].casefold()])


def _contradict(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        first: dict[tuple[str, str], tuple[Fact, int, int]] = {}
        for paper in bundle:
            for at, passage in enumerate(pack[paper].passages):
                for fact in facts_in(passage.text) if passage.kind in _READ else ():
                    known, *place = first.setdefault((fact.what, fact.thing), (fact, paper, at))
                    if not _agree(known.date, fact.date):
                        other = f"{_said(fact.what)} {known.date.text}"
                        says = f"Elsewhere the {fact.thing} {other}, here {fact.date.text}."
                        span = fact.date.start, fact.date.end
                        yield Fault(says, at, *span, paper=paper, beside=((place[0], place[1]),))
        yield from _meetings(pack, bundle, knowledge)


def _said(what: str) -> str:
    return f"{what} on" if what != "is dated" else what


def _agree(one: DateMention, other: DateMention) -> bool:
    """Return whether two dates can be of one day: what one does not say is not compared."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a == b or not a or not b for a, b in pairs)


def _meetings(pack: Pack, bundle: Bundle, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the meetings a decision cites whose day is nearly that of a paper bound behind it."""
    decision = decision_in(pack, bundle, knowledge)
    others = [(paper, paper_day(pack[paper])) for paper in bundle if paper != decision]
    if decision is None:
        return
    for at, passage in enumerate(pack[decision].passages):
        for one in dates_in(passage.text):
            day = one.exact
            if (
                day is None
                or not _MEETING.search(passage.text[: one.start])
                or any(day == d for _, d in others)
            ):
                continue
            for paper, other in others:
                if other and _is_slip(one, other.day, other.month, other.year):
                    of = f"{other.day} {month_name(other.month)} {other.year}"
                    says = f"The paper behind it is of {of}: one of the two is wrong."
                    yield Fault(says, at, one.start, one.end, paper=decision, beside=((paper, 0),))


def _is_slip(one: DateMention, day: int, month: int, year: int) -> bool:
    """Return whether a date differs from another in its month or year only."""
    return one.day == day and (one.month == month) != (one.year == year)


RULES = (error("DAT-08", "Whoever relies on the wrong one acts too early or too late.", pack=_contradict),)
