"""Papers that are bound into one file, told apart."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.knowledge import Knowledge
from app.proofing.numerals import read_numeral
from app.proofing.sorts import Sort, sort_begun

_FEWEST = 6
"""So many passages a paper has at least, unless it begins to number."""
_LETTERHEAD = 6
_SHORT_LINE = 90
_MEMO = frozenset({"to", "from", "date", "report of", "report by", "report to"})
_SIGNED = frozenset({"signature", "signed", "signed by"})
_STRONG = frozenset({Sort.SCHEDULE, Sort.APPENDIX})
_WITHIN = frozenset({PassageKind.FURNITURE, PassageKind.ITEM, PassageKind.LABEL})
_ENDED = re.compile(r"[.;?!]$|^[\d\s./-]+$|✓")
_LIST = re.compile(r"(?:list of )?(?:appendices|annexe?s|attachments|enclosures|schedules)")


def papers_of(reading: Reading, knowledge: Knowledge) -> Pack:
    """Return the papers of a file; a file that is one paper, as it is."""
    starts = list(_starts(reading, knowledge))
    ends = [*starts[1:], len(reading.passages)]
    papers = [
        reading._replace(passages=reading.passages[start:end], spots=reading.spots[start:end])
        for start, end in zip(starts, ends, strict=True)
    ]
    return tuple(paper._replace(title=title_of(paper)) for paper in papers)


def title_of(reading: Reading) -> str:
    """Return what a paper calls itself: its title or subject, else its first heading."""
    named = (p.value for p in reading.passages if p.asks in {"title", "subject", "report title"} and p.value)
    headings = (p.text for p in reading.passages if p.kind in {PassageKind.TITLE, PassageKind.HEADING})
    return next(named, "") or next(headings, "")


class _SoFar:
    """What has been read of one paper."""

    def __init__(self, start: int) -> None:
        self.start = start
        self.numbered = 0
        self.highest = 0
        self.signed = False

    def add(self, passage: Passage) -> None:
        self.numbered += bool(passage.number)
        self.highest = max(self.highest, _section(passage))
        self.signed = self.signed or passage.asks in _SIGNED


def _starts(reading: Reading, knowledge: Knowledge) -> Iterator[int]:
    yield 0
    paper = _SoFar(0)
    for at, passage in enumerate(reading.passages):
        begins = _begins(reading, at, paper, knowledge)
        if begins and at > paper.start:
            first = at if begins in _STRONG else _with_letterhead(reading, at, paper.start)
            if first > paper.start:
                yield first
                paper = _SoFar(first)
        paper.add(passage)


def _section(passage: Passage) -> int:
    """Return the number of a heading that has a plain figure, 0 of anything else."""
    if passage.kind is not PassageKind.HEADING or not passage.number[:1].isdigit():
        return 0
    numeral = read_numeral(passage.number)
    return numeral.last if numeral and len(numeral.parts) == 1 else 0


def _begins(reading: Reading, at: int, paper: _SoFar, knowledge: Knowledge) -> Sort | None:
    """Return what sort of paper begins here, None where none does."""
    passage = reading.passages[at]
    if _section(passage) == 1 and paper.highest >= 3:
        return Sort.OTHER
    has_begun = paper.numbered or paper.signed or at - paper.start >= _FEWEST
    if passage.number or passage.kind in _WITHIN or not has_begun:
        return None
    if passage.asks in _MEMO:
        around = {other.asks for other in reading.passages[at : at + 5]}
        is_memo = passage.asks == "to" and len(around & _MEMO) >= 2
        is_report = paper.signed and passage.asks.startswith("report") and bool(passage.value)
        return Sort.REPORT if is_memo or is_report else None
    begun = _line_begins(passage, knowledge)
    return None if begun in _STRONG and _is_listed(reading.passages, at, knowledge) else begun


def _line_begins(passage: Passage, knowledge: Knowledge) -> Sort | None:
    is_short = len(passage.text) <= _SHORT_LINE
    is_line = passage.kind is PassageKind.HEADING or not _ENDED.search(passage.text)
    return sort_begun(passage.text, knowledge) if is_short and is_line else None


def _is_listed(passages: tuple[Passage, ...], at: int, knowledge: Knowledge) -> bool:
    """Return whether “Appendix A: Map” is a line of a list of appendices, and not the head of one."""
    before = next((one for one in reversed(passages[:at]) if one.kind is not PassageKind.FURNITURE), None)
    after = next((one for one in passages[at + 1 :] if one.kind is not PassageKind.FURNITURE), None)
    if any(one is not None and _line_begins(one, knowledge) in _STRONG for one in (before, after)):
        return True
    is_under_list = before is not None and bool(_LIST.fullmatch(before.text.strip(" :.*#").casefold()))
    return is_under_list and (after is None or after.kind is PassageKind.HEADING)


def _with_letterhead(reading: Reading, at: int, start: int) -> int:
    """Return where the lines above a beginning begin that belong to it: a letterhead, a title."""
    first = at
    while first - 1 > start and at - first < _LETTERHEAD and _is_letterhead(reading.passages[first - 1]):
        first -= 1
    return first


def _is_letterhead(passage: Passage) -> bool:
    is_line = passage.kind in {PassageKind.HEADING, PassageKind.TITLE} or len(passage.text) <= 60
    is_bare = not (passage.number or passage.label or passage.row)
    return is_line and is_bare and not _ENDED.search(passage.text)
