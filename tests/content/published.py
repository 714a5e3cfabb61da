"""The published papers behind the cases: which lines of which text each document is to print."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

END = "\x00"
"""Stands for the end of the text."""


class Published(NamedTuple):
    """One published document: from the line that begins with `first` to the one that begins with `beyond`."""

    case: str
    place: int
    """Which document of the case, counted from 0."""
    text: str
    first: str
    beyond: str

    @property
    def name(self) -> str:
        return f"{self.case} {self.place + 1}"

    def lines(self, shared: Path) -> str:
        """Return the published text without handwriting, page furniture and debris of the conversion."""
        return "\n".join(self._lines((shared / "reference" / self.text).read_text("utf-8").splitlines()))

    def _lines(self, lines: list[str]) -> Iterator[str]:
        begin = next(at for at, line in enumerate(lines) if self.first in line)
        end = next((at for at, line in enumerate(lines) if at > begin and line.startswith(self.beyond)), len(lines))
        seen: set[str] = set()
        for line in lines[begin:end]:
            if not _DEBRIS.match(line) and not (line in _FURNITURE and line in seen):
                seen.add(line)
                yield line


_DEBRIS = re.compile(
    r"Dur Da\.|A handwritten signature|!?\[?\(?image|\d{1,2}/\d{1,2}/\d{4}$|Date \d\d?[./]\d\d?[./]\d+$|Signature\.\.\.|This page is intentionally"
)
"""Handwriting, pictures, and dates written by hand."""

_FURNITURE = frozenset({"Full Report for Decision/ Direction"})
"""What stands on every page and is found where the text was cut into pages."""

CAMBRIDGESHIRE = "cambridgeshire-cpcc-2019.txt"
PAPERS = (
    Published("cambridgeshire-2019-007", 0, CAMBRIDGESHIRE, "DECISION RECORD – CPCC 2019-007", "Cambridgeshire"),
    Published("cambridgeshire-2019-007", 1, CAMBRIDGESHIRE, "To: Business Coordination Board", "COLLABORATION AGREEMENT"),
    Published("cambridgeshire-2019-007", 2, CAMBRIDGESHIRE, "COLLABORATION AGREEMENT", "CAMBRIDGESHIRE POLICE"),
    Published("cambridgeshire-2019-010", 0, CAMBRIDGESHIRE, "DECISION RECORD – CPCC 2019-010", "Cambridgeshire"),
    Published("cambridgeshire-2019-010", 1, "cambridgeshire-bcb-single-online-home.txt", "To: Business Coordination", END),
    Published("lancashire-2019-09", 0, "lancashire-2019-09.txt", "Lancashire", END),
    Published("mopac-988", 0, "mopac-pcd-988.txt", "DMPC Decision", "MOPAC"),
    Published("mopac-988", 1, "mopac-pcd-988.txt", "MAYOR OF LONDON", END),
    Published("northumbria-390-2019", 0, "northumbria-pcc-390-2019.txt", "POLICE AND CRIME", "Full Report"),
    Published("northumbria-390-2019", 1, "northumbria-pcc-390-2019.txt", "Full Report", END),
)
