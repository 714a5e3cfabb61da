"""TXT-05, TXT-07, TXT-08: paragraphs that were copied, and changed or not changed on the way."""

import re
from collections.abc import Iterator

from app.model.finding import Severity
from app.model.reading import Pack, Passage, PassageKind
from app.proofing.comparing import Difference, Twin, differences, twins_in
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import is_recommendation, recommendations_of
from app.proofing.mentions.cross_references import pointed_to
from app.proofing.mentions.dates import dates_in
from app.proofing.mentions.financial_years import financial_years_in
from app.proofing.mentions.money import money_in
from app.proofing.neighbourhood import borrowed
from app.proofing.rule import Fault, error
from app.proofing.sections import sections_of
from app.proofing.sorts import Sort, sort_of

_COPIED = 0.85
_NEARLY_COPIED = 0.8
"""Of texts that were worded anew, only amounts and days are compared."""
_FEWEST_WORDS = 9
_MOST_DIFFERENCES = 4
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|shall|may|must|can|should|would)\b|\w{3,}(?:ed|ing|es)\b"
)
_ENDED = (".", ";", ":", ".”", ".)")
_WHOLE_SENTENCE = 10
_NARRATIVE = 25
"""A text of fewer words may well be the same in two records."""
_CHANGED = re.compile(
    r"\b(?:updated?|amend(?:ed|ment)?|revised?|revision|var(?:y|ied|iation)|extend(?:ed)?|extension|renew(?:ed|al)?|supplement\w*|replac\w+|admi(?:ts?|ssion)|join\w*|accession|add(?:s|ed|ing|ition)?|new\b.{0,30}\breplac)\b",
    re.IGNORECASE,
)
_AS_AMENDED = re.compile(r"\(?\bas amended\b[^)]{0,30}\)?", re.IGNORECASE)
_CHANGED_AGREEMENT = re.compile(
    r"\b(?:updated|amended|revised|varied|extended|renewed)\s(?:[\w()]+\s){0,4}(?:agreements?|arrangements?|contracts?|leases?)\b",
    re.IGNORECASE,
)
_TWICE = re.compile(
    r"\b(?P<word>[A-Za-z]{3,}(?:ed|en|ing))\s(?P<between>[A-Za-z]+)\s(?P=word)\b", re.IGNORECASE
)
_LINKS = frozenset(
    [
        "to",
        "by",
        "and",
        "or",
        "for",
        "of",
        "in",
        "on",
        "after",
        "with",
        "from",
        "versus",
        "against",
        "per",
        "upon",
        "is",
        "was",
        "are",
        "were",
        "as",
        "than",
        "not",
        "but",
        "over",
        "the",
        "a",
        "an",
        "that",
        "which",
        "who",
        "into",
        "about",
        "between",
        "within",
        "without",
        "nor",
        "vs",
        "until",
        "then",
    ]
)


