import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextCursor
from PySide6.QtWidgets import QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from app.forms.kinds.kind import LONGEST_PROSE
from app.model.document import NumberedSection
from app.model.field import Kind
from app.model.markdown import read_prose
from app.model.values import FieldId
from app.ui.desk.prose.text import ProseText
from tests.ui.desk.editors.tried import Paste, Tried, TryOut


def text(tried: Tried) -> ProseText:
    found = tried.editor.inputs()[0]
    assert isinstance(found, ProseText)
    return found


def press(tried: Tried, name: str, qtbot: QtBot) -> None:
    button = next(b for b in tried.editor.findChildren(QToolButton) if b.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_typing_arrives_as_typed(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE)
    for line in ("{{ x }} {% y %}", "<b> & # | *"):
        qtbot.keyClicks(text(tried), line)
        qtbot.keyClick(text(tried), Qt.Key.Key_Return)
    assert tried.last == "{{ x }} {% y %}\n\n<b> & # | \\*"
    assert text(tried).toPlainText() == "{{ x }} {% y %}\n<b> & # | *\n"


@pytest.mark.parametrize(
    ("name", "marked"),
    [
        ("Bold", "**word**"),
        ("Italic", "*word*"),
        ("Bullet list", "- word"),
        ("Numbered list", "1. word"),
        ("Sub-heading", "### word"),
        ("Quotation", "> word"),
    ],
)
def test_the_toolbar_acts_on_the_selection_and_the_cursor_stays_in_the_text(
    name: str, marked: str, try_out: TryOut, qtbot: QtBot
) -> None:
    tried = try_out(Kind.PROSE, "word")
    text(tried).selectAll()
    press(tried, name, qtbot)
    assert tried.last == marked
    assert text(tried).hasFocus()


@pytest.mark.parametrize(("key", "marked"), [("B", "**word**"), ("I", "*word*")])
def test_the_keys_do_what_the_buttons_do(key: str, marked: str, try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "word")
    text(tried).selectAll()
    qtbot.keyClick(text(tried), key, Qt.KeyboardModifier.ControlModifier)
    assert tried.last == marked


def test_marks_behind_an_emoji_go_where_they_belong(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "😀😀 word")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(
        text(tried), Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    qtbot.keyClick(text(tried), "B", Qt.KeyboardModifier.ControlModifier)
    assert tried.last == "😀😀 **word**"


def test_bold_is_shown_bold(try_out: TryOut) -> None:
    tried = try_out(Kind.PROSE, "a **b** c")
    assert text(tried).toPlainText() == "a b c"
    cursor = text(tried).textCursor()
    cursor.setPosition(3)
    assert cursor.charFormat().fontWeight() == QFont.Weight.Bold


def test_tab_leaves_the_field_and_indents_inside_an_item(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "plain")
    elsewhere = QLineEdit(tried.editor)
    elsewhere.show()
    qtbot.keyClick(text(tried), Qt.Key.Key_Tab)
    assert elsewhere.hasFocus()
    assert tried.reported == []
    tried.editor.show_value("- a\n- b")
    text(tried).setFocus()
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClick(text(tried), Qt.Key.Key_Tab)
    assert tried.last == "- a\n    - b"
    qtbot.keyClick(text(tried), Qt.Key.Key_Backtab)
    assert tried.last == "- a\n- b"


def test_pasted_lines_are_joined(try_out: TryOut, paste: Paste) -> None:
    tried = try_out(Kind.PROSE)
    paste(text(tried), "one\r\ntwo\x0bthree\x00\u00a0four")
    assert tried.last == "one two three\u00a0four"


@pytest.mark.parametrize(
    ("key", "marked"),
    [
        (Qt.Key.Key_7, "1. word"),
        (Qt.Key.Key_Ampersand, "1. word"),
        (Qt.Key.Key_8, "- word"),
        (Qt.Key.Key_Asterisk, "- word"),
    ],
)
def test_the_usual_keys_make_lists(key: Qt.Key, marked: str, try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "word")
    qtbot.keyClick(text(tried), key, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert tried.last == marked


def test_a_page_is_pasted_as_prose(try_out: TryOut, qtbot: QtBot, paste_page: Paste) -> None:
    tried = try_out(Kind.PROSE, "Before.")
    text(tried).moveCursor(QTextCursor.MoveOperation.End)
    paste_page(text(tried), "<p>3.4 The <b>Board</b></p><ul><li>one</li></ul><script>alert(1)</script>")
    assert tried.last == "Before.\n\nThe **Board**\n\n- one"


def test_what_is_copied_here_is_pasted_as_it_was(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "3.4 The **Board**[^1]\n\n[^1]: A note")
    text(tried).selectAll()
    qtbot.keyClick(text(tried), "C", Qt.KeyboardModifier.ControlModifier)
    tried.editor.show_value("")
    qtbot.keyClick(text(tried), "V", Qt.KeyboardModifier.ControlModifier)
    assert tried.last == "3.4 The **Board**[^1]\n\n[^1]: A note"


def test_too_much_is_refused_with_one_sentence_and_nothing_is_lost(
    try_out: TryOut, qtbot: QtBot, paste: Paste
) -> None:
    tried = try_out(Kind.PROSE, "kept")
    paste(text(tried), "x" * 5_000_000)
    assert (tried.reported, text(tried).text) == ([], "kept")
    assert f"{LONGEST_PROSE:,}" in tried.refused[0][0]
    tried.editor.show_value("y" * LONGEST_PROSE)
    qtbot.keyClicks(text(tried), "z")
    assert (tried.reported, len(text(tried).text)) == ([], LONGEST_PROSE)
    assert len(tried.refused) == 2


def test_numbers_stand_beside_the_paragraphs(try_out: TryOut) -> None:
    words = "one\n\n### heading\ntwo\n\n- item\n\nthree"
    tried = try_out(Kind.PROSE, words)
    assert text(tried).numbers_by_line() == {}
    numbers = ("1.1", "1.2", "1.3")
    tried.editor.show_numbers((NumberedSection("1.0", "A", FieldId("field"), read_prose(words), numbers),))
    assert text(tried).numbers_by_line() == {0: "1.1", 2: "1.2", 4: "1.3"}


def test_the_box_grows_with_its_text_up_to_a_limit(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE, "one")
    small = text(tried).height()
    tried.editor.show_value("one\n\ntwo\n\nthree\n\nfour\n\nfive")
    qtbot.waitUntil(lambda: text(tried).height() > small)
    qtbot.waitUntil(lambda: not text(tried).verticalScrollBar().isVisible())
    tried.editor.show_value("line\n" * 5000)
    qtbot.waitUntil(lambda: text(tried).verticalScrollBar().maximum() > 0)
    assert text(tried).height() < 2000


def test_showing_a_change_keeps_the_cursor(try_out: TryOut) -> None:
    tried = try_out(Kind.PROSE, "one two three")
    cursor = text(tried).textCursor()
    cursor.setPosition(3)
    text(tried).setTextCursor(cursor)
    text(tried).clearFocus()
    tried.editor.show_value("one two three four")
    assert text(tried).textCursor().position() == 3


def test_undo_is_left_to_the_desk(try_out: TryOut, qtbot: QtBot) -> None:
    tried = try_out(Kind.PROSE)
    qtbot.keyClicks(text(tried), "a")
    qtbot.keyClick(text(tried), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert tried.reported == ["a"]
    assert not text(tried).isUndoRedoEnabled()


def test_words_are_found_where_they_are_read_and_replaced_as_if_typed(try_out: TryOut) -> None:
    tried = try_out(Kind.PROSE, "😀 the sum\n\n- the sum of it")
    assert text(tried).select_words("the sum", 1)
    text(tried).replace_selected("a *total*")
    assert (tried.last, text(tried).select_words("the sum", 1)) == (
        "😀 the sum\n\n- a \\*total\\* of it",
        False,
    )
    assert not text(tried).select_words("nowhere")


def test_the_paragraph_with_the_cursor_is_told_and_shown(try_out: TryOut) -> None:
    words = "one\n\n### heading\n\ntwo\n\n- item\n- last"
    tried = try_out(Kind.PROSE, words)
    for index in range(5):
        assert text(tried).show_paragraph(index)
        assert text(tried).paragraph_index() == index
    assert text(tried).paragraph() == "last"
    assert not text(tried).show_paragraph(5)
