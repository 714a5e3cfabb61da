"""Read any Word file as a paper: its paragraphs, cells and notes, with the numbers Word counts for them."""

from collections.abc import Iterator
from pathlib import Path

from app.errors import AppError, FileError
from app.model.reading import Passage, PassageKind, Reading, Spot
from app.rendering.word.archive import read_archive
from app.rendering.word.counting import Counting
from app.rendering.word.xmlparts import Element, XmlError, name, parse

_P, _TBL, _TR, _TC = name("w:p"), name("w:tbl"), name("w:tr"), name("w:tc")
_T, _TAB, _BR, _DEL, _VALUE = name("w:t"), name("w:tab"), name("w:br"), name("w:del"), name("w:val")
_MOVED = name("w:moveFrom")
_TEXT_BOX = name("w:txbxContent")
_MOST_WORDS_OF_A_LABEL = 8


def read_word(path: Path) -> Reading:
    """Return a Word file as one paper, or raise FileError where it cannot be read."""
    try:
        parts = read_archive(path)
        return _WordFile(parts).reading(path)
    except (XmlError, KeyError) as fault:
        raise FileError(
            f"{path.name} cannot be read as a Word file: {fault}.", hint="Save it again in Word, as .docx."
        ) from fault
    except AppError as fault:
        raise FileError(
            f"{path.name} cannot be read as a Word file.", hint="Save it again in Word, as .docx."
        ) from fault


