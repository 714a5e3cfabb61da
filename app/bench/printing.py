"""How long a document takes to print, warm, against what its format cannot do without."""

import time
from collections.abc import Callable, Iterator

from app.bench.figure import Figure, percentile
from app.bench.workshop import Workshop
from app.forms.case_file import read_case
from app.model.document import Document
from app.model.values import Reference
from app.system.paths import SAMPLES
from app.workflow.assemble_case import Format, render
from app.workflow.join_document import A_DRAFT, join_document
from app.workflow.tools import Tools

_CASE = "body-worn-video.toml"
_ROUNDS = 30


def measure_printing(workshop: Workshop) -> Iterator[Figure]:
    """Yield the median time of the long report in each format, against its web page."""
    with workshop.open_example() as tools:
        report = _report(tools)
        medians = {kind: _median_ms(lambda kind=kind: render(report, kind, tools.press)) for kind in Format}
    for kind, value in medians.items():
        yield Figure(f"long report as {kind}", value, "ms", "as html", value / medians[Format.HTML])


def _report(tools: Tools) -> Document:
    case = read_case(SAMPLES / _CASE, tools.packs)
    form, answers = case.documents[1]
    return join_document(
        form, answers, reference=Reference(case.reference), edition=A_DRAFT, press=tools.press
    )


def _median_ms(job: Callable[[], bytes]) -> float:
    job()
    times: list[float] = []
    for _ in range(_ROUNDS):
        begun = time.perf_counter()
        job()
        times.append((time.perf_counter() - begun) * 1000)
    return percentile(times, 50)
