"""Text as runs of WordprocessingML: escaped, with line breaks, tabs and right-to-left stretches.

Whatever a clerk typed comes out well-formed here, so nothing is parsed again after rendering.
"""

import re
from typing import NamedTuple

from markupsafe import escape

from app.rendering.environment import without_controls

BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_RTL = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff"
_RTL_STRETCH = re.compile(f"([{_RTL}](?:[^A-Za-z\u00c0-\u024f]*[{_RTL}])*)")
_SPECIAL = re.compile(f"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff{_RTL}]")
_FIRST_LETTER = re.compile(rf"[^\W\d_]|[{_RTL}]")
_IS_RTL = re.compile(f"[{_RTL}]")

# The schema fixes the order of run properties; these are the ones that follow w:rtl and w:highlight.
_AFTER_RTL = re.compile(r"<w:(?:cs|em|lang|eastAsianLayout|specVanish|oMath)[ />]")
_AFTER_HIGHLIGHT = re.compile(rf"<w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl)[ />]|{_AFTER_RTL.pattern}")


class RunLook(NamedTuple):
    """The properties of a run, as they are, for right-to-left text, and for a highlighted gap."""

    plain: str
    rtl: str
    gap: str


def run_look(properties: str = "") -> RunLook:
    """Return the looks made from the inside of a `w:rPr`."""
    rtl = properties if "<w:rtl" in properties else _insert("<w:rtl/>", properties, _AFTER_RTL)
    unmarked = re.sub(r"<w:highlight [^>]*/>", "", properties)
    gap = _insert('<w:highlight w:val="yellow"/>', unmarked, _AFTER_HIGHLIGHT)
    return RunLook(_wrapped(properties), _wrapped(rtl), _wrapped(gap))


def _insert(element: str, properties: str, before: re.Pattern[str]) -> str:
    found = before.search(properties)
    place = found.start() if found else len(properties)
    return properties[:place] + element + properties[place:]


def _wrapped(properties: str) -> str:
    return f"<w:rPr>{properties}</w:rPr>" if properties else ""


PLAIN = run_look()


def text_runs(text: str, look: RunLook = PLAIN) -> str:
    """Return the runs that print `text` exactly, or nothing for no text."""
    if not text:
        return ""
    if (text.isascii() and text.isprintable()) or not _SPECIAL.search(text):
        return f'<w:r>{look.plain}<w:t xml:space="preserve">{_escaped(text)}</w:t></w:r>'
    stretches = _RTL_STRETCH.split(text)
    return "".join(
        f"<w:r>{look.rtl if place % 2 else look.plain}{_text_elements(stretch)}</w:r>"
        for place, stretch in enumerate(stretches)
        if stretch
    )


def gap_run(text: str, look: RunLook = PLAIN) -> str:
    """Return the highlighted run that marks a missing answer."""
    return f"<w:r>{look.gap}{_text_elements(text)}</w:r>"


def attribute_text(text: str) -> str:
    """Return text for an attribute or a document property: escaped, on one line."""
    return str(escape(without_controls(BREAK.sub(" ", text))))


def starts_rtl(text: str) -> bool:
    """Return whether the first letter of a paragraph is one of a right-to-left script."""
    if text[:1].isascii() and text[:1].isalpha():
        return False
    first = _FIRST_LETTER.search(text)
    return first is not None and _IS_RTL.match(first[0]) is not None


def _escaped(text: str) -> str:
    """Escape what text between tags must not hold; quotation marks may stay, which is three times as fast."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _text_elements(text: str) -> str:
    return "<w:br/>".join(_line(line) for line in BREAK.split(text))


def _line(line: str) -> str:
    pieces = (without_controls(piece) for piece in line.split("\t"))
    return "<w:tab/>".join(
        f'<w:t xml:space="preserve">{_escaped(piece)}</w:t>' if piece else "" for piece in pieces
    )
