"""Wavy lines under the misspelt words of a text of paragraphs; only what has changed is checked."""

from collections.abc import Callable
from time import perf_counter

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QContextMenuEvent, QTextBlock, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QTextEdit

from app.ui import style
from app.ui.desk.spelling.menu import offer
from app.ui.desk.spelling.spelling import spelling
from app.ui.widgets.positions import from_qt, to_qt

_MOST = 300
"""Marks in one text; where there are more, another language is written."""
_TYPED_AT_ONCE = 40
"""Characters; more are a paste, and are checked whole."""

AnyText = QPlainTextEdit | QTextEdit


class TextMarks(QObject):
    """Marks one text; it neither changes the text nor how it is laid out.

    Marks are extra selections: Qt moves them with the words, whoever edits.
    """

    def __init__(self, text: AnyText, replace: Callable[[str], None]) -> None:
        """`replace` puts words in place of what is selected, as if they were typed."""
        super().__init__(text)
        self._text = text
        self._put = replace
        self._marks: list[QTextCursor] = []
        self._stale: tuple[int, int] | None = None
        self._typed: tuple[int, int] | None = None
        """Where somebody types; the word there is not finished."""
        text.document().contentsChange.connect(self._on_change)
        text.cursorPositionChanged.connect(self._on_cursor)
        spelling().changed.connect(self._check_all)
        spelling().left.connect(self._on_focus)
        style.look().changed.connect(self._check_all)
        self._check_all()

    @property
    def words(self) -> tuple[str, ...]:
        """The words that are marked, from the top."""
        ordered = sorted(self._marks, key=QTextCursor.selectionStart)
        return tuple(mark.selectedText() for mark in ordered)

    def offer(self, menu: QMenu, event: QContextMenuEvent) -> None:
        """Put what may be done about the word that was pointed at on top of its menu."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        cursor = self._text.textCursor() if by_key else self._text.cursorForPosition(event.pos())
        mark = next(
            (m for m in self._marks if m.selectionStart() <= cursor.position() <= m.selectionEnd()), None
        )
        if mark is None or self._text.isReadOnly():
            return
        offer(
            menu,
            mark.selectedText(),
            self._text.toPlainText(),
            lambda by: self._replace(QTextCursor(mark), by),
        )

    def check(self, until: float) -> bool:
        """Check stale blocks until that moment; return whether none is left."""
        document = self._text.document()
        while self._stale is not None:
            start, end = self._stale
            block = document.findBlock(max(0, min(start, document.characterCount() - 1)))
            self._mark(block)
            after = block.position() + block.length()
            self._stale = (after, end) if after <= end and block.next().isValid() else None
            if perf_counter() > until:
                break
        self._text.setExtraSelections([_selection(mark) for mark in self._marks])
        return self._stale is None

    def _mark(self, block: QTextBlock) -> None:
        start, end = block.position(), block.position() + block.length()
        self._marks = [mark for mark in self._marks if not start <= mark.selectionStart() < end]
        line = block.text()
        for word in spelling().slips(line):
            begin, stop = start + to_qt(line, word.start), start + to_qt(line, word.end)
            if len(self._marks) < _MOST and not self._is_being_typed(begin, stop):
                mark = QTextCursor(self._text.document())
                mark.setPosition(begin)
                mark.setPosition(stop, QTextCursor.MoveMode.KeepAnchor)
                self._marks.append(mark)

    def _is_being_typed(self, begin: int, end: int) -> bool:
        return self._typed is not None and begin <= self._text.textCursor().position() <= end

    def _on_change(self, at: int, removed: int, added: int) -> None:
        if self._text.hasFocus() and added + removed <= _TYPED_AT_ONCE:
            self._typed = (at, at + added)
        elif self._typed is not None and at <= self._typed[1]:
            self._typed = None
        start, end = self._stale or (at, at)
        end += added - removed if end > at else 0
        self._note(min(start, at), max(end, at + added))

    def _on_cursor(self) -> None:
        """Check the word that was being typed once the cursor has left it."""
        if self._typed is None:
            return
        block = self._text.document().findBlock(self._typed[1])
        at, typed = self._text.textCursor().position(), self._typed[1]
        if not (block.contains(at) and _is_one_word(block, at, typed)):
            self._finish()

    def _on_focus(self) -> None:
        if self._typed is not None and shiboken6.isValid(self._text) and not self._text.hasFocus():
            self._finish()

    def _finish(self) -> None:
        """Check what was being typed, now that the cursor is elsewhere."""
        assert self._typed is not None  # whoever calls has looked
        finished, self._typed = self._typed, None
        self._note(*finished)

    def _check_all(self) -> None:
        self._note(0, self._text.document().characterCount())

    def _note(self, start: int, end: int) -> None:
        stale = self._stale or (start, end)
        self._stale = (min(stale[0], start), max(stale[1], end))
        spelling().ask(self)

    def _replace(self, mark: QTextCursor, by: str) -> None:
        """Put another word in place of a marked one, as if it were typed."""
        self._text.setFocus()
        self._text.setTextCursor(mark)
        self._put(by)


def _is_one_word(block: QTextBlock, one: int, other: int) -> bool:
    """Return whether nothing but letters stands between two places of a block."""
    line = block.text()
    start, end = (from_qt(line, at - block.position()) for at in sorted((one, other)))
    return all(sign.isalnum() or sign in "'’-" for sign in line[start:end])


def _selection(mark: QTextCursor) -> QTextEdit.ExtraSelection:
    made = QTextEdit.ExtraSelection()
    made.cursor = mark  # pyright: ignore[reportAttributeAccessIssue] - the stubs lack its two members
    made.format = wave()  # pyright: ignore[reportAttributeAccessIssue]
    return made


def wave() -> QTextCharFormat:
    """Return the look of a misspelt word."""
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(style.colour("error"))
    return look
