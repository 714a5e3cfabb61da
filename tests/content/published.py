"""The published papers behind the cases: which lines of which text each document is to print."""

import re
from pathlib import Path
from typing import NamedTuple

END = "\x00"
"""Stands for the end of the text."""


class Published(NamedTuple):
    """One published document: from the line that holds `first` (a pattern) to the one that begins with `beyond`."""

    case: str
    place: int
    """Which document of the case, counted from 0."""
    text: str
    first: str
    beyond: str

    @property
    def name(self) -> str:
        return f"{self.case} {self.place + 1}"

    def text_in(self, shared: Path) -> str:
        """Return the published text without handwriting, page furniture, footnotes and debris of the conversion."""
        lines = [line for line in self._lines(shared) if not (_NOTE.match(line) or _DEBRIS.match(line))]
        return "\n".join(
            line for at, line in enumerate(lines) if line not in _FURNITURE or line not in lines[:at]
        )

    def notes_in(self, shared: Path) -> list[str]:
        """Return the footnotes, which stand where a page ended."""
        return [line for line in self._lines(shared) if _NOTE.match(line)]

    def _lines(self, shared: Path) -> list[str]:
        lines = (shared / "reference" / self.text).read_text("utf-8").splitlines()
        begin = next(at for at, line in enumerate(lines) if re.search(self.first, line))
        end = next(
            (at for at, line in enumerate(lines) if at > begin and line.startswith(self.beyond)), len(lines)
        )
        return lines[begin:end]


_DEBRIS = re.compile(
    r"Dur Da\.|A handwritten signature|(?:Date )?\d{1,2}[-./]\d{1,2}[-./]\d{2,4}\.?$|This page is intentionally"
)
"""Handwriting, pictures, and dates written by hand."""

_NOTE = re.compile("[¹²³] ")

_FURNITURE = frozenset({"Full Report for Decision/ Direction"})
"""What stands on every page and is found where the text was cut into pages."""

CAMBRIDGESHIRE = "cambridgeshire-cpcc-2019.txt"
PAPERS = (
    Published(
        "cambridgeshire-2019-007", 0, CAMBRIDGESHIRE, "DECISION RECORD – CPCC 2019-007", "Cambridgeshire"
    ),
    Published(
        "cambridgeshire-2019-007",
        1,
        CAMBRIDGESHIRE,
        "To: Business Coordination Board",
        "COLLABORATION AGREEMENT",
    ),
    Published(
        "cambridgeshire-2019-007", 2, CAMBRIDGESHIRE, "^COLLABORATION AGREEMENT$", "CAMBRIDGESHIRE POLICE"
    ),
    Published(
        "cambridgeshire-2019-010", 0, CAMBRIDGESHIRE, "DECISION RECORD – CPCC 2019-010", "To: Business"
    ),
    Published(
        "cambridgeshire-2019-010",
        1,
        "cambridgeshire-bcb-single-online-home.txt",
        "To: Business Coordination",
        END,
    ),
    Published("lancashire-2019-09", 0, "lancashire-2019-09.txt", "Lancashire", END),
    Published("mopac-988", 0, "mopac-pcd-988.txt", "DMPC Decision", "MOPAC"),
    Published("mopac-988", 1, "mopac-pcd-988.txt", "MAYOR OF LONDON", END),
    Published("northumbria-390-2019", 0, "northumbria-pcc-390-2019.txt", "POLICE AND CRIME", "Full Report"),
    Published("northumbria-390-2019", 1, "northumbria-pcc-390-2019.txt", "Full Report", END),
)
