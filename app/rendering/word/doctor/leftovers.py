"""What no template should hold: tracked changes, comments, old form fields, text boxes."""

import re
from collections.abc import Iterator

from app.model.finding import Finding
from app.rendering.word.doctor.paragraphs import Part
from app.rendering.word.xmlparts import Element, find_all, name, value

_TRACKED = "//w:ins|//w:del|//w:moveFrom|//w:moveTo|//w:cellIns|//w:cellDel|//w:pPrChange|//w:rPrChange"
_COMMENTED = "//w:commentReference|//w:commentRangeStart"
_PICTURE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_OLD_FIELDS = re.compile(r"^\s*FORM(TEXT|CHECKBOX|DROPDOWN)\b")
_OLD = {"FORMTEXT": "text field", "FORMCHECKBOX": "check box", "FORMDROPDOWN": "list"}
_SHOW_NOTHING = re.compile(r"^\s*(FORMCHECKBOX|FORMDROPDOWN|TC|XE|RD|TA|SET|PRIVATE|ADVANCE)\b")
_MERGE = re.compile(r"^\s*MERGEFIELD\s+\"?([\w. ]+)")


def refused(part: Part) -> Iterator[Finding]:
    """Yield what keeps a template from being used: what is in it only until somebody decides."""
    tracked = find_all(part.root, _TRACKED)
    if tracked:
        yield part.error(
            "tracked-changes",
            part.around(tracked[0]),
            f"The template still holds tracked changes ({len(tracked)}).",
            "Accept or reject them all in Word.",
        )
    comments = find_all(part.root, _COMMENTED)
    if comments:
        yield part.error(
            "comments",
            part.around(comments[0]),
            "The template still holds comments.",
            "Delete them all in Word.",
        )


def check(part: Part) -> Iterator[Finding]:
    """Yield what works otherwise than its author expects."""
    yield from _text_boxes(part)
    yield from _fields(part)
    yield from _pictures(part)


def _text_boxes(part: Part) -> Iterator[Finding]:
    """Yield text boxes: they are no part of the text, and Word keeps most of them twice."""
    for box in find_all(part.root, "//w:txbxContent"):
        inside = "".join(text.text or "" for text in box.iter(name("w:t")))
        is_copy = any(one.tag.endswith("}Fallback") for one in box.iterancestors())
        if is_copy:
            continue
        holder = part.around(box)
        if "{" in inside:
            yield part.warning(
                "text-box",
                holder,
                "A text box holds placeholders; Word keeps two copies of it, and readers by ear skip it.",
                "Put the text into the page itself, in a paragraph with a frame or a table.",
                inside,
            )
        else:
            yield part.hint(
                "text-box",
                holder,
                "A text box stands beside the text; readers by ear skip it.",
                "Put the text into the page itself.",
                inside,
            )


def _pictures(part: Part) -> Iterator[Finding]:
    """Yield pictures that say nothing to a reader by ear; one that is marked as decoration need not."""
    for picture in part.root.iter(_PICTURE):
        is_decoration = any(one.get("val") == "1" for one in picture.iter(_DECORATIVE))
        if not picture.get("descr", "").strip() and not is_decoration:
            yield part.warning(
                "alt-text",
                part.around(picture),
                "A picture has no alternative text, and says nothing to a reader by ear.",
                "Write in Word what it shows (right-click, “View Alt Text”), or mark it as decorative.",
            )


def _fields(part: Part) -> Iterator[Finding]:
    for begin, code, has_result in _complex_fields(part.root):
        yield from _field(part, begin, code, has_result=has_result)
    for simple in find_all(part.root, "//w:fldSimple"):
        shown = next(simple.iter(name("w:t")), None) is not None
        yield from _field(part, simple, value(simple, "w:instr"), has_result=shown)


def _field(part: Part, element: Element, code: str, *, has_result: bool) -> Iterator[Finding]:
    paragraph = part.around(element)
    old, merge = _OLD_FIELDS.match(code), _MERGE.match(code)
    if old or find_all(element, "w:ffData"):
        called = _OLD.get(f"FORM{old[1]}" if old else "", "field")
        yield part.warning(
            "form-field",
            paragraph,
            f"A form field of old Word ({called}) stands here; nothing fills it in.",
            "Delete it, and write a placeholder in its place.",
            code.strip(),
        )
    elif merge:
        yield part.warning(
            "merge-field",
            paragraph,
            f"A mail-merge field “{merge[1].strip()}” stands here; nothing fills it in.",
            "Delete it, and write a placeholder in its place.",
            code.strip(),
        )
    elif not has_result and not _SHOW_NOTHING.match(code):
        yield part.warning(
            "no-result",
            paragraph,
            f"The field “{' '.join(code.split())}” keeps no result, and shows nothing until Word updates it.",
            "Update it in Word (F9) and save the template.",
            code.strip(),
        )


def _complex_fields(root: Element) -> Iterator[tuple[Element, str, bool]]:
    """Yield each field made of several runs: its beginning, its code, and whether a result is kept."""
    opened: list[tuple[Element, list[str], list[bool]]] = []
    for element in root.iter(
        name("w:fldChar"), name("w:instrText"), name("w:t"), name("w:sym"), name("w:noBreakHyphen")
    ):
        kind = value(element, "w:fldCharType") if element.tag == name("w:fldChar") else ""
        if kind == "begin":
            opened.append((element, [], [False, False]))
        elif opened and kind == "separate":
            opened[-1][2][0] = True
        elif opened and kind == "end":
            begin, code, (_, shown) = opened.pop()
            yield begin, "".join(code), shown
        elif element.tag == name("w:instrText") and opened:
            opened[-1][1].append(element.text or "")
        elif not kind:
            for _, _, state in opened:
                state[1] = state[1] or state[0]
