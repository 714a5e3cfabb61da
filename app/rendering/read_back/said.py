"""What one Word file is to say, noted before anything is written."""

from collections.abc import Iterator

from app.model.prose import Block, Blocks, Paragraph, Prose, ProseList, Quotation, Run, Subheading, Table
from app.model.runs import plain_text


class Said:
    """The words of one rendering, in the order in which they are printed."""

    def __init__(self) -> None:
        self.notes: list[str] = []
        """The texts of the footnotes, in the order in which they are called."""
        self._texts: list[str] = []
        self._in_body = True

    def begin(self, *, in_body: bool) -> None:
        """Let what follows belong to another part; only in the body are footnotes set apart."""
        self._in_body = in_body

    def text(self, text: str) -> None:
        """Note a text that is printed as it is."""
        self._texts.append(text)

    def prose(self, prose: Prose) -> None:
        """Note every word of a prose as one text."""
        called: dict[int, int] = {}
        self._texts.append(
            "".join(
                run.text if run.footnote is None else self._call(run.footnote, prose.footnotes, called)
                for run in runs_of(prose.blocks)
            )
        )

    def taken(self) -> list[str]:
        """Return the texts noted since they were taken last."""
        texts, self._texts = self._texts, []
        return texts

    def _call(self, place: int, notes: tuple[tuple[Run, ...], ...], called: dict[int, int]) -> str:
        """Return what a call prints itself: nothing the first time, the number of its note the next."""
        if place in called:
            return str(called[place])
        text = plain_text(notes[place])
        if not self._in_body:
            return f" ({text})"
        self.notes.append(f" {text}")
        called[place] = len(self.notes)
        return ""


def runs_of(blocks: Blocks) -> Iterator[Run]:
    """Yield every run of some blocks, in the order in which they are read."""
    for block in blocks:
        yield from _runs(block)


def _runs(block: Block) -> Iterator[Run]:
    match block:
        case Paragraph() | Subheading():
            yield from block.runs
        case ProseList():
            for item in block.items:
                yield from runs_of(item)
        case Quotation():
            yield from runs_of(block.blocks)
        case Table():
            for row in (block.heading, *block.rows):
                for cell in row:
                    yield from cell
