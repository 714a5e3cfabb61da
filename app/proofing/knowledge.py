"""What the proof-reader knows beside the paper: the tables of `resources/proofing`, and what day it is."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Any

from app.errors import FileError


@dataclass(eq=False)
class Knowledge:
    """The tables by file name, as they are written, and the day on which papers are read.

    It is known by identity: what was worked out with one is not asked of another.
    """

    tables: Mapping[str, Mapping[str, Any]]
    today: date

    def table(self, name: str) -> Mapping[str, Any]:
        """Return the table of that file: `table("statutes")`."""
        return self.tables[name]

    @cached_property
    def kept(self) -> dict[str, Any]:
        """What rules have made of the tables, by a name of their own; made once."""
        return {}


def load_knowledge(folder: Path, today: date) -> Knowledge:
    """Return the tables of a folder, or raise FileError that names the one to mend."""
    tables: dict[str, Mapping[str, Any]] = {}
    for path in sorted(folder.glob("*.toml")):
        try:
            tables[path.stem] = tomllib.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
            raise FileError(
                f"{path.name} of the proof-reader cannot be used: {fault}.", hint="Put the shipped file back."
            ) from fault
    return Knowledge(tables, today)
