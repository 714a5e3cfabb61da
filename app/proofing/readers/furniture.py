"""Running heads and feet that a conversion has left among the paragraphs."""

import re
from collections import Counter

from app.model.reading import Passage, PassageKind

_PAGE = re.compile(
    r"^(?:[-–]\s*)?(?:page\s*[|:]?\s*)?\d{1,3}(?:\s*(?:of|/)\s*\d{1,3}|\s*\|\s*page)?(?:\s*[-–])?$",
    re.IGNORECASE,
)
_LONGEST = 80
_MAY_REPEAT = frozenset({PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.TITLE})


def as_furniture(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages with page numbers, and heads that cut a sentence in two, marked as furniture."""
    often = Counter(passage.text for passage in passages if _may_repeat(passage))
    feet = _feet(passages)
    seen: set[str] = set()
    marked: list[Passage] = []
    for at, passage in enumerate(passages):
        is_page = _is_page_number(passage) or (passage.text in feet and _is_at_foot(passages, at))
        is_head = passage.text in seen and often[passage.text] > 1 and _cuts(passages, at)
        marked.append(passage._replace(kind=PassageKind.FURNITURE) if is_page or is_head else passage)
        seen.add(passage.text)
    return tuple(marked)


def _is_page_number(passage: Passage) -> bool:
    return bool(_PAGE.match(passage.text)) and not passage.row and not passage.label


def _feet(passages: tuple[Passage, ...]) -> frozenset[str]:
    """Return the lines that stand beside the page number on several pages."""
    beside = Counter(one.text for at, one in enumerate(passages) if _is_at_foot(passages, at))
    return frozenset(text for text, times in beside.items() if times > 1)


def _is_at_foot(passages: tuple[Passage, ...], at: int) -> bool:
    """Return whether a line that may come again stands directly before or after a page number."""
    around = (*passages[max(at - 1, 0) : at], *passages[at + 1 : at + 2])
    return _may_repeat(passages[at]) and any(map(_is_page_number, around))


def _may_repeat(passage: Passage) -> bool:
    is_bare = not passage.number and not passage.label
    return passage.kind in _MAY_REPEAT and is_bare and len(passage.text) <= _LONGEST


def _cuts(passages: tuple[Passage, ...], at: int) -> bool:
    """Return whether a passage stands in the middle of a sentence that goes on after it."""
    if not _may_repeat(passages[at]) or not 0 < at < len(passages) - 1:
        return False
    before, after = passages[at - 1].text.rstrip("*_ "), passages[at + 1].text.lstrip("*_ ")
    return bool(before and after) and before[-1] not in ".:;?!”’\"'" and after[:1].islower()
