"""Plain text as pieces: hard-wrapped lines are joined, words parted at line ends made whole."""

import re
from collections.abc import Iterator

from app.forms.pasting.piece import Pasted, Piece
from app.forms.pasting.signs import BULLETS, Sign, read_sign
from app.forms.pasting.tidying import without_start
from app.model.prose import Run

_LONGEST_WRAPPED = 160  # characters; longer lines are paragraphs that nothing has wrapped
_FULL = 0.8  # of the longest line: where a line may end because the page does
_USUAL_WIDTH = 60
_NARROWEST = 30  # of a column
_FEWEST_FULL = 4  # lines as long as the longest, where a page has wrapped them
_PAGE_NUMBER = re.compile(r"\s*(?:Page\s+\d+(?:\s+of\s+\d+)?|[-–]\s*\d+\s*[-–])\s*", re.IGNORECASE)
_LONE_NUMBER = re.compile(r"\s*(?:\d{1,2}(?:\.\d{1,3}){1,3}\.?|\d{1,2}\.|\([a-z]{1,4}\)|[•▪])\s*")
_SENTENCE_END = re.compile(r"[.!?:;][”’\"')\]]*$")
_UNENDED = re.compile(r"(?:,|\w-|\u00ad)$")
_PARTED = re.compile(r"([A-Za-z]{2,})-$")
_COMPOUNDS = frozenset(
    [
        "all",
        "anti",
        "co",
        "cross",
        "ex",
        "full",
        "half",
        "high",
        "inter",
        "long",
        "low",
        "mid",
        "multi",
        "non",
        "off",
        "on",
        "one",
        "part",
        "post",
        "pre",
        "pro",
        "re",
        "self",
        "semi",
        "short",
        "single",
        "sub",
        "third",
        "two",
        "under",
        "up",
        "well",
    ]
)


def pieces_of_text(text: str) -> Pasted:
    """Return the paragraphs of a text as somebody would have typed them."""
    return Pasted(tuple(_piece(line) for line in _paragraphs(text)))


def _piece(line: str) -> Piece:
    sign = read_sign(line)
    runs = without_start((Run(line),), sign.width if sign else 0)
    return Piece(runs, sign)


def _paragraphs(text: str) -> Iterator[str]:
    lines = [line.rstrip() for line in text.replace("\f", "\n").splitlines()]
    lines = [line for line in lines if not _PAGE_NUMBER.fullmatch(line)]
    lines = list(_with_their_numbers(lines))
    width = _width(lines)
    is_wrapped = width <= _LONGEST_WRAPPED
    paragraph = ""
    for before, line in zip(["", *lines], lines, strict=False):
        if paragraph and is_wrapped and _goes_on(before.strip(), line.strip(), width):
            paragraph = _joined(paragraph, line.strip(), text)
            continue
        if paragraph:
            yield paragraph
        paragraph = line.strip()
    if paragraph:
        yield paragraph


def _with_their_numbers(lines: list[str]) -> Iterator[str]:
    """Yield lines with the number that stood on a line of its own before them, as those of a PDF may."""
    number = ""
    for line in lines:
        if _LONE_NUMBER.fullmatch(line):
            if number:
                yield number
            number = line.strip()
        elif number and line.strip():
            yield f"{number}\t{line.strip()}"
            number = ""
        elif not number:
            yield line
    if number:
        yield number


def _width(lines: list[str]) -> int:
    """Return where lines were wrapped; a few short ones were ended by whoever typed them."""
    longest = max(map(len, lines), default=0)
    is_column = sum(len(line) > _FULL * longest for line in lines) >= _FEWEST_FULL
    return longest if is_column and longest >= _NARROWEST else max(longest, _USUAL_WIDTH)


def _goes_on(before: str, line: str, width: int) -> bool:
    """Return whether a line was ended by the edge of the page and goes on in the next one."""
    if not before or not line:
        return False
    has_ended = bool(_SENTENCE_END.search(before))
    is_full = len(before) + 1 + len(line.split(None, 1)[0]) > _FULL * width
    sign = read_sign(line)
    if sign:
        return is_full and not has_ended and not _begins(sign)
    return is_full or bool(_UNENDED.search(before)) or (line[0].islower() and not has_ended)


def _begins(sign: Sign) -> bool:
    """Return whether a sign begins a paragraph wherever it stands."""
    return sign.typed in BULLETS or sign.typed.startswith("(")


def _joined(above: str, line: str, text: str) -> str:
    """Return two lines as one; a hyphen at the end stays where the word is a compound."""
    if above.endswith("\u00ad"):
        return above[:-1] + line
    parted = _PARTED.search(above)
    if not parted or not line[0].islower():
        return f"{above}{'' if above.endswith('-') and above[-2:-1] != ' ' else ' '}{line}"
    begun, ended = parted[1], re.split(r"[^a-z]", line, maxsplit=1)[0]
    return (above if _is_compound(begun, ended, text) else above[:-1]) + line


def _is_compound(begun: str, ended: str, text: str) -> bool:
    if re.search(rf"\b{begun}{ended}\b", text, re.IGNORECASE):
        return False
    is_known = re.search(rf"\b{begun}(?:-{ended}\b|\b(?!-\s*\n))", text, re.IGNORECASE)
    return bool(is_known) or begun.lower() in _COMPOUNDS
