"""REF-05 to REF-09: the papers a decision rests on: their addresses, dates, and whether there are any."""

import re
from collections.abc import Iterator

from app.model.field import Kind
from app.model.reading import Passage, PassageKind, Reading
from app.proofing.days import paper_day, signing_date
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.dates import dates_in
from app.proofing.mentions.statutes import statutes_in
from app.proofing.mentions.web_addresses import addresses_in
from app.proofing.remembering import remembered_of_paper
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import Section, sections_of

_LIST = re.compile(
    r"(?:list of )?(?:background|supporting|source|reference)"
    r"(?:(?: ?[/&] ?| and | )(?:supporting|background))? (?:papers?|documents?|material)"
    r"|bibliography|sources?|appendices|papers attached"
)
_QUESTIONS = re.compile(rf"{_LIST.pattern}|contact officers?|report authors?|authors?")
_NONE = re.compile(r"(?:n/?a|none|nil|not applicable|there are none|no background papers?)\W*", re.IGNORECASE)
_REACHED = re.compile(
    r"attach|append|annex|enclos|available|withheld|exempt|confidential|published|website|on request"
    r"|held (?:by|at)",
    re.IGNORECASE,
)
_CITES = re.compile(
    r"(?<!section of the )(?<!this )\b(?:report|letter|paper|minutes|review|guidance|statement"
    r"|strategy|business case)\s(?:of|dated|from|to|by)\b[^.]{0,60}\b(?:19|20)\d\d\b"
    r"|\b(?:Police (?:and|&) Crime Plan|Strategy|Framework)\s(?:19|20)\d\d\s?[-–—/]\s?(?:19|20)?\d\d\b"
    r"|\b[Aa]ppendix [A-Z]\b"
)
_A_PAPER = re.compile(
    r"^[A-Z].*\b(?:report|review|minutes|letter|paper|business case|survey|evaluation|appraisal|audit)s?\b",
    re.IGNORECASE,
)
_NOTE_CALL = re.compile(r"[¹²³]|\[\^")


def _addresses(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    for one in addresses_in(passage.text):
        if one.fault:
            yield Fault(one.fault, start=one.start, end=one.end)


def _undated(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for section in _lists(reading):
        for at in section.inside:
            passage = reading.passages[at]
            is_answer = bool(passage.label) and passage.text.startswith(passage.label)
            if is_answer or passage.kind is PassageKind.NOTE or _NONE.fullmatch(passage.text.strip()):
                continue
            for one in dates_in(passage.text):
                if one.day and not one.year:
                    says = f"“{one.text}” has no year."
                    yield Fault(says, at, one.start, one.end)
            is_reached = addresses_in(passage.text) or _REACHED.search(passage.text)
            is_cited = dates_in(passage.text) or _A_PAPER.search(passage.text)
            if reading.document is None and is_cited and not is_reached and not statutes_in(passage.text):
                yield Fault("It is not said where this paper can be read: on which page, or attached.", at)


def _empty(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    if reading.document is not None:
        return  # what a form requires is asked for where it is filled in
    sections = sorted((*sections_of(reading), *_bare_labels(reading)))
    for place, section in enumerate(sections):
        if not _QUESTIONS.fullmatch(_bare(section.heading)):
            continue
        following = sections[place + 1].at if place + 1 < len(sections) else len(reading.passages)
        is_row = reading.passages[section.at].kind is PassageKind.LABEL
        filled = [at for at in section.inside if _fills(reading.passages[at]) and (is_row or at < following)]
        if not filled and not _begins_rows(reading, section, following):
            heading = section.heading.strip(" :")
            says = f"Nothing is entered under “{heading}”: say which, or that there are none."
            yield Fault(says, section.at, 0, len(reading.passages[section.at].text))


def _bare_labels(reading: Reading) -> Iterator[Section]:
    """Yield the questions that stand alone on a line, with what follows up to the next heading."""
    passages = reading.passages
    for at, passage in enumerate(passages):
        is_alone = passage.label and passage.label == passage.text and not passage.row and not passage.field
        if is_alone and passage.kind is PassageKind.CELL:
            end = next(
                (o for o in range(at + 1, len(passages)) if _begins_another(passages[o])), len(passages)
            )
            inside = (o for o in range(at + 1, end) if passages[o].kind is not PassageKind.FURNITURE)
            yield Section(at, passage.text, "", tuple(inside))


def _begins_another(passage: Passage) -> bool:
    return passage.kind in {PassageKind.HEADING, PassageKind.LABEL} or passage.label == passage.text != ""


def _fills(passage: Passage) -> bool:
    """Return whether a passage says something here, and does not answer a question of its own."""
    asks_itself = bool(passage.label) and passage.text.startswith(passage.label)
    return bool(passage.text.strip()) and not asks_itself


def _begins_rows(reading: Reading, section: Section, following: int) -> bool:
    """Return whether rows that are sections of their own stand directly under a heading."""
    is_next = section.at + 1 == following < len(reading.passages)
    return is_next and reading.passages[following].kind is PassageKind.LABEL


def _none_but_cited(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    for section in _lists(reading):
        none = [at for at in section.inside if _NONE.fullmatch(reading.passages[at].text.strip())]
        if not none or any(not reading.passages[at].label for at in section.inside[1:]):
            continue
        inside = set(section.inside)
        cited = [at for at, passage in enumerate(reading.passages) if at not in inside and _cites(passage)]
        if cited:
            says = "The text cites sources, but here it says that there are none."
            yield Fault(says, none[0], beside=tuple((0, at) for at in cited[:3]))


def _cites(passage: Passage) -> bool:
    if passage.kind is PassageKind.NOTE:
        return True
    return bool(_CITES.search(passage.text) or _NOTE_CALL.search(passage.text))


def _too_late(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find a source that is younger than the signature, or than the paper itself."""
    signing = signing_date(reading)
    day = signing[1].exact if signing else paper_day(reading)
    if day is None:
        return
    beside = ((0, signing[0]),) if signing else ()
    said = f"The paper was {'signed' if signing else 'dated'} on {day.day}/{day.month}/{day.year}"
    for section in _lists(reading):
        for at in section.inside:
            for one in dates_in(reading.passages[at].text):
                if one.exact and one.exact > day:
                    says = f"{said}, before this source existed."
                    yield Fault(says, at, one.start, one.end, beside=beside)


@remembered_of_paper
def _lists(reading: Reading) -> tuple[Section, ...]:
    """Return the sections that list what a paper rests on."""
    return tuple(_lists_in(reading))


def _lists_in(reading: Reading) -> Iterator[Section]:
    if reading.document is None:
        yield from (one for one in sections_of(reading) if _LIST.fullmatch(_bare(one.heading)))
        return
    for field in reading.document.form.fields:
        inside = tuple(at for at, passage in enumerate(reading.passages) if passage.field == field.id)
        if field.kind is Kind.PAPERS and inside:
            yield Section(inside[0], field.label, "", inside)


def _bare(heading: str) -> str:
    return heading.strip(" :.*").casefold()


RULES = (
    error("REF-05", "Readers cannot follow it.", passage=_addresses),
    warning("REF-06", "Nobody will find the paper in a year’s time.", paper=_undated),
    error("REF-07", "It looks as if somebody forgot to fill it in.", paper=_empty),
    warning("REF-08", "The list and the text cannot both be right.", paper=_none_but_cited),
    error(
        "REF-09",
        "Something was added after the paper was signed, or it was signed unfinished.",
        paper=_too_late,
    ),
)
