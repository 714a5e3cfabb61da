"""Words of papers, made comparable: published text, our Word files, pages and web pages."""

import io
import re
import zipfile
from difflib import SequenceMatcher
from html.parser import HTMLParser

from lxml import etree  # pyright: ignore[reportAttributeAccessIssue]
from pypdf import PdfReader

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD = re.compile(r"[^\W\d_]+|\d+")
_PARAGRAPH_NUMBER = re.compile(
    r"^[-•\s]*(?:\(?(?:\d+(?:\.\d+)*|[IVXivx]+|[a-z])[.)]|\d+(?:\.\d+)*)\s", re.MULTILINE
)


def published_words(text: str) -> list[str]:
    """Return the words of a published text, without the numbers before its paragraphs."""
    return words(_PARAGRAPH_NUMBER.sub("", text))


def words(text: str) -> list[str]:
    """Return the words and figures of a text in order: no marks, case or ordinal endings."""
    text = re.sub(r"<[^<>]*>", " ", text)  # debris of the conversion in published text
    text = re.sub(r"(?<=\d) ?(?:st|nd|rd|th)\b|[¹²³]", "", text)
    return [word.casefold() for word in _WORD.findall(text.replace("’", "'").replace("'", ""))]


def share_found(published: list[str], printed: list[str]) -> float:
    """Return how much of the published words is printed, in the same order."""
    matcher = SequenceMatcher(None, published, printed, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(published)


def lost(published: list[str], printed: list[str]) -> list[str]:
    """Return the published words that are not printed in order, for the message of a failing test."""
    matcher = SequenceMatcher(None, published, printed, autojunk=False)
    return [
        " ".join(published[a:b]) for tag, a, b, _, _ in matcher.get_opcodes() if tag in {"delete", "replace"}
    ]


def text_of_word(content: bytes) -> str:
    """Return the text of headers, body and footnotes, a line for each paragraph."""
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        headers = sorted(name for name in package.namelist() if name.startswith("word/header"))
        names = (*headers, "word/document.xml", "word/footnotes.xml")
        roots = [etree.fromstring(package.read(name)) for name in names]
    return "\n".join(_text_of_paragraph(paragraph) for root in roots for paragraph in root.iter(f"{_W}p"))


def _text_of_paragraph(paragraph: etree._Element) -> str:
    parts = paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br")
    return "".join((part.text or "") if part.tag == f"{_W}t" else " " for part in parts)


def text_of_pdf(content: bytes) -> str:
    """Return the text of all pages without what stands at their heads and feet."""
    pages = [page.extract_text() for page in PdfReader(io.BytesIO(content)).pages]
    return "\n".join(pages)


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._hidden += tag in {"style", "title"}
        self.parts.append("" if tag in {"strong", "em", "a", "span", "mark"} else " ")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in {"style", "title"}
        self.parts.append("" if tag in {"strong", "em", "a", "span", "mark"} else " ")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)


def text_of_html(content: bytes) -> str:
    """Return the text of a web page as a reader sees it."""
    parser = _Text()
    parser.feed(content.decode("utf-8"))
    return "".join(parser.parts)


READERS = {"docx": text_of_word, "pdf": text_of_pdf, "html": text_of_html}
