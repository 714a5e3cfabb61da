"""REF-03, REF-04: appendices and schedules that are cited and are not there."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.cross_references import attached_in
from app.proofing.remembering import remembered, remembered_of_paper
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_OWN_LABEL = re.compile(
    r"^[\s*_]*(appendix|annexe?|enclosure|attachment|schedule)\s+([A-Z]\d{0,2}|\d{1,2}|[IVX]{1,4})\b", re.I
)
_PAPERS = re.compile(r"papers?|documents?|appendi|annex|enclos|attach|bibliograph|source", re.IGNORECASE)
_ATTACHED_AS = re.compile(
    r"\battached as (?:an? )?(appendix|annexe?|enclosure) ([A-Z]\d{0,2}|\d{1,2})\b", re.I
)
_PAPER = r"(?:reports?|papers?|letters?|plans?|maps?|documents?|lists?|tables?|agreements?|cop(?:y|ies))"
_PROMISED = re.compile(
    rf"\bthe (?:attached|enclosed|appended) (?:\w+ )?{_PAPER}\b"
    rf"|\b{_PAPER} (?:(?!is |are )\w+ ){{0,6}}(?:is|are) (?:attached|enclosed|appended)\b(?! to the grant)",
    re.IGNORECASE,
)
_SHORT = 160
_FEWEST_SCHEDULES = 2


def _not_attached(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    yield from _missing_schedules(pack, knowledge)
    known = {label for reading in pack for label in _known(reading)}
    for paper, reading in enumerate(pack):
        cited: dict[str, list[tuple[int, int, int]]] = {}
        for at, passage in enumerate(reading.passages):
            for one in attached_in(passage.text):
                if not one.elsewhere and not one.label.startswith("schedule") and one.label not in known:
                    cited.setdefault(one.label, []).append((at, one.start, one.end))
        for label, places in cited.items():
            at, start, end = places[0]
            beside = tuple((paper, other) for other, *_ in places[1:])
            says = f"{label.title()} is cited, but it is not attached and no list of papers names it."
            yield Fault(says, at, start, end, paper=paper, beside=beside)


def _schedules_of_another(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a report that speaks of schedules; only agreements and laws have them."""
    if sort_of(reading, knowledge) not in {Sort.REPORT, Sort.DECISION}:
        return
    known = _known(reading)
    for at, passage in enumerate(reading.passages):
        for one in attached_in(passage.text):
            if one.label.startswith("schedule") and not one.elsewhere and one.label not in known:
                says = f"This paper has no {one.label.title()}: say of which agreement it is."
                yield Fault(says, at, one.start, one.end)


def _missing_schedules(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find an agreement that speaks of a schedule it does not have, though it has others."""
    known = {label for reading in pack for label in _known(reading) if label.startswith("schedule")}
    if len(known) < _FEWEST_SCHEDULES:
        return
    for paper, reading in enumerate(pack):
        is_agreement = sort_of(reading, knowledge) in {Sort.AGREEMENT, Sort.SCHEDULE}
        for at, passage in enumerate(reading.passages if is_agreement and reading.document is None else ()):
            for one in attached_in(passage.text):
                if one.label.startswith("schedule") and not one.elsewhere and one.label not in known:
                    says = f"{one.label.title()} is cited, but the agreement has none of that name."
                    yield Fault(says, at, one.start, one.end, paper=paper)


def promised(pack: Pack) -> Iterator[Fault]:
    """Find papers of our own that say something is attached, where nothing is: no appendix, no paper."""
    if len(pack) > 1 or any(reading.document is None or _attaches(reading) for reading in pack):
        return
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            found = _PROMISED.search(passage.text)
            if found:
                says = "Something is said to be attached, but no paper is listed as attached."
                yield Fault(says, at, found.start(), found.end(), paper=paper)


def _attaches(reading: Reading) -> bool:
    labels = reading.document.labels if reading.document else {}
    return any(target.startswith("appendix:") for target in labels) or bool(_labels(reading))


def _known(reading: Reading) -> set[str]:
    """Return what is attached to a paper or listed in it, by label."""
    if reading.document is None:
        return _labels(reading)
    own = {label.casefold() for label in reading.document.labels.values()}
    own |= {section.number.casefold() for section in reading.document.outline}
    return own | _labels(reading)


@remembered_of_paper
def _labels(reading: Reading) -> set[str]:
    found: set[str] = set()
    listed = False
    for passage in reading.passages:
        if passage.kind in {PassageKind.HEADING, PassageKind.LABEL}:
            listed = bool(_PAPERS.search(passage.text))
        found.update(_attached_as(passage.text))
        if listed or (passage.label and _PAPERS.search(passage.label)):
            found.update(one.label for one in attached_in(passage.text))
    return found


@remembered
def _attached_as(text: str) -> Iterator[str]:
    """Return the labels a text gives itself at its beginning, or to what it says is attached."""
    begins = _OWN_LABEL.match(text)
    if begins and len(text) <= _SHORT:
        yield f"{_singular(begins[1])} {begins[2].lower()}"
    for attached in _ATTACHED_AS.finditer(text):
        yield f"{_singular(attached[1])} {attached[2].lower()}"


def _singular(word: str) -> str:
    return "annex" if word.lower() == "annexe" else word.lower()


def _named(passage: Passage, _: Knowledge) -> object:
    is_head = passage.kind in {PassageKind.HEADING, PassageKind.LABEL}
    return is_head and passage.text, passage.label, attached_in(passage.text), _attached_as(passage.text)


RULES = (
    error("REF-03", "Readers are promised a paper that they do not get.", pack=_not_attached, reads=_named),
    warning(
        "REF-04", "Readers look for it at the end of this paper.", paper=_schedules_of_another, reads=_named
    ),
)
