"""PUB: markings, promises to publish, addresses, debris of conversions, papers that are not bound in."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.bundles import Bundle, bundles_of, decision_in
from app.proofing.days import paper_day
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.dates import dates_in
from app.proofing.references.attachments import promised
from app.proofing.rule import Fault, hint, warning
from app.proofing.sorts import Sort, sort_of

_SAYS_MARKING = re.compile(
    r"\b(?:classified|protectively marked|security marking is|marked) (?:as )?"
    r"(?P<marking>[A-Z][A-Z –—:/-]{4,}[A-Z])"
)
_MARKING_LABEL = re.compile(
    r"(?:protective |security |government )?(?:marking|classification|security classification)"
)
_STANDS_ALONE = re.compile(r"^[\W_]*(?P<marking>[A-Z][A-Z –—:/-]{4,60}[A-Z])[\W_]*$")
_EXEMPTION = re.compile(r"(?:report )?exemption|exempt status|publication status|public access status")
_PROMISE = re.compile(
    r"\b(?:will|shall|is to|are to|is|are) (?:then )?(?:be )?"
    r"(?:made (?:publicly )?available|published|placed|posted|uploaded|put)\b"
    r"[^.]{0,80}\b(?:web ?site|webpage|web page|internet|online|publicly)\b(?P<after>[^.]*)"
    r"|\b(?:will be|is|are|is to be|are to be) (?:then )?published[^.]{0,20}"
    r"\b(?:shortly|promptly|in due course|as soon as|following|after|once|upon)\b[^.]*",
    re.IGNORECASE,
)
_OF_THE_PAPER = re.compile(
    r"\b(?:this (?:form|decision|record|notice|report|paper|document)"
    r"|the (?:form|decision|decision record|decision notice)"
    r"|part (?:1|i|one)|information (?:in|contained in) this)\b",
    re.IGNORECASE,
)
_A_TIME = re.compile(
    r"\b(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|fifteen|twenty)\b"
    r"[^.]{0,20}\b(?:days?|weeks?|hours?|months?)\b"
    r"|\b(?:same|next|following) (?:working )?day\b|\bby \d|\b(?:on|from) \d{1,2} [A-Z]",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[\w.+'’-]+@(?P<domain>[\w-]+(?:\.[\w-]+)+)")
_HOST = re.compile(r"(?:https?://|www\.)(?P<domain>[\w-]+(?:\.[\w-]+)+)", re.IGNORECASE)
_MOBILE = re.compile(r"(?<![\d-])(?:\+44\s?\(?0?\)?\s?7|07)\d{3}[\s-]?(?:\d{3}[\s-]?\d{3}|\d{6})(?!\d)")
_MEETING = re.compile(
    r"\b(?:meetings?|board)\b[^.]{0,45}?\b(?:of|on|held on|dated)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_BEFORE_MEETING = timedelta(days=14)
"""A paper is dated no longer before the meeting for which it was written."""
_MAY_STAND = frozenset({PassageKind.NOTE, PassageKind.PARAGRAPH, PassageKind.CELL, PassageKind.ITEM})


def _marking(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    day = paper_day(reading) or knowledge.today
    if reading.document is not None:
        return  # an office chooses among the markings of its form
    if day < knowledge.table("publication")["markings"]["since"]:
        return
    right, old = _markings(knowledge)
    local = _head_markings(reading)
    for at, passage in enumerate(reading.passages):
        for start, end, is_said in _marked(passage):
            text = " ".join(passage.text[start:end].split())
            if right.fullmatch(text) or text in local:
                continue
            if old.fullmatch(text):
                says = f"“{text}” is a marking of the scheme that ended in April 2014."
                yield Fault(says, at, start, end)
            elif is_said or text.startswith(("OFFICIAL ", "OFFICIAL-", "OFFICIAL–", "SECRET ")):
                says = f"“{text}” is no marking of the scheme: OFFICIAL, SECRET, TOP SECRET."
                yield Fault(says, at, start, end)


def _head_markings(reading: Reading) -> frozenset[str]:
    """Return the markings at the head or foot of every page: an office may have one of its own."""
    heads = (one.text.strip() for one in reading.passages if one.kind is PassageKind.FURNITURE)
    return frozenset(head for head in heads if head.startswith(("OFFICIAL", "SECRET", "TOP SECRET")))


def _marked(passage: Passage) -> Iterator[tuple[int, int, bool]]:
    """Yield where a passage holds a marking, and whether it says that it is one."""
    for found in _SAYS_MARKING.finditer(passage.text):
        yield *found.span("marking"), True
    found = _STANDS_ALONE.match(passage.value)
    if found:
        start = passage.text.index(found["marking"])
        is_label = bool(_MARKING_LABEL.fullmatch(passage.asks))
        yield start, start + len(found["marking"]), is_label


def _markings(knowledge: Knowledge) -> tuple[re.Pattern[str], re.Pattern[str]]:
    table = knowledge.table("publication")["markings"]
    right = f"(?:{'|'.join(table['right'])}){table['handling']}"
    return re.compile(right), re.compile("|".join(table["old"]))


def _marked_in_text_only(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find what a paper says of its marking where no page has it at its head or foot."""
    if reading.document is not None:
        return
    right, old = _markings(knowledge)
    first = (one.text.strip(" *") for one in reading.passages[:3])
    if _head_markings(reading) or any(right.fullmatch(text) or old.fullmatch(text) for text in first):
        return
    for at, passage in enumerate(reading.passages):
        says_marking = _SAYS_MARKING.search(passage.text) is not None
        is_answer = bool(_EXEMPTION.fullmatch(passage.asks)) and passage.kind is PassageKind.CELL
        if (says_marking or is_answer) and passage.kind in _MAY_STAND:
            yield Fault("The marking stands in the text only, not at the head or foot of the pages.", at)