def _changed(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the words that were changed while a paragraph was copied from one paper to another."""
    limbs = {
        (paper, at)
        for paper, reading in enumerate(pack)
        for section in recommendations_of(reading)
        for at in section.inside
        if is_recommendation(reading, section)
    }
    for twin in twins_in(pack, _NEARLY_COPIED) if len(pack) > 1 else ():
        one, other = (pack[paper].passages[at].text for paper, at in (twin.one, twin.other))
        passages = [pack[paper].passages[at] for paper, at in (twin.one, twin.other)]
        is_copy = all(map(_is_text, passages)) and not {twin.one, twin.other} <= limbs
        found = differences(one, other) if is_copy and not _are_alike(pack, twin, knowledge) else ()
        for difference in found if len(found) <= _MOST_DIFFERENCES else ():
            fault = _fault(difference, one) if twin.share >= _COPIED or _is_fact(difference) else None
            if fault:
                yield fault._replace(at=twin.one[1], paper=twin.one[0], beside=(twin.other,))


def _is_fact(difference: Difference) -> bool:
    """Return whether an amount or a day stands in the place of another."""
    here, there = difference.words_here, difference.words_there
    return any(mentions(here) and mentions(there) for mentions in (money_in, dates_in))


def _is_text(passage: Passage) -> bool:
    """Return whether a passage is a sentence, and no title or name of something."""
    if "://" in passage.text or len(passage.text.split()) < _FEWEST_WORDS or not _VERB.search(passage.text):
        return False
    return passage.kind is not PassageKind.CELL or passage.text.rstrip().endswith(_ENDED)


def _are_alike(pack: Pack, twin: Twin, knowledge: Knowledge) -> bool:
    """Return whether both papers are schedules, or both decisions: they are alike and not copied."""
    sorts = {sort_of(pack[paper], knowledge) for paper, _ in (twin.one, twin.other)}
    return len(sorts) == 1 and bool(sorts & {Sort.SCHEDULE, Sort.APPENDIX, Sort.DECISION})


def _fault(difference: Difference, text: str) -> Fault | None:
    """Return what is said of one difference; amounts, years and references have rules of their own."""
    here, there = difference.words_here, difference.words_there
    is_parted = (not here or not there) and len(difference.here + difference.there) > _WHOLE_SENTENCE
    if is_parted or (difference.start == 0 and here.casefold() == there.casefold()):
        return None  # paragraphs were joined or parted, or the items of one list begin with capitals
    if _has_its_own_rule(difference, text):
        return None
    severity = None
    if not any(letter.isalnum() for letter in here + there):
        severity = Severity.HINT
    elif here.casefold() == there.casefold():
        severity = Severity.WARNING
    if here and there:
        says = f"Here it reads “{here}”, in the other paper “{there}”."
    else:
        says = f"“{here}” stands only here." if here else f"In the other paper stands “{there}” as well."
    return Fault(says, start=difference.start, end=difference.end, severity=severity)


def _has_its_own_rule(difference: Difference, text: str) -> bool:
    """Return whether two ways of writing one amount or year differ, or two references."""
    amounts, others = money_in(difference.words_here), money_in(difference.words_there)
    if amounts and others:
        return [one.amount for one in amounts] == [one.amount for one in others]
    years = [one.year for one in financial_years_in(difference.words_here)]
    if years and years == [one.year for one in financial_years_in(difference.words_there)]:
        return True
    return any(one.start < difference.end and difference.start < one.end for one in pointed_to(text))


def _not_adapted(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    decisions = [paper for paper, reading in enumerate(pack) if sort_of(reading, knowledge) is Sort.DECISION]
    for paper in decisions:
        yield from _agreement_changed(pack, paper)
    records = tuple(pack[paper] for paper in decisions)
    if len(records) > 1 and len({reading.title for reading in records}) > 1:
        for twin in twins_in(records, _COPIED):
            text = records[twin.other[0]].passages[twin.other[1]].text
            if len(text.split()) >= _NARRATIVE:
                says = "This is nearly word for word the text of another record."
                place = decisions[twin.other[0]]
                beside = ((decisions[twin.one[0]], twin.one[1]),)
                yield Fault(says, twin.other[1], paper=place, beside=beside, severity=Severity.WARNING)


def _agreement_changed(pack: Pack, paper: int) -> Iterator[Fault]:
    """Find an “updated” agreement in the summary of a decision that signs a new one."""
    sections = {section.heading.strip(" :.*").casefold(): section for section in sections_of(pack[paper])}
    decided = [sections[name] for name in ("subject", "title", "decision") if name in sections]
    passages = pack[paper].passages
    words = " ".join(_AS_AMENDED.sub("", passages[at].text) for section in decided for at in section.inside)
    if not any("decision" in section.heading.casefold() for section in decided) or _CHANGED.search(words):
        return
    for at, passage in enumerate(passages):
        found = _CHANGED_AGREEMENT.search(passage.text)
        if found and "agreement" in words.casefold():
            says = "What is decided speaks of no change to an agreement: was this copied from another record?"
            beside = ((paper, decided[-1].inside[0]),)
            yield Fault(
                says, at, found.start(), found.end(), paper=paper, beside=beside, severity=Severity.WARNING
            )


def _garbled(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    """Find sentences in which two wordings were left standing."""
    if passage.kind is PassageKind.HEADING:
        return
    for found in _TWICE.finditer(passage.text):
        if found["between"].casefold() not in _LINKS and found["between"].islower():
            says = f"“{found['word'].lower()}” stands twice: one of two wordings was left."
            yield Fault(says, start=found.start(), end=found.end())
    for pattern, says in _joints(knowledge):
        for one in pattern.finditer(passage.text):
            yield Fault(says, start=one.start(), end=one.end())


def _joints(knowledge: Knowledge) -> list[tuple[re.Pattern[str], str]]:
    kept = knowledge.kept.get("joints")
    if kept is None:
        kept = [
            (re.compile(joint["pattern"]), joint["says"]) for joint in knowledge.table("wording")["joint"]
        ]
        knowledge.kept["joints"] = kept
    return kept


RULES = (
    error("TXT-05", "The two papers say different things, and only one was checked.", pack=_changed),
    error("TXT-07", "The record says what was decided another time.", pack=_not_adapted, beside=borrowed),
    error("TXT-08", "Nobody can tell what was meant.", passage=_garbled),
)
