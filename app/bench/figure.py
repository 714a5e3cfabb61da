"""One line of the table."""

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """What was measured; `ratio` is against what `against` names, measured in the same run."""

    name: str
    value: float | None
    unit: str
    against: str = ""
    ratio: float | None = None
    goal: str = ""

    @classmethod
    def missing(cls, name: str, why: str) -> "Figure":
        """Return the line of what could not be measured here."""
        return cls(name, None, f"not measured: {why}")

    def plain(self) -> dict[str, object]:
        """Return the figure as JSON holds it, without what does not apply."""
        value = None if self.value is None else round(self.value, 2 if self.value < 10 else 1)
        row: dict[str, object] = {"name": self.name, "value": value, "unit": self.unit}
        if self.ratio is not None:
            row |= {"against": self.against, "ratio": round(self.ratio, 2)}
        return row | ({"goal": self.goal} if self.goal else {})


def percentile(values: Sequence[float], percent: int) -> float:
    """Return the value below which `percent` of the values lie."""
    return statistics.quantiles(values, n=100, method="inclusive")[percent - 1]
