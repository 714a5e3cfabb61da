"""Entries of a list of papers that look like headings: short lines without a full stop."""

import re

from app.model.reading import Passage, PassageKind
from app.proofing.mentions.dates import dates_in

_LIST = re.compile(
    r"(?:list of )?(?:background|supporting|source|reference)\b.{0,25}\b(?:papers?|documents?|material)"
    r"|bibliography|sources?|appendices|annexes",
)
_ENTRY = re.compile(
    r"\battach|\bappendix\b|\bannex\b|https?:|www\.|\bminutes\b|\breport\b.{0,30}\d|\bavailable\b",
    re.IGNORECASE,
)

_LABELLED = re.compile(r"(?:appendix|annexe?|enclosure|attachment) [a-z0-9]{1,3}\b", re.IGNORECASE)
_SECTION = re.compile(
    r"public access|signature|declaration|officer|equalit|contact|recommend|implication|decision|\bpart\b",
    re.IGNORECASE,
)


def as_entries(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Return the passages with the entries of lists of papers as paragraphs."""
    read: list[Passage] = []
    heading: Passage | None = None
    for passage in passages:
        if passage.kind is PassageKind.HEADING:
            if heading is not None and _is_entry(passage, heading):
                read.append(passage._replace(kind=PassageKind.PARAGRAPH, level=0))
                continue
            is_list = _LIST.fullmatch(passage.text.strip(" :.*").casefold())
            heading = passage if is_list else None
        elif passage.number or passage.label:
            heading = None
        read.append(passage)
    return tuple(read)


def _is_entry(passage: Passage, heading: Passage) -> bool:
    """Return whether what looks like a heading is an entry of the list above it."""
    is_labelled = bool(_LABELLED.match(passage.text))
    if passage.number or passage.text.isupper() or (_SECTION.search(passage.text) and not is_labelled):
        return False
    if heading.number or is_labelled:
        return True
    return bool(_ENTRY.search(passage.text) or dates_in(passage.text))
