"""A part of a template as its author sees it: paragraphs with text and placeholders, in order."""

from bisect import bisect_right
from collections.abc import Iterator

from app.model.finding import Finding, Place, Severity
from app.rendering.word.doctor.tags import TAG, Tag, read_tag
from app.rendering.word.xmlparts import Element, name, walk

_P, _T, _CODE = (name(f"w:{local}") for local in ("p", "t", "instrText"))


class Paragraph:
    """One paragraph (or, where a part has none, one element with text) and what stands in it.

    The text of a text box belongs to the paragraphs inside the box.
    """

    def __init__(self, number: int, element: Element) -> None:
        self.number = number
        self.element = element
        self.texts: list[Element] = []
        self.text = ""
        self.tags: list[Tag] = []
        """The placeholders in its text."""
        self.hidden: list[Tag] = []
        """The placeholders in attributes and in the codes of fields."""
        self._starts: list[int] = []

    def add(self, element: Element) -> None:
        """Take in the next stretch of text."""
        self._starts.append(len(self.text))
        self.texts.append(element)
        self.text += element.text or ""

    def finish(self) -> None:
        """Find the placeholders once all text is there."""
        self.tags = [
            read_tag(found[0], found.start(), self.at(found.start())) for found in TAG.finditer(self.text)
        ]

    def at(self, place: int) -> Element:
        """Return the element in which a letter of the text stands."""
        return self.texts[bisect_right(self._starts, place) - 1]

    def across(self, start: int, end: int) -> list[Element]:
        """Return the elements over which a stretch of the text is spread."""
        first, last = bisect_right(self._starts, start), bisect_right(self._starts, end - 1)
        return self.texts[first - 1 : last]


class Part:
    """One part of a file, read."""

    def __init__(self, file: str, part: str, root: Element) -> None:
        self.file = file
        self.name = part
        self.root = root
        self.paragraphs = list(_read(root))
        self.elements = list(root.iter())
        self.order = {element: place for place, element in enumerate(self.elements)}
        for paragraph in self.paragraphs:
            paragraph.finish()

    def tags(self) -> list[tuple[Tag, Paragraph]]:
        """Return all placeholders with their paragraphs, in the order in which they are carried out."""
        tags = [(tag, one) for one in self.paragraphs for tag in (*one.tags, *one.hidden)]
        return sorted(tags, key=lambda pair: (self.order[pair[0].element], pair[0].start))

    def error(
        self, rule: str, paragraph: Paragraph | None, message: str, remedy: str, tag: str = ""
    ) -> Finding:
        """Return a finding that keeps the template from being used."""
        return self._finding(Severity.ERROR, rule, paragraph, (message, remedy, tag))

    def warning(
        self, rule: str, paragraph: Paragraph | None, message: str, remedy: str, tag: str = ""
    ) -> Finding:
        """Return a finding that spoils some documents."""
        return self._finding(Severity.WARNING, rule, paragraph, (message, remedy, tag))

    def hint(
        self, rule: str, paragraph: Paragraph | None, message: str, remedy: str, tag: str = ""
    ) -> Finding:
        """Return a finding that is worth knowing."""
        return self._finding(Severity.HINT, rule, paragraph, (message, remedy, tag))

    def around(self, element: Element) -> Paragraph | None:
        """Return the paragraph an element stands in, or the first one inside it."""
        by_element = {one.element: one for one in self.paragraphs}
        holders = (by_element.get(holder) for holder in (element, *element.iterancestors()))
        inside = (by_element.get(one) for one in element.iter(_P))
        return next((one for one in (*holders, *inside) if one), None)

    def _finding(
        self, severity: Severity, rule: str, paragraph: Paragraph | None, said: tuple[str, str, str]
    ) -> Finding:
        message, remedy, tag = said
        where = {"paragraph": paragraph.number, "text": shortened(paragraph.text)} if paragraph else {}
        place = Place(file=self.file, part=self.name, **where)
        return Finding(
            rule=rule, severity=severity, message=message, remedy=remedy, place=place, quotation=tag
        )


def shortened(text: str) -> str:
    """Return the beginning of a text, to be quoted in a message."""
    text = " ".join(text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _read(root: Element) -> Iterator[Paragraph]:
    """Return the paragraphs of a part; what stands outside any is kept as one of its own, number 0."""
    outside = Paragraph(0, root)
    found: list[Paragraph] = []
    opened: list[Paragraph] = []
    has_paragraphs = next(root.iter(_P), None) is not None
    for event, element in walk(root):
        if event == "end":
            if element.tag == _P:
                opened.pop()
            continue
        if element.tag == _P:
            opened.append(Paragraph(len(found) + 1, element))
            found.append(opened[-1])
        _take(element, opened[-1] if opened else outside, whole=not has_paragraphs)
    return iter([*found, *([outside] if outside.texts or outside.hidden else [])])


def _take(element: Element, paragraph: Paragraph, *, whole: bool) -> None:
    """Add what an element says to its paragraph; `whole` where the part knows no paragraphs."""
    if element.tag == _T or (whole and "{" in (element.text or "")):
        paragraph.add(element)
    texts = [text for text in element.attrib.values() if "{" in text]
    if element.tag == _CODE:
        texts.append(element.text or "")
    paragraph.hidden += (read_tag(found[0], 0, element) for text in texts for found in TAG.finditer(text))
