"""TXT-11, TXT-14, TXT-16: the title of a decision, and what its papers call it."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.comparing import share_of
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered
from app.proofing.rule import Fault, warning
from app.proofing.sorts import Sort, sort_of

_HEAD = 12
_MOST_WORDS = 25
_FEWEST_WORDS = 4
_NEAR = 0.75
_OURS = 0.7
"""What documents of one decision call it; of others, a line that is less alike may be no title."""
_TITLE = re.compile(r"subject|(?:report |decision )?title|re")
_TITLE_FOLLOWS = re.compile(r"title(?: and reference)?", re.IGNORECASE)
_ENDS_WITH_STOP = re.compile(r"(?<!\betc)(?<!\bLtd)(?<!\bInc)(?<!\bplc)(?<=[a-z)])\.$")
_A_BODY = re.compile(
    r"(?:Commissioner|Constabulary|Police|Board|Mayor|Crime|Committee|Panel|Officer|Executive)\W*$",
    re.IGNORECASE,
)
_LONG_WORDS, _LONG_LETTERS = 40, 240
_TYPE = re.compile(
    r"\b[Dd](?:ecision|ECISION)\s(?P<type>Record|Notice|Form|Sheet|Report Form)s?\b"
    r"|\b[Tt]his decision (?P<small>record|notice|form)\b"
)
_THIS_DECISION = re.compile(r"\b[Tt]his [Dd]ecision (?:[Rr]ecord|[Nn]otice|[Ff]orm)\b")
_TYPE_HEADING = re.compile(r"\bdecision\s(?P<type>record|notice|form|sheet)\b", re.IGNORECASE)
_PLANNED = frozenset({PassageKind.HEADING, PassageKind.CELL, PassageKind.PARAGRAPH, PassageKind.TITLE})


def _two_titles(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    heads = [(paper, at, text) for paper, reading in enumerate(pack) for at, text in _head_lines(reading)]
    told: set[tuple[int, int]] = set()
    for place, (paper, at, text) in enumerate(heads):
        for other_paper, other_at, other in heads[place + 1 :]:
            ours = pack[paper].document is not None and pack[other_paper].document is not None
            if (
                other_paper == paper
                or (paper, at) in told
                or not _is_nearly(text, other, _OURS if ours else _NEAR)
            ):
                continue
            told.add((paper, at))
            says = f"The title is elsewhere written “{other}”."
            passage = pack[paper].passages[at]
            start = passage.text.find(text)
            yield Fault(says, at, start, start + len(text), paper=paper, beside=((other_paper, other_at),))


def _is_nearly(text: str, other: str, least: float) -> bool:
    same_letters = re.sub(r"\W", "", text).casefold() == re.sub(r"\W", "", other).casefold()
    if same_letters:  # capitals and dashes belong to the look of a heading
        return (text.rstrip(".") != text and other.rstrip(".") == other) or (
            text != other
            and not text.isupper()
            and not other.isupper()
            and text.casefold() != text.title().casefold()
        )
    return share_of(text.casefold().rstrip("."), other.casefold().rstrip(".")) >= least


def _head_lines(reading: Reading) -> Iterator[tuple[int, str]]:
    """Yield what may be the title of a paper: what is called so, else the longer lines of its head."""
    named = [(at, p.value) for at, p in enumerate(reading.passages) if _is_title(reading, at)]
    if named:
        yield from named[:1]
        return
    for at, passage in enumerate(reading.passages[:_HEAD]):
        if passage.number:
            return
        words = len(passage.text.split())
        is_line = passage.kind in _PLANNED and not passage.label and _FEWEST_WORDS <= words <= _MOST_WORDS
        if (
            is_line
            and not _A_BODY.search(passage.text)
            and not re.search(r"\.\s\w|\b(?:is|are|was|will|has|have)\b", passage.text)
        ):
            yield at, passage.text


def _is_title(reading: Reading, at: int) -> bool:
    passage = reading.passages[at]
    if passage.kind is PassageKind.LABEL or not passage.value:
        return False
    if passage.kind is PassageKind.TITLE or _TITLE.fullmatch(passage.asks):
        return True
    before = reading.passages[at - 1] if at else None
    return before is not None and bool(_TITLE_FOLLOWS.fullmatch(before.asks)) and not passage.label


def _full_stop(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    is_title = _TITLE.fullmatch(passage.asks) and passage.kind is not PassageKind.LABEL
    if is_title and ". " not in passage.value and _ENDS_WITH_STOP.search(passage.value):
        end = len(passage.text.rstrip())
        yield Fault("A title ends without a full stop.", start=end - 1, end=end, fix="")


def _too_long(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    if not _TITLE.fullmatch(passage.asks) and passage.kind is not PassageKind.TITLE:
        return
    words = len(passage.value.split())
    if words > _LONG_WORDS or len(passage.value) > _LONG_LETTERS:
        yield Fault(f"With {words} words this is a paragraph, not a title.")


def _types_of_forms(pack: Pack) -> Iterator[tuple[int, re.Match[str]]]:
    """Yield the papers of our own whose form is called a decision record or the like."""
    for paper, reading in enumerate(pack):
        form = reading.document.form.stem.replace("-", " ") if reading.document and reading.passages else ""
        found = _TYPE_HEADING.search(form)
        if found:
            yield paper, found


def _calls(passage: Passage, _: Knowledge) -> object:
    """Return what a passage says of the type of the paper."""
    head = passage.text if passage.kind in {PassageKind.HEADING, PassageKind.TITLE} else ""
    return passage.kind, head, _called(passage.text)


@remembered
def _called(text: str) -> Iterator[tuple[int, int]]:
    for pattern in (_TYPE, _THIS_DECISION):
        yield from (found.span() for found in pattern.finditer(text))


def _report_called_decision(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a report that calls itself a decision record or notice."""
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages) if sort_of(reading, knowledge) is Sort.REPORT else ():
            found = _THIS_DECISION.search(passage.text)
            if found:
                says = "This paper is a report, not a decision."
                yield Fault(says, at, found.start(), found.end(), paper=paper)


def _document_type(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    headed = [
        (paper, at, found["type"].title())
        for paper, reading in enumerate(pack)
        for at, passage in enumerate(reading.passages)
        if passage.kind in {PassageKind.HEADING, PassageKind.TITLE}
        and (found := _TYPE_HEADING.search(passage.text))
    ]
    headed += [(paper, 0, found["type"].title()) for paper, found in _types_of_forms(pack)]
    yield from _report_called_decision(pack, knowledge)
    types = {name for *_, name in headed}
    if len(types) != 1:
        return
    for paper, reading in enumerate(pack):
        for at, passage in enumerate(reading.passages):
            for found in _TYPE.finditer(passage.text):
                kind = (found["type"] or found["small"]).title()
                if kind not in types and passage.kind not in {
                    PassageKind.HEADING,
                    PassageKind.TITLE,
                }:
                    says = f"The paper itself is called “Decision {headed[0][2]}”."
                    yield Fault(says, at, found.start(), found.end(), paper=paper, beside=(headed[0][:2],))


RULES = (
    warning("TXT-11", "Under two titles a decision is not found.", passage=_full_stop, pack=_two_titles),
    warning("TXT-14", "Readers look for a second document.", pack=_document_type, reads=_calls),
    warning("TXT-16", "It does not fit a list, a file name or the heading of a web page.", passage=_too_long),
)
