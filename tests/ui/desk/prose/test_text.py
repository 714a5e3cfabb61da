"""The text as a whole: whatever is shown, typed, pasted and undone, its Markdown says what is seen."""

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.model.markdown import paragraph_lines, read_anew, read_prose
from app.model.prose import Prose
from app.model.prose_writing import write_prose
from app.ui.desk.prose.formatting import Formatting
from app.ui.desk.prose.manuscript import blocks_of
from app.ui.desk.prose.reading_back import read_rows
from app.ui.desk.prose.rows import spaced
from app.ui.desk.prose.text import ProseText
from tests.model.test_prose_writing import MARKS, proses

SHIFT, NONE = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.NoModifier
KEYS = {
    "enter": (Qt.Key.Key_Return, NONE),
    "inside": (Qt.Key.Key_Return, SHIFT),
    "tab": (Qt.Key.Key_Tab, NONE),
    "back": (Qt.Key.Key_Backtab, NONE),
    "backspace": (Qt.Key.Key_Backspace, NONE),
    "delete": (Qt.Key.Key_Delete, NONE),
    "up": (Qt.Key.Key_Up, NONE),
    "left": (Qt.Key.Key_Left, NONE),
    "home": (Qt.Key.Key_Home, NONE),
    "select": (Qt.Key.Key_Right, SHIFT),
    "select down": (Qt.Key.Key_Down, SHIFT),
    "cut": (Qt.Key.Key_X, Qt.KeyboardModifier.ControlModifier),
    "copy": (Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier),
    "paste": (Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier),
    "all": (Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier),
}
PASTED = {
    "<p>3.1 One <b>two</b></p><ol><li>a<ol type=a><li>b</ol><li>c</ol>",
    "<table><tr><th>A<th>B<tr><td>1<td>2</table>",
    '<a href="https://a.b">link</a>',
    "<blockquote><p>quoted</p></blockquote>",
}
EDITS = (
    st.sampled_from(sorted(KEYS))
    | st.sampled_from(["x", "1. ", "- ", "a) ", "two words ", "*", "|", "# "]).map("type ".__add__)
    | st.sampled_from(["ŵ😀", "a\nb", " "]).map("put ".__add__)
    | st.sampled_from(sorted(PASTED)).map("html ".__add__)
    | st.sampled_from(["BOLD", "ITALIC", "BULLETS", "NUMBERS", "SUBHEADING", "QUOTATION", "TABLE"]).map(
        "format ".__add__
    )
    | st.integers(0, 99).map("go {}".format)
    | st.integers(0, 9).map("undo {}".format)
)


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> Iterator[None]:
    """Widgets need one; what was copied goes before it does."""
    yield
    QApplication.clipboard().clear()


def shown(text: ProseText) -> Prose:
    """Return what a text shows, read from its document alone."""
    read = read_rows(text.document(), 0, text.document().blockCount(), text.prose.looks)
    assert read.mendings == []
    assert tuple(read.rows) == text.prose.rows == spaced(read.rows)
    return blocks_of(read.rows, text.notes)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
@given(proses(), st.lists(MARKS | st.sampled_from(["\n", "\n\n", "    "]), max_size=8).map("".join))
def test_what_is_shown_is_kept_and_read_as_the_same(prose: Prose, typed: str) -> None:
    text = ProseText("Text")
    reported: list[str] = []
    text.typed.connect(reported.append)
    for words in (write_prose(prose), typed, write_prose(prose)):
        text.show_text(words)
        assert text.text == words
        once = shown(text)
        again = ProseText("Again")
        again.show_text(write_prose(once))
        assert shown(again) == once == read_prose(write_prose(once))
    assert reported == []


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=50)
@given(proses(), st.lists(EDITS, max_size=14))
@example(
    Prose(()), ["type 1. ", "type x", "enter", "tab", "type y", "enter", "enter", "enter", "format TABLE"]
)
@example(Prose(()), ["format TABLE", "type x", "all", "cut", "paste", "paste"])
def test_whatever_is_edited_the_text_says_what_is_seen(prose: Prose, edits: list[str]) -> None:
    text = ProseText("Text")
    text.show_text(write_prose(prose))
    before = [text.text]
    text.typed.connect(before.append)
    for edit in edits:
        _do(text, edit, before)
        if text.text != before[0]:
            assert read_anew(text.text)[0] == shown(text)
            assert (read_prose(text.text), paragraph_lines(text.text)) == read_anew(text.text)


def _do(text: ProseText, edit: str, before: list[str]) -> None:
    kind, _, what = edit.partition(" ")
    if edit in KEYS:
        QTest.keyClick(text, *KEYS[edit])
    elif kind == "type":
        QTest.keyClicks(text, what)
    elif kind == "put":
        text.replace_selected(what)
    elif kind == "format":
        text.format(Formatting[what])
    elif kind == "html":
        copied = QMimeData()
        copied.setHtml(what)
        text.insertFromMimeData(copied)
    elif kind == "go":
        cursor = QTextCursor(text.document())
        cursor.setPosition(min(int(what), text.document().characterCount() - 1))
        text.setTextCursor(cursor)
    else:
        text.show_text(before[max(0, len(before) - 1 - int(what))])
