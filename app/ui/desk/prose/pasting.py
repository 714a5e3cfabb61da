"""Where pasted words go in a text: into the sentence, or as blocks of their own; knows no widget."""

import re

from app.forms.kinds.kind import clean_text
from app.forms.pasting.clipboard import pasted_markdown
from app.forms.pasting.signs import read_sign
from app.model.markdown import read_prose
from app.model.prose import Paragraph
from app.ui.desk.prose.lists import read_item
from app.ui.desk.prose.passage import Passage

_NOTE = re.compile(r"(?<!\\)\[\^(\d{1,4})\]")


def pasted(passage: Passage, text: str, html: str = "") -> Passage:
    """Return the passage with what was copied in place of the selection.

    One line of plain text goes in as it is, but for the number of a paragraph; everything else as prose.
    """
    line = clean_text(text).strip("\n")
    if not html and "\n" not in line:
        return passage.replaced(_without_number(line) if _is_at_start(passage) else line)
    words = _with_other_notes(pasted_markdown(clean_text(text), html), passage.text)
    blocks = read_prose(words).blocks
    is_part_of_sentence = len(blocks) == 1 and isinstance(blocks[0], Paragraph) and "\n" not in words
    return passage.replaced(words) if is_part_of_sentence else _with_blocks(passage, words)


def _without_number(line: str) -> str:
    sign = read_sign(line)
    return line[sign.width :] if sign and sign.is_outline else line


def _is_at_start(passage: Passage) -> bool:
    return not passage.text[passage.lines()[0] : passage.start].strip()


def _with_other_notes(words: str, text: str) -> str:
    """Return words whose footnotes have names that the text has not."""
    taken = max((int(name) for name in _NOTE.findall(text)), default=0)
    return _NOTE.sub(lambda found: f"[^{int(found[1]) + taken}]", words) if taken else words


def _with_blocks(passage: Passage, words: str) -> Passage:
    """Return the passage with blocks at the cursor, set apart from what stands before and after them."""
    begin = passage.lines()[0]
    item = read_item(passage.text[begin : passage.start])
    if item is not None and not item.words.strip():
        passage = passage._replace(start=begin)
    before, after = passage.text[: passage.start], passage.text[passage.end :]
    lead = "\n" * max(0, 2 - (len(before) - len(before.rstrip("\n")))) if before.strip() else ""
    tail = "\n" * max(0, 2 - (len(after) - len(after.lstrip("\n")))) if after.strip() else ""
    return passage.replaced(f"{lead}{words}{tail}")
