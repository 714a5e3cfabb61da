"""What an element of a pasted page says about its words: their look, and whether they are any."""

import re
from typing import NamedTuple

from app.model.prose import ListKind, Run

Attributes = dict[str, str]

_SKIPPED = frozenset(
    [
        "head",
        "script",
        "style",
        "title",
        "xml",
        "template",
        "iframe",
        "object",
        "embed",
        "applet",
        "svg",
        "math",
        "noscript",
        "select",
        "textarea",
        "button",
        "audio",
        "video",
        "canvas",
        "map",
        "meta",
        "link",
        "del",
        "s",
        "strike",
        "input",
    ]
)
_BOLD = frozenset(("b", "strong"))
_ITALIC = frozenset(("i", "em"))
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|line-through"
    r"|mso-element\s*:\s*(?:comment|header|footer|field-)[a-z-]*",
    re.IGNORECASE,
)
_SKIPPED_CLASSES = re.compile(r"\b(?:msoDel|MsoCommentReference|MsoCommentText|msocomanchor|msocomtxt)\b")
_WEIGHT = re.compile(r"font-weight\s*:\s*(\w+)", re.IGNORECASE)
_SLANT = re.compile(r"font-style\s*:\s*(\w+)", re.IGNORECASE)
_IGNORED = re.compile(r"mso-list\s*:\s*Ignore", re.IGNORECASE)
_WORD_LEVEL = re.compile(r"mso-list\s*:\s*\S+\s+level(\d)", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:https?://|mailto:)[^\s<>\"\x00-\x20]+", re.IGNORECASE)
_CALL = re.compile(r"#(?:_ftn|_edn|sdfootnote|sdendnote)(\d+)(?:sym)?")
_BACK = re.compile(r"#(?:_(?:ftn|edn)ref\d+|sd(?:footnote|endnote)\d+anc)")
_NOTE = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)(\d+)")
_STYLE_KIND = re.compile(r"list-style(?:-type)?\s*:\s*([\w-]+)", re.IGNORECASE)
_KINDS = {
    "a": ListKind.LETTER,
    "A": ListKind.LETTER,
    "i": ListKind.ROMAN,
    "I": ListKind.ROMAN,
    "lower-alpha": ListKind.LETTER,
    "upper-alpha": ListKind.LETTER,
    "lower-latin": ListKind.LETTER,
    "lower-roman": ListKind.ROMAN,
    "upper-roman": ListKind.ROMAN,
    "disc": ListKind.BULLET,
    "circle": ListKind.BULLET,
    "square": ListKind.BULLET,
}


class Element(NamedTuple):
    """An open element, with what it inherits."""

    tag: str
    look: Run = Run("")
    is_skipped: bool = False
    is_sign: bool = False
    """Its text is the sign that Word draws before a paragraph of a list."""
    note: str = ""
    """The footnote whose text it holds."""
    is_local: bool = False
    """It leads to another place of the page."""

    def inner(self, tag: str, attributes: Attributes) -> "Element":
        """Return an element opened in this one."""
        style = attributes.get("style", "")
        look = self.look._replace(
            bold=_is_bold(tag, style, inherited=self.look.bold),
            italic=_is_italic(tag, style, inherited=self.look.italic),
            link=_link(tag, attributes) or self.look.link,
        )
        return Element(
            tag,
            look,
            self.is_skipped or _is_skipped(tag, attributes) or self._has_note_mark(tag, attributes),
            self.is_sign or bool(_IGNORED.search(style)),
            self.note or _matched(_NOTE, attributes.get("id", "")),
            tag == "a" and attributes.get("href", "").startswith("#"),
        )

    def _has_note_mark(self, tag: str, attributes: Attributes) -> bool:
        """Return whether an element opened in this one is the raised number of a note of the page."""
        is_local = tag == "a" and attributes.get("href", "").startswith("#")
        is_raised = (is_local and self.tag == "sup") or (tag == "sup" and self.is_local)
        return attributes.get("role") == "doc-noteref" or (is_raised and not called_note(attributes))


def called_note(attributes: Attributes) -> str:
    """Return the footnote that a link calls, if it is a call; Word and LibreOffice name them so."""
    return _matched(_CALL, attributes.get("href", ""))


def leads_back(attributes: Attributes) -> bool:
    """Return whether a link leads from a footnote to its call: what it shows is only the number."""
    return bool(_BACK.fullmatch(attributes.get("href", "")))


def word_level(attributes: Attributes) -> int:
    """Return the level of a paragraph in Word's lists, 0 outside of any."""
    found = _WORD_LEVEL.search(attributes.get("style", ""))
    return int(found[1]) if found else 0


def list_kind(tag: str, attributes: Attributes) -> ListKind:
    """Return how a list of a page counts."""
    styled = _STYLE_KIND.search(attributes.get("style", ""))
    usual = ListKind.DECIMAL if tag == "ol" else ListKind.BULLET
    return _KINDS.get(attributes.get("type", ""), _KINDS.get(styled[1] if styled else "", usual))


def _matched(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.fullmatch(text)
    return found[1] if found else ""


def _is_skipped(tag: str, attributes: Attributes) -> bool:
    return (
        tag in _SKIPPED
        or "hidden" in attributes
        or bool(_HIDDEN.search(attributes.get("style", "")))
        or bool(_SKIPPED_CLASSES.search(attributes.get("class", "")))
    )


def _is_bold(tag: str, style: str, *, inherited: bool) -> bool:
    weight = _WEIGHT.search(style)
    if weight:
        return weight[1] in {"bold", "bolder"} or (weight[1].isdigit() and int(weight[1]) >= 600)
    return inherited or tag in _BOLD


def _is_italic(tag: str, style: str, *, inherited: bool) -> bool:
    slant = _SLANT.search(style)
    return slant[1] in {"italic", "oblique"} if slant else inherited or tag in _ITALIC


def _link(tag: str, attributes: Attributes) -> str:
    address = attributes.get("href", "").strip() if tag == "a" else ""
    return address if _ADDRESS.fullmatch(address) else ""