class _WordFile:
    """The parts of a Word file that hold text."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._parts = parts
        self._styles = _style_names(parts)
        self._counting = Counting(parts)
        self._row = self._paragraph = 0

    def reading(self, path: Path) -> Reading:
        """Return what is read: body, footnotes, running heads and feet."""
        placed = list(self._body(parse(self._parts["word/document.xml"])))
        for part in sorted(self._parts):
            stem = part.rpartition("/")[2].removesuffix(".xml").rstrip("0123456789")
            if part.startswith("word/") and stem in {"header", "footer", "footnotes", "endnotes"}:
                kind = PassageKind.NOTE if stem.endswith("notes") else PassageKind.FURNITURE
                placed += self._aside(part, kind)
        passages = tuple(passage for passage, _ in placed)
        return Reading("", passages, tuple(spot for _, spot in placed), str(path))

    def _body(self, root: Element) -> Iterator[tuple[Passage, Spot]]:
        for element in _blocks(root):
            if element.tag == _P:
                yield from self._of_paragraph(element)
            else:
                yield from self._table(element)

    def _of_paragraph(
        self, element: Element, kind: PassageKind | None = None, label: str = "", column: int = 0
    ) -> Iterator[tuple[Passage, Spot]]:
        self._paragraph += 1
        text = text_of(element)
        number, level = self._counting.next(element)
        if not text and kind is None:
            return
        style = self._style(element)
        passage = Passage(text, kind or _kind_of(style, number, level), number, level, label)
        passage = passage._replace(typed=False, row=self._row if kind else 0, column=column)
        yield passage, Spot(paragraph=self._paragraph)

    def _table(self, table: Element) -> Iterator[tuple[Passage, Spot]]:
        for row in table.iter(_TR):
            if _table_of(row) is not table:
                continue
            self._row += 1
            cells = [cell for cell in row.iter(_TC) if _row_of(cell) is row]
            texts = [" ".join(filter(None, map(text_of, _blocks_in(cell)))) for cell in cells]
            label = texts[0] if _is_label(texts) else ""
            last = max((column for column, text in enumerate(texts) if text), default=0)
            for column, cell in enumerate(cells):
                is_label = bool(label) and column == 0
                kind = PassageKind.LABEL if is_label else PassageKind.CELL
                is_told = column <= last or (bool(label) and column == 1)
                yield from (
                    self._cell(cell, kind, "" if is_label else label, column) if is_told else self._pass(cell)
                )

    def _pass(self, cell: Element) -> Iterator[tuple[Passage, Spot]]:
        """Count the paragraphs of an empty cell at the end of a row, which says nothing."""
        for paragraph in _blocks_in(cell):
            self._paragraph += 1
            self._counting.next(paragraph)
        yield from ()

    def _cell(
        self, cell: Element, kind: PassageKind, label: str, column: int
    ) -> Iterator[tuple[Passage, Spot]]:
        paragraphs = list(_blocks_in(cell))
        filled = [text_of(paragraph) != "" for paragraph in paragraphs]
        for at, paragraph in enumerate(paragraphs):
            if filled[at] or (at == 0 and not any(filled)):
                yield from self._of_paragraph(paragraph, kind, label, column)
            else:
                self._paragraph += 1
                self._counting.next(paragraph)

    def _aside(self, part: str, kind: PassageKind) -> Iterator[tuple[Passage, Spot]]:
        for place, paragraph in enumerate(parse(self._parts[part]).iter(_P), start=1):
            text = text_of(paragraph)
            if text:
                yield Passage(text, kind, typed=False), Spot(paragraph=place, part=part)

    def _style(self, paragraph: Element) -> str:
        style = paragraph.find(f"{name('w:pPr')}/{name('w:pStyle')}")
        return self._styles.get(style.get(_VALUE, ""), "") if style is not None else ""


def _is_label(texts: list[str]) -> bool:
    """Return whether the first cell of a row is a question, and the second its answer, given or not."""
    if len(texts) < 2 or not 0 < len(texts[0].split()) <= _MOST_WORDS_OF_A_LABEL:
        return False
    is_alone = not any(texts[1:])
    return not is_alone or (len(texts) == 2 and not texts[0].endswith((".", ",")))


def text_of(paragraph: Element) -> str:
    """Return the text of a paragraph as it reads: what was deleted is not there, what was inserted is."""
    pieces: list[str] = []
    for element in paragraph.iter(_T, _TAB, _BR):
        above = {ancestor.tag for ancestor in element.iterancestors()}
        if above & {_DEL, _MOVED} or _is_of_another(element, paragraph):
            continue
        pieces.append((element.text or "") if element.tag == _T else "" if _is_stop(element) else " ")
    return " ".join("".join(pieces).replace("\u00ad", "").split(" ")).strip()


def _is_stop(element: Element) -> bool:
    """Return whether a tab is the description of a tab stop and not one that was typed."""
    return element.tag == _TAB and element.getparent().tag == name("w:tabs")


def _is_of_another(element: Element, paragraph: Element) -> bool:
    return next(ancestor for ancestor in element.iterancestors() if ancestor.tag == _P) is not paragraph


def _blocks(root: Element) -> Iterator[Element]:
    """Yield paragraphs and tables in order, those in content controls too; not what is inside tables."""
    for element in root.iter(_P, _TBL):
        around = [ancestor.tag for ancestor in element.iterancestors()]
        if _TBL not in around and _P not in around:
            yield element


def _blocks_in(cell: Element) -> Iterator[Element]:
    """Yield the paragraphs of a cell, not those of a table or text box within it."""
    for paragraph in cell.iter(_P):
        if next(above for above in paragraph.iterancestors() if above.tag in {_TC, _TEXT_BOX}) is cell:
            yield paragraph


def _table_of(row: Element) -> Element:
    return next(ancestor for ancestor in row.iterancestors() if ancestor.tag == _TBL)


def _row_of(cell: Element) -> Element:
    return next(ancestor for ancestor in cell.iterancestors() if ancestor.tag == _TR)


def _kind_of(style: str, number: str, level: int) -> PassageKind:
    lower = style.lower()
    if lower in {"title", "subtitle"}:
        return PassageKind.TITLE
    if "heading" in lower:
        return PassageKind.HEADING
    if "list" in lower or (level and not number):
        return PassageKind.ITEM
    return PassageKind.PARAGRAPH


def _style_names(parts: dict[str, bytes]) -> dict[str, str]:
    if "word/styles.xml" not in parts:
        return {}
    names: dict[str, str] = {}
    for style in parse(parts["word/styles.xml"]).iter(name("w:style")):
        called = style.find(name("w:name"))
        if called is not None:
            names[style.get(name("w:styleId"), "")] = called.get(_VALUE, "")
    return names
