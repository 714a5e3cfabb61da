"""How fast the page follows the typing in a ten-page report, and whether the window ever stalls."""

from collections.abc import Iterator

from app.bench.figure import Figure
from app.bench.probe import start
from app.bench.workshop import Workshop


def measure_following(_: Workshop) -> Iterator[Figure]:
    """Yield the time from the last key to the new page on screen, and the longest stall of the window."""
    told = start(["-m", "app", "bench", "--probe", "desk"]).figures
    typed = f"{told['pages']:.0f}-page report"
    yield Figure(f"last key to page, p50, {typed}", told["page_p50_ms"], "ms")
    yield Figure(
        f"last key to page, p95, {typed}",
        told["page_p95_ms"],
        "ms",
        "setting the pages alone",
        told["page_p95_ms"] / told["setting_ms"],
        "≤ 150 ms",
    )
    yield Figure(f"longest stall while typing, {typed}", told["stall_ms"], "ms", goal="≤ 50 ms")
    yield Figure(f"memory, {typed} on the desk", told["memory_mib"], "MiB")
