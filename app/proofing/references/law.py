"""REF-10 to REF-12: the law that is cited: the right section, still in force, by one name."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from string import ascii_uppercase
from typing import Any

from app.model.reading import Pack, Passage, Reading
from app.proofing.days import latest_day
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import dates_in
from app.proofing.mentions.statutes import (
    SectionMention,
    StatuteMention,
    law_sections_in,
    schedules_in,
    statutes_in,
)
from app.proofing.rule import Fault, error, warning

_LONGEST_DATE_LINE = 80
_LOOKS_BACK = re.compile(
    r"repeal|replac|supersed|former|previous|revok|at the time|then in force|predecessor|preceded|until \d"
    r"|\bnow\s(?:s\.?|section)"
    r"|under the old",
    re.IGNORECASE,
)


def _statutes(knowledge: Knowledge) -> dict[str, dict[str, Any]]:
    """Return the laws by each of their names, without regard to capitals."""
    kept = knowledge.kept.get("statutes")
    if kept is None:
        kept = {
            name.casefold(): statute
            for statute in knowledge.table("statutes")["statute"]
            for name in (statute["title"], *statute.get("also", ()))
        }
        knowledge.kept["statutes"] = kept
    return kept


def _wrong_law(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    known = _statutes(knowledge)
    for law in statutes_in(passage.text):
        yield from _wrong_year(law, knowledge)
    for section in law_sections_in(passage.text):
        statute = known.get(section.of.casefold())
        if statute:
            yield from _wrong_section(section, statute, knowledge)
            yield from _other_provision(passage.text, section, statute, knowledge)
    for start, end, number, title in schedules_in(passage.text):
        statute = known.get(title.casefold(), {})
        if number > statute.get("schedules", number):
            where = (
                f": its paragraphs are in the {statute['paragraphs_in']}"
                if "paragraphs_in" in statute
                else ""
            )
            yield Fault(f"The {title} has no Schedule {number}{where}.", start=start, end=end)


def _wrong_year(law: StatuteMention, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a known law under a year in which there was none of that name."""
    years = knowledge.table("statutes")["years"].get(law.name)
    if years and law.year not in years:
        says = f"There is no {law.title}; that of {years[-1]} may be meant."
        yield Fault(says, start=law.start, end=law.end)


def _wrong_section(section: SectionMention, statute: dict[str, Any], knowledge: Knowledge) -> Iterator[Fault]:
    if int(section.number.rstrip(ascii_uppercase)) > statute.get("sections", 999):
        says = f"The {statute['title']} has no section {section.number}."
        yield Fault(says, start=section.start, end=section.end)
    for home in knowledge.table("statutes")["home"]:
        if section.number in home["sections"] and statute["title"] in home["not_of"]:
            says = f"Section {section.number} is of the {home['statute']}, not of the {statute['title']}."
            yield Fault(says, start=section.start, end=section.end)


def _other_provision(
    text: str, section: SectionMention, statute: dict[str, Any], knowledge: Knowledge
) -> Iterator[Fault]:
    """Find a section that is cited for what another section says."""
    for provision in knowledge.table("statutes")["provision"]:
        is_cited = provision["statute"] == statute["title"] and section.number in provision["cited"]
        is_about = bool(re.search(provision["about"], text, re.IGNORECASE))
        if is_cited and is_about and not _LOOKS_BACK.search(text):
            says = f"Of the {statute['title']}, {provision['says']}."
            yield Fault(says, start=section.start, end=section.end)