def _promise(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    found = _PROMISE.search(passage.text)
    if found and _OF_THE_PAPER.search(passage.text) and not _A_TIME.search(passage.text[found.start() :]):
        says = "It is not said within how many days this is published."
        yield Fault(says, 0, found.start(), min(found.end(), found.start() + 90))


def _addresses(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    table = knowledge.table("publication")
    obsolete = tuple(one["domain"] for one in table["obsolete"])
    private = frozenset(table["private"]["domains"])
    for pattern in (_ADDRESS, _HOST):
        for found in pattern.finditer(passage.text):
            domain = found["domain"].casefold()
            ends = next((end for end in obsolete if domain == end or domain.endswith(f".{end}")), "")
            if ends:
                yield Fault(f"Addresses that end in {ends} are no longer used.", 0, *found.span())
            elif pattern is _ADDRESS and domain in private:
                yield Fault("This is a private address, in a record for everybody.", 0, *found.span())
            elif pattern is _ADDRESS and _is_of_a_person(found[0], passage.text[: found.start()]):
                says = (
                    "This is the address of one person, in a record for everybody: give that of the office."
                )
                yield Fault(says, 0, *found.span())
    for found in _MOBILE.finditer(passage.text):
        says = "This is the number of somebody’s mobile telephone, in a record for everybody."
        yield Fault(says, 0, *found.span())


def _is_of_a_person(address: str, before: str) -> bool:
    """Return whether an address is made of the name of somebody who stands before it."""
    words = [word for word in re.split(r"[._-]", address.partition("@")[0].casefold()) if len(word) > 1]
    named = re.findall(r"[a-zà-ÿ]+", before.casefold().replace("’", ""))
    is_post = bool(words) and re.search(
        rf"\b(?:of|for|the|and)\s+{re.escape(words[0])}\b", before, re.IGNORECASE
    )
    return len(words) > 1 and not is_post and all(word.strip("0123456789") in named for word in words)


def _debris(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    for pattern, says in _signs(knowledge):
        found = pattern.search(passage.text)
        if found:
            yield Fault(says, 0, found.start(), found.end())


def _signs(knowledge: Knowledge) -> tuple[tuple[re.Pattern[str], str], ...]:
    kept = knowledge.kept.get("debris")
    if kept is None:
        rows = knowledge.table("publication")["debris"]
        kept = tuple((re.compile(row["pattern"]), row["says"]) for row in rows)
        knowledge.kept["debris"] = kept
    return kept


def _not_bound(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from promised(pack)
    bundles = bundles_of(pack, knowledge)
    has_papers = any(len(bundle) > 1 for bundle in bundles)
    for bundle in bundles:
        decision = decision_in(pack, bundle, knowledge)
        if decision is None or pack[decision].document is not None or not has_papers:
            continue
        limbs = recommendations_of(pack[decision])
        if len(bundle) == 1 and limbs:
            at = limbs[0].inside[0]
            says = "No paper is bound behind this decision, while the other decisions have theirs."
            yield Fault(says, at, paper=decision)
        elif len(bundle) > 1:
            yield from _meetings_without_paper(pack, bundle, decision, knowledge)


def _meetings_without_paper(
    pack: Pack, bundle: Bundle, decision: int, knowledge: Knowledge
) -> Iterator[Fault]:
    """Find the meetings on which a decision rests and of which no paper is bound in."""
    days = {paper_day(pack[at]) for at in bundle if sort_of(pack[at], knowledge) is not Sort.DECISION} - {
        None
    }
    told: set[date] = set()
    for at, passage in enumerate(pack[decision].passages):
        for one in dates_in(passage.text):
            day = one.exact
            if day is None or day in told or not days or not _MEETING.search(passage.text[: one.start]):
                continue
            told.add(day)
            is_bound = any(timedelta(days=-1) <= day - bound <= _BEFORE_MEETING for bound in days if bound)
            if not is_bound:
                says = (
                    f"The decision rests on the meeting of {one.text}, but no paper of that day is bound in."
                )
                yield Fault(says, at, one.start, one.end, paper=decision)


RULES = (
    warning("PUB-01", "Nobody knows how such a paper is to be handled.", paper=_marking),
    warning("PUB-02", "A page that is copied by itself has no marking.", paper=_marked_in_text_only),
    warning("PUB-03", "Nobody can tell when it is late.", passage=_promise),
    warning(
        "PUB-04", "It stays public for years, and may reach nobody or the wrong one.", passage=_addresses
    ),
    hint("PUB-05", "It looks as if the page came from somewhere else.", passage=_debris),
    warning("PUB-06", "Readers do not get the paper that the decision rests on.", pack=_not_bound),
)
