from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from app.ui.widgets.positions import changed_stretch, from_qt, to_qt

TEXT = st.text(alphabet="aŵ😀שא\n", max_size=30)


@given(TEXT, st.integers(0, 30))
def test_qt_and_python_find_the_same_character(text: str, at: int) -> None:
    at = min(at, len(text))
    document = QTextDocument()
    document.setPlainText(text)
    assert document.characterCount() - 1 == to_qt(text, len(text))
    assert from_qt(text, to_qt(text, at)) == at


@given(TEXT, TEXT)
def test_the_changed_stretch_is_all_that_differs(before: str, after: str) -> None:
    start, end, by = changed_stretch(before, after)
    assert before[:start] + by + before[end:] == after
    assert 0 <= start <= end <= len(before)


def test_only_what_differs_is_replaced() -> None:
    assert changed_stretch("one two three", "one 2 three") == (4, 7, "2")