def _not_in_force(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    decided = latest_day(pack) or knowledge.today
    known = _statutes(knowledge)
    for paper, reading in enumerate(pack):
        told: set[str] = set()
        for at, passage in enumerate(reading.passages):
            for law in statutes_in(passage.text):
                statute = known.get(law.title.casefold(), {})
                fault = _out_of_force(statute, law, passage.text, decided)
                if fault and statute["title"] not in told:
                    told.add(statute["title"])
                    yield fault._replace(at=at, paper=paper)
        yield from _renamed(reading, paper, decided, knowledge)


def _out_of_force(statute: dict[str, Any], law: StatuteMention, text: str, decided: date) -> Fault | None:
    until = statute.get("until")
    if until is None or decided <= until or _LOOKS_BACK.search(text):
        return None
    gone = until + timedelta(days=1)
    still = f", except {statute['still']}" if "still" in statute else ""
    says = f"On {gone.day}/{gone.month}/{gone.year} the {statute['by']} took its place{still}."
    return Fault(says, start=law.start, end=law.end)


def _renamed(reading: Reading, paper: int, decided: date, knowledge: Knowledge) -> Iterator[Fault]:
    for renamed in knowledge.table("statutes")["renamed"]:
        places = [at for at, passage in enumerate(reading.passages) if renamed["begins"] in passage.text]
        is_known = any(renamed["unless"] in passage.text for passage in reading.passages)
        for at in () if decided < renamed["since"] or is_known else places:
            found = re.search(renamed["pattern"], reading.passages[at].text)
            if found:
                yield Fault(
                    f"{renamed['says']}.", at, found.start(), found.end(), paper=paper, fix=renamed["right"]
                )
                break


def _several_names(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find one section that is written in different ways, and those cited for another."""
    yield from _two_looks(reading)
    for mistaken in knowledge.table("statutes")["mistaken"]:
        yield from _mistaken(reading, mistaken)


def _two_looks(reading: Reading) -> Iterator[Fault]:
    by_number: dict[str, dict[str, list[tuple[int, SectionMention]]]] = {}
    for at, passage in enumerate(reading.passages):
        for section in law_sections_in(passage.text):
            by_number.setdefault(section.number, {}).setdefault(_look(section), []).append((at, section))
    for looks in by_number.values():
        usual = max(looks, key=lambda look: (len(looks[look]), len(look)))
        other_at, other = looks[usual][0]
        like = reading.passages[other_at].text[other.start : other.end]
        for look, mentions in looks.items():
            if look != usual:
                at, section = mentions[0]
                beside = ((0, other_at), *((0, place) for place, _ in mentions[1:4]))
                says = f"The same section is elsewhere written “{like}”."
                yield Fault(says, at, section.start, section.end, beside=beside, fix=like)


def _look(section: SectionMention) -> str:
    """Return how a section is written, whatever its number: `section 1`, `s1`, `s.1`."""
    look = section.text[: len(section.text) - len(section.text.partition(section.number)[2])]
    return re.sub(
        r"sections?\b", "section", look.replace(section.number, "1").replace("\u00a0", " ").casefold()
    )


def _mistaken(reading: Reading, mistaken: dict[str, Any]) -> Iterator[Fault]:
    patterns = [re.compile(mistaken[key]) for key in ("pattern", "also") if key in mistaken]
    found = [
        (at, one)
        for at, passage in enumerate(reading.passages)
        if mistaken["holds"] in passage.text
        for pattern in patterns
        for one in pattern.finditer(passage.text)
    ]
    if found:
        at, one = found[0]
        beside = tuple((0, other) for other, _ in found[1:5])
        yield Fault(f"{mistaken['says']}.", at, one.start(), one.end(), beside=beside)


def _law_and_days(passage: Passage, knowledge: Knowledge) -> object:
    """Return what the rule about law in force takes: the law, and whatever may date the paper."""
    text = passage.text
    names = [
        renamed[key] in text
        for renamed in knowledge.table("statutes")["renamed"]
        for key in ("begins", "unless")
    ]
    law = statutes_in(text)
    is_short = len(text) <= _LONGEST_DATE_LINE
    return passage.label, law, text if law or is_short or any(names) else dates_in(text)


RULES = (
    error("REF-10", "A decision that names the wrong power can be challenged.", passage=_wrong_law),
    warning("REF-11", "The power or duty is no longer there.", pack=_not_in_force, reads=_law_and_days),
    warning("REF-12", "Readers and searches take them for different provisions.", paper=_several_names),
)
