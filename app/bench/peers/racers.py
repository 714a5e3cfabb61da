"""The racers written in Python: each prints one contest's document as often as it is told.

`python -m app.bench.peers.racers NAME FORM FOLDER` says `ready` and answers each number on its standard input
with the milliseconds of as many printings, so that no racer shares a process with another.
"""

import json
import sys
import time
import zipfile
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from itertools import repeat
from pathlib import Path

from app.bench.peers.contests import CONTESTS, Entry, entry_of, open_press
from app.model.document import Document
from app.rendering.word.archive import compressed, compressed_once, write_archive
from app.workflow.press import Press

Jobs = Iterator[Callable[[], object]]
"""What is timed, one printing after the other; what is done to get the next one is not."""


def main(name: str, form: str, folder: str) -> None:
    """Race until nobody asks any more."""
    press = open_press()
    contest = next(one for one in CONTESTS if one.form == form)
    jobs = _RACERS[name](press, entry_of(contest, press), Path(folder))
    next(jobs)()
    print("ready", flush=True)
    for line in sys.stdin:
        times = [_milliseconds(next(jobs)) for _ in range(int(line))]
        print(json.dumps(times), flush=True)


def _milliseconds(job: Callable[[], object]) -> float:
    begun = time.perf_counter()
    job()
    return (time.perf_counter() - begun) * 1000


def _same(press: Press, entry: Entry, print_: Callable[[Document], bytes]) -> Jobs:
    return repeat(partial(print_, entry.document(press)))


def _fresh(press: Press, entry: Entry, print_: Callable[[Document], bytes]) -> Jobs:
    """Begin with the answers: reading their Markdown and numbering them is part of it."""
    for other in entry.changed():
        yield lambda other=other: print_(other.document(press))


def _word(press: Press, entry: Entry, _: Path) -> Jobs:
    return _same(press, entry, press.renderer.word)


def _word_edited(press: Press, entry: Entry, _: Path) -> Jobs:
    for other in entry.edited():
        yield partial(press.renderer.word, other.document(press))


def _word_fresh(press: Press, entry: Entry, _: Path) -> Jobs:
    return _fresh(press, entry, press.renderer.word)


def _paper(press: Press, entry: Entry, _: Path) -> Jobs:
    return _same(press, entry, press.renderer.paper)


def _paper_edited(press: Press, entry: Entry, _: Path) -> Jobs:
    for other in entry.edited():
        yield partial(press.renderer.paper, other.document(press))


def _paper_fresh(press: Press, entry: Entry, _: Path) -> Jobs:
    return _fresh(press, entry, press.renderer.paper)


def _word_read_back(press: Press, entry: Entry, _: Path) -> Jobs:
    return _same(press, entry, press.renderer.word_read_back)


def _paper_read_back(press: Press, entry: Entry, _: Path) -> Jobs:
    return _same(press, entry, press.renderer.paper_read_back)


def _floor(_press: Press, _entry: Entry, folder: Path) -> Jobs:
    """Compress the finished text and write the package: what no way of making a Word file can do without."""
    with zipfile.ZipFile(folder / "ours.docx") as package:
        parts = {name: package.read(name) for name in package.namelist()}
    main_part = "word/document.xml"
    kept = {name: compressed_once(name, content) for name, content in parts.items()}

    def job() -> bytes:
        return write_archive({**kept, main_part: compressed(main_part, parts[main_part])}.values())

    return repeat(job)


def _docxtpl(_press: Press, _entry: Entry, folder: Path) -> Jobs:
    import jinja2
    from docxtpl import DocxTemplate

    names = json.loads((folder / "data.json").read_text("utf-8"))
    template = (folder / "docxtpl.docx").read_bytes()
    environment = jinja2.Environment(autoescape=True)

    def job() -> bytes:
        one = DocxTemplate(BytesIO(template))  # one that has printed prints the same text again
        one.render(names, environment, autoescape=True)
        saved = BytesIO()
        one.save(saved)
        return saved.getvalue()

    (folder / "docxtpl.printed.docx").write_bytes(job())
    return repeat(job)


def _weasyprint(press: Press, entry: Entry, _: Path) -> Jobs:
    import weasyprint  # pyright: ignore[reportMissingImports] - fetched by the bench alone
    from weasyprint.text.fonts import FontConfiguration  # pyright: ignore[reportMissingImports]

    fonts = FontConfiguration()
    page = press.renderer.html(entry.document(press)).decode("utf-8")
    return repeat(lambda: weasyprint.HTML(string=page).write_pdf(font_config=fonts, pdf_variant="pdf/ua-1"))


_RACERS: dict[str, Callable[[Press, Entry, Path], Jobs]] = {
    "word": _word,
    "word-edited": _word_edited,
    "word-fresh": _word_fresh,
    "word-read-back": _word_read_back,
    "paper-read-back": _paper_read_back,
    "floor": _floor,
    "docxtpl": _docxtpl,
    "paper": _paper,
    "paper-edited": _paper_edited,
    "paper-fresh": _paper_fresh,
    "weasyprint": _weasyprint,
}

if __name__ == "__main__":
    main(*sys.argv[1:])
