"""What sort of paper is read: a decision, a report, an agreement, a schedule of one."""

import re
from enum import StrEnum

from app.model.reading import Reading
from app.proofing.knowledge import Knowledge

_FIRST_LINES = 12


class Sort(StrEnum):
    """The sorts of paper; `papers.toml` says by which words each begins."""

    DECISION = "decision"
    REPORT = "report"
    AGREEMENT = "agreement"
    SCHEDULE = "schedule"
    APPENDIX = "appendix"
    MINUTES = "minutes"
    OTHER = "other"


def sort_begun(line: str, knowledge: Knowledge) -> Sort | None:
    """Return the sort of paper that begins with such a line, or None."""
    bare = " ".join(line.strip(" *#_").split())
    return next((sort for sort, pattern in _patterns(knowledge) if pattern.search(bare)), None)


def sort_of(reading: Reading, knowledge: Knowledge) -> Sort:
    """Return what sort of paper it is: by its form where it is one of our own, else by how it begins."""
    if reading.document is not None:
        return _of_form(reading.document.form.stem, names_decision=reading.document.form.names_decision)
    lines = (passage.text for passage in reading.passages[:_FIRST_LINES] if not passage.number)
    asks = {passage.asks for passage in reading.passages[:_FIRST_LINES]}
    found = next((sort for line in lines if (sort := sort_begun(line, knowledge))), None)
    if found in {None, Sort.REPORT} and len(asks & {"to", "from", "date"}) >= 2:
        return Sort.REPORT
    return found or Sort.OTHER


def _of_form(stem: str, *, names_decision: bool) -> Sort:
    for sort in (Sort.AGREEMENT, Sort.REPORT, Sort.DECISION):
        if sort.value in stem:
            return sort
    return Sort.DECISION if names_decision else Sort.OTHER


def _patterns(knowledge: Knowledge) -> list[tuple[Sort, re.Pattern[str]]]:
    kept = knowledge.kept.get("sorts")
    if kept is None:
        kept = [
            (Sort(paper["sort"]), re.compile("|".join(paper["begins"]), re.IGNORECASE))
            for paper in knowledge.table("papers")["paper"]
        ]
        knowledge.kept["sorts"] = kept
    return kept
