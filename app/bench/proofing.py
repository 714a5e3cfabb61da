"""How long the proof-reader takes after a keystroke in the long report."""

import time
from collections.abc import Iterator
from typing import cast

from app.bench.figure import Figure, percentile
from app.bench.workshop import Workshop
from app.forms.case_file import Case, CaseDocument, read_case
from app.model.answers import Section
from app.model.values import FieldId
from app.proofing.knowledge import load_knowledge
from app.proofing.proof_reader import ProofReader
from app.system.paths import PROOFING, SAMPLES
from app.workflow.proofread import pack_of
from app.workflow.tools import Tools

_CASE = "body-worn-video.toml"
_TYPED = (
    " A second supplier has offered a lower price for the evidence store, and the Board will be told of it "
    "on 3 March 2027, together with what it means for the £3,586,000 in paragraph 3.2."
)
_SECTIONS = FieldId("sections")


def measure_proofing(workshop: Workshop) -> Iterator[Figure]:
    """Yield how long the first reading of a report takes, and each one after a keystroke."""
    with workshop.open_example() as tools:
        case = read_case(SAMPLES / _CASE, tools.packs)
        first, later = _first_and_later(case, tools)
    yield Figure("proof-reader, long report for the first time", first, "ms")
    yield Figure("proof-reader after a keystroke, p50", percentile(later, 50), "ms")
    yield Figure("proof-reader after a keystroke, p95", percentile(later, 95), "ms", goal="≤ 30 ms")


def _first_and_later(case: Case, tools: Tools) -> tuple[float, list[float]]:
    """Return the milliseconds of the first reading, and of one for each letter that is typed."""
    today = tools.clock.today()
    reader = ProofReader(load_knowledge(PROOFING, today))
    times: list[float] = []
    for letters in range(len(_TYPED) + 1):
        documents = _with_typed(case.documents, letters)
        begun = time.perf_counter()
        reader.read(pack_of(documents, case.reference, tools.packs, today))
        times.append((time.perf_counter() - begun) * 1000)
    return times[0], times[1:]


def _with_typed(documents: tuple[CaseDocument, ...], letters: int) -> tuple[CaseDocument, ...]:
    """Return the documents with so many letters typed at the end of a section in the middle of the report."""
    record, report = documents[:2]
    sections = cast("tuple[Section, ...]", report.answers.get(_SECTIONS))
    middle = len(sections) // 2
    section = sections[middle]
    longer = section.but(body=section.body.rstrip() + _TYPED[:letters])
    typed = (*sections[:middle], longer, *sections[middle + 1 :])
    return record, report._replace(answers=report.answers.but(_SECTIONS, typed))
