"""Looks of selected characters: what is bold, italic or a link there, and making it so or not."""

from collections.abc import Iterator

from PySide6.QtGui import QTextCharFormat, QTextCursor

from app.model.prose import Run
from app.ui.desk.prose.line import CHIP
from app.ui.desk.prose.looks import CHIP_OBJECT, Looks, Setting, run_meant
from app.ui.widgets.positions import from_qt, to_qt

_KEEP = QTextCursor.MoveMode.KeepAnchor


def selected_looks(cursor: QTextCursor) -> Iterator[QTextCharFormat]:
    """Yield the look of every selected stretch that holds more than spaces."""
    block = cursor.document().findBlock(cursor.selectionStart())
    end = cursor.selectionEnd()
    while block.isValid() and block.position() < end:
        part = block.begin()
        while not part.atEnd():
            fragment = part.fragment()
            start, stop = fragment.position(), fragment.position() + fragment.length()
            text = fragment.text()
            inside = text[from_qt(text, max(0, cursor.selectionStart() - start)) :]
            if stop > cursor.selectionStart() and start < end and inside.strip():
                yield fragment.charFormat()
            part += 1
        block = block.next()


def is_marked(cursor: QTextCursor, look: str) -> bool:
    """Return whether all that is selected is `bold` or `italic`."""
    found = [getattr(run_meant(part, is_chip=False), look) for part in selected_looks(cursor)]
    return bool(found) and all(found)


def mark(cursor: QTextCursor, looks: Looks, look: str, *, on: bool) -> None:
    """Make what is selected bold or italic, or no longer."""
    cursor.mergeCharFormat(_change(looks, look, on=on))


def _change(looks: Looks, look: str, *, on: bool) -> QTextCharFormat:
    run = Run("", bold=True) if look == "bold" else Run("", italic=True)
    changed = QTextCharFormat(looks.run(run, Setting.WORDS))
    return changed if on else _without(changed)


def _without(look: QTextCharFormat) -> QTextCharFormat:
    """Return a format that takes away what this one gives."""
    for number, value in list(look.properties().items()):
        look.setProperty(number, False if isinstance(value, bool) else 400)
    return look


def typed_look(look: QTextCharFormat, looks: Looks, name: str) -> QTextCharFormat:
    """Return the format of what is typed next when `bold` or `italic` is turned on, or off again."""
    run = run_meant(look, is_chip=False)
    return looks.run(run._replace(**{name: not getattr(run, name)}), Setting.WORDS)


def word_around(cursor: QTextCursor) -> QTextCursor | None:
    """Return the word the cursor is inside of, or None at its edges and between words."""
    text = cursor.block().text()
    start = end = at = from_qt(text, cursor.positionInBlock())
    while start > 0 and not text[start - 1].isspace() and text[start - 1] != CHIP:
        start -= 1
    while end < len(text) and not text[end].isspace() and text[end] != CHIP:
        end += 1
    if not start < at < end:
        return None
    word = QTextCursor(cursor)
    word.setPosition(cursor.block().position() + to_qt(text, start))
    word.setPosition(cursor.block().position() + to_qt(text, end), _KEEP)
    return word


def link_around(cursor: QTextCursor) -> tuple[QTextCursor, str] | None:
    """Return the whole link the cursor is in or at, and its address."""
    for part in _stretches(cursor):
        address = run_meant(part[1], is_chip=False).link
        if address and part[0].selectionStart() <= cursor.position() <= part[0].selectionEnd():
            return _whole_link(cursor, address)
    return None


def _whole_link(cursor: QTextCursor, address: str) -> tuple[QTextCursor, str] | None:
    found: QTextCursor | None = None
    for part, look in _stretches(cursor):
        if run_meant(look, is_chip=False).link != address:
            if found is not None and found.selectionEnd() >= cursor.position():
                break
            found = None
        elif found is None:
            found = part
        else:
            found.setPosition(part.selectionEnd(), _KEEP)
    return (found, address) if found is not None else None


def _stretches(cursor: QTextCursor) -> Iterator[tuple[QTextCursor, QTextCharFormat]]:
    """Yield the stretches of one look in the cursor's line."""
    part = cursor.block().begin()
    while not part.atEnd():
        fragment = part.fragment()
        stretch = QTextCursor(cursor.document())
        stretch.setPosition(fragment.position())
        stretch.setPosition(fragment.position() + fragment.length(), _KEEP)
        yield stretch, fragment.charFormat()
        part += 1


def is_at_end_of_link(cursor: QTextCursor) -> bool:
    """Return whether what is typed would go on with a link that has ended."""
    link = run_meant(cursor.charFormat(), is_chip=False).link
    if not link or cursor.hasSelection():
        return False
    after = QTextCursor(cursor)
    if cursor.atBlockEnd() or not after.movePosition(QTextCursor.MoveOperation.NextCharacter):
        return True
    return (
        after.charFormat().objectType() == CHIP_OBJECT
        or run_meant(after.charFormat(), is_chip=False).link != link
    )
