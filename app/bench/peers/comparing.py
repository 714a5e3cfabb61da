"""Whether a peer has really printed the same document."""

import re
import zipfile
from collections import Counter
from pathlib import Path

from app.bench.peers.fetching import NotMeasured

_PARTS = re.compile(r"word/(document|footnotes|header\d*|footer\d*)\.xml")
_SPACE = re.compile(r"</w:p>|<w:br/>|<w:tab/>")
_NO_TEXT = re.compile(r"<w:instrText.*?</w:instrText>|<[^>]*>")
_ALIKE = 0.995
"""Carbone shows one conditional line in the wrong row; footnotes stand twice where they are called twice."""


def check_same_text(ours: Path, theirs: Path) -> None:
    """Raise NotMeasured where a file lacks words of ours."""
    wanted, found = _words(ours), _words(theirs)
    missing = wanted - found
    if missing.total() > (1 - _ALIKE) * wanted.total():
        raise NotMeasured(
            f"its text lacks {missing.total()} of {wanted.total()} words: {next(iter(missing))} …"
        )


def _words(path: Path) -> Counter[str]:
    words: Counter[str] = Counter()
    with zipfile.ZipFile(path) as package:
        for part in filter(_PARTS.fullmatch, package.namelist()):
            xml = package.read(part).decode("utf-8")
            words.update(re.findall(r"\w+", _NO_TEXT.sub("", _SPACE.sub(" ", xml))))
    return words
