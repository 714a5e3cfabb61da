"""How fast keys and pages follow the typing in a ten-page report, and whether the window ever stalls."""

from collections.abc import Iterator

from app.bench.figure import Figure
from app.bench.probe import start
from app.bench.workshop import Workshop


def measure_following(_: Workshop) -> Iterator[Figure]:
    """Yield the times from a key to its echo and to the new page, and the longest stall of the window."""
    told = start(["-m", "app", "bench", "--probe", "desk"]).figures
    typed = f"{told['pages']:.0f}-page report"
    yield Figure(f"last key to page, p50, {typed}", told["page_p50_ms"], "ms")
    yield Figure(
        f"last key to page, p95, {typed}",
        told["page_p95_ms"],
        "ms",
        "setting the pages alone",
        told["page_p95_ms"] / told["setting_ms"],
        "≤ 100 ms",
    )
    yield Figure(f"key to echo, p50, {typed}", told["echo_p50_ms"], "ms")
    yield Figure(
        f"key to echo, p99, {typed}",
        told["echo_p99_ms"],
        "ms",
        "bare QTextEdit",
        told["echo_p99_ms"] / told["bare_p99_ms"],
        "≤ 16 ms",
    )
    yield Figure(f"longest stall while typing, {typed}", told["stall_ms"], "ms", goal="≤ 50 ms")
    yield Figure(f"memory, {typed} on the desk", told["memory_mib"], "MiB")


def measure_opening(_: Workshop) -> Iterator[Figure]:
    """Yield how long a report of fifty pages takes to lie on the desk, against one of ten, and its keys."""
    told = start(["-m", "app", "bench", "--probe", "long"]).figures
    long = f"{told['pages']:.0f}-page report"
    yield Figure(
        f"on the desk, {long}",
        told["open_ms"],
        "ms",
        "10-page report",
        told["open_ms"] / told["open_short_ms"],
        "≤ 400 ms",
    )
    yield Figure(f"on the desk, {long}, best", told["open_best_ms"], "ms")
    yield Figure(f"on the desk, {long}, first of the day", told["open_first_ms"], "ms")
    yield Figure(f"key to echo, p50, {long}", told["echo_p50_ms"], "ms")
    yield Figure(f"key to echo, p99, {long}", told["echo_p99_ms"], "ms", goal="≤ 16 ms")
    yield Figure(f"memory, {long} on the desk", told["memory_mib"], "MiB")
