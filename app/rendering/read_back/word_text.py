"""The text of a part of a Word file, read by scanning: no tree, no library that might mend anything."""

import re

_TEXT = re.compile(r"<[wam]:t(?:>| [^>]*>)([^<]*)")
_BEGINS_TEXT = re.compile(r"<[wam]:t(?:>| [^>/]*>)[^<]*\Z")
_TAG = re.compile("<[^>]*>")
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
_UNPRINTABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
_ENTITIES = (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&quot;", '"'), ("&#39;", "'"), ("&amp;", "&"))


def text_in(xml: str) -> str:
    """Return the text of WordprocessingML, breaks and tabs as the characters they stand for."""
    xml = xml.replace("<w:br/>", "<w:t>\n</w:t>").replace("<w:tab/>", "<w:t>\t</w:t>")
    return _unescaped("".join(_TEXT.findall(xml)))


def text_of_piece(xml: str, *, inside: bool) -> tuple[str, bool]:
    """Return the text of a piece of WordprocessingML, and whether it ends inside a text.

    `inside` says whether it begins there.
    """
    end = xml.find("<") if "<" in xml else len(xml)
    leading = _unescaped(xml[:end]) if inside else ""
    ends_inside = _BEGINS_TEXT.search(xml) is not None if end < len(xml) else inside
    return leading + text_in(xml[end:]), ends_inside


def text_between_tags(xml: str) -> str:
    """Return all that stands between the tags of a part in which every element is text: the properties."""
    return _unescaped(_TAG.sub("", xml.partition("?>\n")[2] or xml))


def as_printed(text: str) -> str:
    """Return a text as Word can hold it: one sign for each break, no control characters."""
    if text.isascii() and text.isprintable():
        return text
    return _UNPRINTABLE.sub("", _BREAK.sub("\n", text))


def on_one_line(text: str) -> str:
    """Return a text as an attribute or a property of the document can hold it."""
    return _UNPRINTABLE.sub("", _BREAK.sub(" ", text))


def _unescaped(text: str) -> str:
    if "&" not in text:
        return text
    for entity, sign in _ENTITIES:
        text = text.replace(entity, sign)
    return text
