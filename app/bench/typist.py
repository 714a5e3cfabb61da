"""Somebody who types words into the long report and looks at the page after each."""

import time

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from app.bench.echo import Echo
from app.bench.figure import percentile
from app.model.decision import Decision, DecisionDocument
from app.model.values import FieldId
from app.ui.desk.desk_page import DeskPage
from app.workflow.draft_decision import preview_document
from app.workflow.join_document import answers_of
from app.workflow.tools import Tools

_WORDS = 40
_KEY_GAP = 60
"""Milliseconds between two keys of a word."""
_REST = 250
"""Milliseconds between seeing the page and typing the next word."""
_HEARTBEAT = 5
_FIELD = FieldId("purpose")
"""Printed on the first page, so that looking for a word there costs little."""
_ALPHABET = "abcdefghij"


class Typist(QObject):
    """Types on a desk and notes how long each new page took, and how long the window stood still."""

    finished = Signal()

    def __init__(self, desk: DeskPage, decision: Decision, report: DecisionDocument, tools: Tools) -> None:
        super().__init__(desk)
        self._desk, self._decision, self._report, self._tools = desk, decision, report, tools
        self._times: list[float] = []
        self._gaps: list[float] = []
        self._pages = 0
        self._rests = False
        self._keys = ""
        self._word = ""
        self._typed_at = 0.0
        self._beat_at = 0.0
        self._echo: Echo | None = None
        self._heart = QTimer(self, interval=_HEARTBEAT)
        self._heart.timeout.connect(self._beat)
        desk.page_shown.connect(self._look)

    def begin(self) -> None:
        """Turn to the report; typing begins when its page is there."""
        self._desk.writing.choose(self._report.id)

    def figures(self) -> dict[str, float]:
        """Return what was noted, in milliseconds and pages."""
        return {
            "page_p50_ms": percentile(self._times, 50),
            "page_p95_ms": percentile(self._times, 95),
            "stall_ms": max(self._gaps),
            "echo_p50_ms": percentile(self._echoes(), 50),
            "echo_p99_ms": percentile(self._echoes(), 99),
            "pages": self._pages,
            "setting_ms": self._setting_ms(),
        }

    def _look(self) -> None:
        seen_at = time.perf_counter()
        pages = self._desk.view.preview.pages
        if pages is None or self._rests or self._keys or self._word not in pages.getAllText(0).text():
            return
        if self._word:
            self._times.append((seen_at - self._typed_at) * 1000)
        if len(self._times) == _WORDS:
            self._heart.stop()
            self._pages = pages.pageCount()
            self.finished.emit()
            return
        self._rests = True
        QTimer.singleShot(_REST, self._begin_word)

    def _begin_word(self) -> None:
        self._rests = False
        if not self._heart.isActive():
            self._beat_at = time.perf_counter()
            self._heart.start()
        self._word = "q" + "".join(_ALPHABET[int(digit)] for digit in f"{len(self._times):03d}") + "q"
        self._keys = " " + self._word
        self._type()

    def _type(self) -> None:
        key, self._keys = self._keys[0], self._keys[1:]
        if self._keys:
            QTimer.singleShot(_KEY_GAP, self._type)
        if self._echo is None:
            self._desk.writing.column.go_to(_FIELD)
            self._echo = Echo(self._text())
        self._typed_at = self._echo.press(key)

    def _echoes(self) -> list[float]:
        assert self._echo is not None  # something was typed
        return self._echo.times

    @property
    def words(self) -> str:
        """What stands in the text that was typed into."""
        return self._text().toPlainText()

    def _text(self) -> QPlainTextEdit | QTextEdit:
        question = self._desk.view.columns[self._report.id].question(_FIELD)
        found = question.findChild(QPlainTextEdit) or question.findChild(QTextEdit)
        assert found is not None
        return found

    def _beat(self) -> None:
        now = time.perf_counter()
        self._gaps.append((now - self._beat_at) * 1000 - _HEARTBEAT)
        self._beat_at = now

    def _setting_ms(self) -> float:
        answers = answers_of(self._report, self._tools.packs.form(self._report.form))
        times: list[float] = []
        for round_ in range(6):
            changed = answers.but(_FIELD, f"Round {round_}. {answers.get(_FIELD)}")
            begun = time.perf_counter()
            preview_document(self._decision, self._report.id, changed, tools=self._tools)
            times.append((time.perf_counter() - begun) * 1000)
        return percentile(times, 50)
