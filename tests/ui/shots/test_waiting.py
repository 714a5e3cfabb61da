import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shots import waiting


def test_what_becomes_true_later_is_waited_for(qtbot: QtBot) -> None:
    done: list[bool] = []
    QTimer.singleShot(50, lambda: done.append(True))
    waiting.until(lambda: bool(done), "the timer")
    assert done


def test_what_was_true_once_is_enough(qtbot: QtBot) -> None:
    answers = iter([False, True])
    waiting.until(lambda: next(answers, False), "a moment")


def test_what_does_not_come_is_named(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting, "_PATIENCE_S", 0.05)
    with pytest.raises(TimeoutError, match="the pages did not come"):
        waiting.until(lambda: False, "the pages")


@pytest.mark.parametrize("kind", [QLabel, QPushButton])
def test_words_count_once_they_can_be_read(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, kind: type[QLabel | QPushButton]
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    widget = kind("WPCC 2026-033", page)
    QVBoxLayout(page).addWidget(widget)
    waiting.until_said(page, "2026-033")
    widget.hide()
    monkeypatch.setattr(waiting, "_PATIENCE_S", 0.05)
    with pytest.raises(TimeoutError, match="“2026-033”"):
        waiting.until_said(page, "2026-033")
