"""Golden texts: what each sample prints, line by line, numbers and all; read before they are committed.

`python -m tests.content.golden` writes them anew.
"""

import re
from html.parser import HTMLParser
from pathlib import Path
from tempfile import TemporaryDirectory

from app.forms.loading import load_packs
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.workflow.press import Press
from tests.content.cases import SAMPLES, TODAY, print_case

GOLDEN = Path(__file__).parents[1] / "golden"
_BLOCKS = frozenset(
    ["p", "h1", "h2", "h3", "h4", "li", "dt", "dd", "tr", "td", "th", "div", "section", "blockquote", "br"]
)
_FINGERPRINT = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}\b")


class _Lines(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.lines = [""]
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in {"style", "title"}
        self._break(tag)

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "title"}
        self._break(tag)

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.lines[-1] += re.sub(r"\s+", " ", data)

    def _break(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.lines.append("")


def golden_text(page: bytes) -> str:
    """Return the text of a page, a line for each block; the fingerprint, which hangs on templates, left out."""
    parser = _Lines()
    parser.feed(page.decode("utf-8"))
    lines = (_FINGERPRINT.sub("XXXX-XXXX", line).strip() for line in parser.lines)
    return "\n".join(line for line in lines if line) + "\n"


def main() -> None:
    """Write the golden text of every sample."""
    press = Press(load_packs(paths.FORMS), Renderer(paths.TEMPLATES, paths.FONTS), Clock(TODAY))
    with TemporaryDirectory() as folder:
        for name, case in SAMPLES.items():
            for place, paper in enumerate(print_case(name, case, Path(folder), press), start=1):
                path = GOLDEN / f"{name} {place}.txt"
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(golden_text(paper.html.read_bytes()), "utf-8")


if __name__ == "__main__":
    main()
