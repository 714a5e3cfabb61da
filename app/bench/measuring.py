"""The table of all figures."""

from collections.abc import Callable, Iterator

from app.bench.batching import measure_batch
from app.bench.figure import Figure
from app.bench.following import measure_following, measure_opening
from app.bench.peers.measuring import measure_peers
from app.bench.printing import measure_printing
from app.bench.proofing import measure_proofing
from app.bench.starting import measure_starting
from app.bench.workshop import Workshop
from app.errors import AppError

_MEASURES: dict[str, Callable[[Workshop], Iterator[Figure]]] = {
    "start": measure_starting,
    "page": measure_following,
    "open": measure_opening,
    "print": measure_printing,
    "proofing": measure_proofing,
    "peers": measure_peers,
    "batch": measure_batch,
}


def measure(names: tuple[str, ...], workshop: Workshop) -> Iterator[Figure]:
    """Yield the figures of the named measurements, of all where none is named. Raises AppError."""
    unknown = [name for name in names if name not in _MEASURES]
    if unknown:
        raise AppError(f"There is no measurement “{unknown[0]}”.", hint=f"There are: {', '.join(_MEASURES)}.")
    for name in names or _MEASURES:
        yield from _MEASURES[name](workshop)
