"""The inside of a paragraph of prose: bold, italic, links and footnote calls."""

from itertools import groupby, product

from app.model.picture import Picture
from app.model.prose import Run
from app.model.runs import plain_text
from app.rendering.context import UNKNOWN_TARGET
from app.rendering.printed import AppendixLabel, Named
from app.rendering.word.addresses import link_target
from app.rendering.word.growth import Growth, Links
from app.rendering.word.markup import gap_run, run_look, text_runs
from app.rendering.word.styles import LINK, NOTE, NOTE_CALL, Styles

Runs = tuple[Run, ...]

_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_EITHER = (False, True)
_LOOKS = {
    (bold, italic): run_look(_BOLD * bold + _ITALIC * italic) for bold, italic in product(_EITHER, _EITHER)
}


class Notes:
    """The footnotes one prose may call, and the numbers of those it has called."""

    def __init__(self, texts: tuple[Runs, ...] = ()) -> None:
        self.texts = texts
        self.numbers: dict[int, int] = {}


def plain_runs(runs: Runs) -> str | None:
    """Return runs that add nothing to their document, None for others."""
    written = ""
    for text, bold, italic, link, footnote, target in runs:
        if link or target or footnote is not None:
            return None
        written += text_runs(text, _LOOKS[bold, italic])
    return written


class RunWriter:
    """Writes the runs of one document; link targets and footnotes go to its growth."""

    def __init__(self, styles: Styles, growth: Growth) -> None:
        self._styles = styles
        self._growth = growth

    def written(self, runs: Runs, notes: Notes) -> str:
        """Return the runs of a paragraph; `notes` are the footnotes its prose may call."""
        plain = plain_runs(runs)
        return self._linked(runs, notes, self._growth.links) if plain is None else plain

    def link(self, address: str) -> str:
        """Return an address of the web or of a mailbox as a link, or as text where none can be made."""
        scheme = "mailto:" if "@" in address and ":" not in address else ""
        return self._linked((Run(address, link=scheme + address),), Notes(), self._growth.links)

    def picture(self, picture: Picture) -> str:
        """Return the run that shows a picture."""
        return self._growth.picture(picture)

    def marked(self, text: Named | AppendixLabel, runs: str) -> str:
        """Return the runs of a heading or label as a place that cross-references lead to, where it is one."""
        references = self._growth.references
        if not self._growth.in_body:
            return runs
        if isinstance(text, AppendixLabel):
            return references.labelled(text, runs)
        is_new = bool(text.number) and not references.knows(text.anchor)
        return references.marked(text.anchor, text.number, runs) if is_new else runs

    def _linked(self, runs: Runs, notes: Notes, links: Links) -> str:
        written: list[str] = []
        for address, stretch in groupby(runs, lambda run: run.link):
            target = link_target(address) if address else None
            style = f'<w:rStyle w:val="{self._styles.id(LINK)}"/>' if target else ""
            inner = "".join(self._run(run, notes, style) for run in stretch)
            if target:
                inner = f'<w:hyperlink r:id="{links.id(target)}" w:history="1">{inner}</w:hyperlink>'
            written.append(inner)
        return "".join(written)

    def _run(self, run: Run, notes: Notes, style: str) -> str:
        if run.footnote is not None:
            return self._call(run.footnote, notes)
        look = _LOOKS[run.bold, run.italic]
        if run.target == UNKNOWN_TARGET:
            return gap_run(run.text, look)
        if style:
            return text_runs(run.text, run_look(style + _BOLD * run.bold + _ITALIC * run.italic))
        if run.target:
            return self._growth.references.refer(run.target, run.text, look)
        return text_runs(run.text, look)

    def _call(self, place: int, notes: Notes) -> str:
        """Return the call of a footnote, added when it is called for the first time."""
        look = f'<w:rPr><w:rStyle w:val="{self._styles.id(NOTE_CALL)}"/></w:rPr>'
        if place in notes.numbers:
            return f"<w:r>{look}<w:t>{notes.numbers[place]}</w:t></w:r>"
        if not self._growth.in_body:  # Word keeps footnotes out of headers and footers
            return text_runs(f" ({plain_text(notes.texts[place])})")
        mark = f'<w:r>{look}<w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> </w:t></w:r>'
        text = self._linked(notes.texts[place], Notes(), self._growth.note_links)
        note_id, notes.numbers[place] = self._growth.add_note(
            f"{self._styles.opening(NOTE)}</w:pPr>{mark}{text}</w:p>"
        )
        return f'<w:r>{look}<w:footnoteReference w:id="{note_id}"/></w:r>'
