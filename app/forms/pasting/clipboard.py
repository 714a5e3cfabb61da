"""What a clipboard offers, as prose or as the sections of a report."""

import re

from app.forms.pasting.arranging import prose_of
from app.forms.pasting.page import pieces_of_page
from app.forms.pasting.parting import Parted, parted
from app.forms.pasting.piece import Pasted
from app.forms.pasting.plain import pieces_of_text
from app.model.prose_writing import write_prose

_LONGEST_PAGE = 8_000_000  # characters of HTML; a longer one is read by its plain text
_MARKDOWN = re.compile(
    r"^### \S|^\|[ :|-]*---[ :|-]*\|$|^\[\^[\w-]+\]: |\[\[(?:para|appendix):", re.MULTILINE
)


def pasted_markdown(text: str, html: str = "") -> str:
    """Return what was copied as Markdown of our own; `html` counts where there is any.

    Text that is Markdown already stays what it is.
    """
    if not html and _MARKDOWN.search(text):
        return text.strip("\n")
    return write_prose(prose_of(_pieces(text, html)))


def pasted_sections(text: str, html: str = "") -> Parted:
    """Return what was copied as the sections of a report."""
    return parted(_pieces(text, html))


def _pieces(text: str, html: str) -> Pasted:
    """Return the pieces of a page, or of the text where the page holds no words."""
    if html and len(html) <= _LONGEST_PAGE:
        pasted = pieces_of_page(html)
        if pasted.pieces:
            return pasted
    return pieces_of_text(text)
