"""Placeholders that are written in a way nothing recognises."""

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from app.model.finding import Finding
from app.rendering.word.doctor.paragraphs import Paragraph, Part, shortened
from app.rendering.word.doctor.tags import CLOSING, OPENING, TAG, Tag

_WORDS = "if|elif|else|endif|for|endfor|set|endset|with|endwith|filter|endfilter"
_GLUED = re.compile(rf"[-+]?(tr|tc|p|r)({_WORDS})\b")
_DETACHED = re.compile(rf"[-+]?\s+(tr|tc|p|r)\s+({_WORDS})\b")
_DETACHED_NAME = re.compile(r"[-+]?\s+(tr|tc|p|r)\s+([A-Za-z_][\w.]*)")
_ODD_SPACE = re.compile(r"[-+]?(tr|tc|p|r)([^\S ])\s*")
_NAME = re.compile(r"[a-z][\w.]*")
_FOREIGN = re.compile(
    r"«\s*(?P<a>[\w.]+)\s*»|\$\{\s*(?P<b>[\w.]+)\s*\}|<<\s*(?P<c>[\w.]+)\s*>>|\[\[\s*(?P<d>[\w.]+)\s*\]\]|"
    r"<%=?\s*(?P<e>[\w.]+)\s*%>|(?<![{%#])\{\s*[#/^@]?(?P<f>[\w.]+)\s*\}(?!\})"
)
_CLOSED_BY = {"{{": "}}", "{%": "%}", "{#": "#}"}


def check(part: Part, names: Collection[str]) -> Iterator[Finding]:
    """Yield what is misspelt in the placeholders of a part; `names` are those the form has."""
    yield from not_closed(part)
    for paragraph in part.paragraphs:
        yield from _not_opened(part, paragraph)
        yield from _foreign(part, paragraph, names)
    for tag, paragraph in part.tags():
        yield from _prefix(part, paragraph, tag, names)
        yield from _inside(part, paragraph, tag)


def is_misspelt(tag: Tag, names: Collection[str]) -> bool:
    """Return whether a placeholder's prefix is not recognised, so that the rest of it means nothing."""
    return _meant(tag, names) is not None


def not_closed(part: Part) -> Iterator[Finding]:
    """Yield placeholders that are not closed in their paragraph."""
    for paragraph in part.paragraphs:
        starts = [opened.start() for opened in OPENING.finditer(_blanked(paragraph))]
        for start, end in pairwise([*starts, None]):
            written = paragraph.text[start:end].rstrip()
            yield part.error(
                "not-closed",
                paragraph,
                f"A placeholder is not closed: “{shortened(written)}”.",
                f"Type the placeholder again, closed with “{_CLOSED_BY[written[:2]]}” in the same paragraph.",
                written,
            )


def _not_opened(part: Part, paragraph: Paragraph) -> Iterator[Finding]:
    """Yield the ends of placeholders that nothing begins."""
    rest = _blanked(paragraph)
    first = OPENING.search(rest)
    for closed in CLOSING.finditer(rest, 0, first.start() if first else len(rest)):
        yield part.warning(
            "not-opened",
            paragraph,
            f"“{closed[0]}” ends a placeholder that nothing begins, and is printed as it stands.",
            "Type the whole placeholder again, in one go.",
            closed[0],
        )


def _blanked(paragraph: Paragraph) -> str:
    """Return the text of a paragraph with spaces in place of its placeholders."""
    return TAG.sub(lambda found: " " * len(found[0]), paragraph.text)


def _foreign(part: Part, paragraph: Paragraph, names: Collection[str]) -> Iterator[Finding]:
    """Yield placeholders in the brackets of other programs, where they name something the form has."""
    for found in _FOREIGN.finditer(TAG.sub("", paragraph.text)):
        asked = next(name for name in found.groups() if name)
        if asked.partition(".")[0].lower() in names:
            yield part.warning(
                "other-brackets",
                paragraph,
                f"“{found[0]}” is not recognised as a placeholder, and is printed as it stands.",
                f"Write “{{{{ {asked} }}}}”.",
                found[0],
            )


def _prefix(part: Part, paragraph: Paragraph, tag: Tag, names: Collection[str]) -> Iterator[Finding]:
    meant = _meant(tag, names)
    if meant:
        yield part.error(
            "prefix",
            paragraph,
            f"The prefix of “{tag.text}” is not recognised.",
            f"Write “{meant}”: the prefix directly after the bracket, then one space.",
            tag.text,
        )


def _meant(tag: Tag, names: Collection[str]) -> str | None:
    """Return a placeholder as it was meant, where its prefix touches the next word or stands apart."""
    if tag.is_comment or tag.prefix:
        return None
    body, end = tag.text[2:-2], tag.text[-2:]
    odd = _ODD_SPACE.match(body)
    if odd:
        return f"{tag.text[:2]}{odd[1]} {body[odd.end() :].strip()} {end}"
    for pattern in (_GLUED, _DETACHED) if tag.is_statement else (_DETACHED_NAME,):
        found = pattern.match(body)
        if found:
            return f"{tag.text[:2]}{found[1]} {body[found.start(2) :].strip()} {end}"
    return _glued_name(tag, body.strip(), names)


def _glued_name(tag: Tag, body: str, names: Collection[str]) -> str | None:
    found = _NAME.match(body) if not tag.is_statement and not tag.text[2:3].isspace() else None
    root = found[0].partition(".")[0] if found else ""
    if not root or root in names:
        return None
    prefix = next((one for one in ("tr", "tc", "p", "r") if root.removeprefix(one) in names), "")
    return f"{{{{{prefix} {body.removeprefix(prefix)} }}}}" if prefix else None


def _inside(part: Part, paragraph: Paragraph, tag: Tag) -> Iterator[Finding]:
    body = tag.text[2:-2]
    if tag.is_structural and not tag.is_comment and re.search("[%}]", body):
        yield part.error(
            "sign-inside",
            paragraph,
            f"“{tag.text}” holds “{'%' if '%' in body else '}'}”, and is not recognised for it.",
            f"Leave the sign out, or decide without “{tag.prefix}”.",
            tag.text,
        )
    if body.startswith("-") or body.endswith("-"):
        yield part.warning(
            "dash",
            paragraph,
            f"“{tag.text}” joins itself to the text beside it, which is not reliable across paragraphs.",
            "Leave out the “-”.",
            tag.text,
        )
