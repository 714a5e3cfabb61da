"""A pasted page (HTML of Word, LibreOffice, a browser) as pieces; nothing in it is run or fetched."""

from html.parser import HTMLParser

from app.forms.pasting.element import Attributes, Element, called_note, leads_back, list_kind, word_level
from app.forms.pasting.gathering import Gathering
from app.forms.pasting.piece import Pasted

_WITHOUT_END = "br hr img wbr area base col embed input link meta param source track"
_OWN_PARAGRAPH = """
address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer
form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody td tfoot th
thead tr ul
"""
_VOID = frozenset(_WITHOUT_END.split())
_BLOCKS = frozenset(_OWN_PARAGRAPH.split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_CLOSED_BY_NEXT = {"p": _BLOCKS, "li": frozenset(("li",)), "td": frozenset(("td", "th", "tr"))}
_LISTS = frozenset(("ol", "ul"))


def pieces_of_page(html: str) -> Pasted:
    """Return the paragraphs, lists, headings and tables of a page."""
    page = _Page()
    page.feed(html)
    page.close()
    return page.gathering.pasted()


class _Page(HTMLParser):
    """Follows the elements of a page and hands their words to what gathers them."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.gathering = Gathering()
        self._open: list[Element] = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; blocks begin a paragraph."""
        attributes: Attributes = {name: value or "" for name, value in attrs}
        self._close_before(tag)
        element = self._open[-1].inner(tag, attributes)
        if not element.is_skipped:
            self._begin(element, attributes)
        note = called_note(attributes)
        if note and not element.is_skipped:
            self.gathering.call(note, element.look)
        if tag not in _VOID:
            is_mark = bool(note) or leads_back(attributes)
            self._open.append(element._replace(is_skipped=element.is_skipped or is_mark))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element and close it at once."""
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close an element and whatever is still open in it."""
        if not any(element.tag == tag for element in self._open):
            return
        while self._open[-1].tag != tag:
            self._end(self._open.pop())
        self._end(self._open.pop())

    def handle_data(self, data: str) -> None:
        """Take words, unless nobody was to see them."""
        element = self._open[-1]
        if element.is_skipped:
            return
        if element.is_sign:
            self.gathering.take_sign(data)
        else:
            self.gathering.take(element.look._replace(text=data))

    def close(self) -> None:
        """End what the page has left open."""
        super().close()
        while len(self._open) > 1:
            self._end(self._open.pop())
        self.gathering.end_paragraph()

    def _close_before(self, tag: str) -> None:
        """Close a paragraph, item or cell that the next one ends without saying so."""
        here = self._open[-1].tag
        if tag in _CLOSED_BY_NEXT.get("td" if here == "th" else here, ()):
            self.handle_endtag(here)

    def _begin(self, element: Element, attributes: Attributes) -> None:
        tag = element.tag
        if tag == "br":
            self.gathering.end_line()
        elif tag in _BLOCKS:
            self.gathering.end_paragraph()
        if tag in _LISTS:
            start = attributes.get("start", "")
            self.gathering.begin_list(list_kind(tag, attributes), int(start) if start.isdecimal() else 1)
        elif tag == "li":
            level = attributes.get("aria-level") or attributes.get("data-aria-level") or "0"
            self.gathering.begin_item(int(level) if level.isdecimal() else 0)
        elif tag in {"p", "div"} or tag in _HEADINGS:
            self.gathering.begin_paragraph(element.note, word_level(attributes), is_heading=tag in _HEADINGS)
        elif tag in {"table", "tr", "td", "th"}:
            self.gathering.begin_cell_or_row(tag)

    def _end(self, element: Element) -> None:
        if element.is_skipped:
            return
        if element.tag in _BLOCKS:
            self.gathering.end_paragraph()
        if element.tag in _LISTS:
            self.gathering.end_list()
        elif element.tag == "table":
            self.gathering.end_table()
