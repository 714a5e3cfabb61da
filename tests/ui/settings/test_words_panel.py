from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.system.own_words import add_own_word, read_own_words
from app.ui.messages import Messages
from app.ui.settings.words_panel import WordsPanel


@pytest.fixture
def panel(qtbot: QtBot) -> WordsPanel:
    for word in ("Thornbridge", "aldmere"):
        add_own_word(word)
    messages = Messages()
    qtbot.addWidget(messages)
    made = WordsPanel(messages)
    qtbot.addWidget(made)
    made.show()
    return made


def shown(panel: WordsPanel) -> list[str]:
    return [panel.list.item(row).text() for row in range(panel.list.count())]


def test_words_are_listed_removed_and_put_back(qtbot: QtBot, panel: WordsPanel) -> None:
    assert shown(panel) == ["aldmere", "Thornbridge"]
    panel.list.setFocus()
    qtbot.keyClick(panel.list, Qt.Key.Key_Down)
    qtbot.keyClick(panel.list, Qt.Key.Key_Delete)
    assert shown(panel) == ["aldmere"]
    assert read_own_words() == {"aldmere"}
    panel.undo_button.click()
    assert shown(panel) == ["aldmere", "Thornbridge"]


def test_where_there_is_none_it_says_how_one_is_added(panel: WordsPanel) -> None:
    panel.remove_button.click()
    panel.remove_button.click()
    assert read_own_words() == frozenset()
    assert not panel.list.isVisible()
    assert not panel.remove_button.isVisible()


def test_words_added_elsewhere_are_seen(panel: WordsPanel) -> None:
    add_own_word("Eastmoor")
    panel.refresh()
    assert shown(panel) == ["aldmere", "Eastmoor", "Thornbridge"]


def test_a_word_that_cannot_be_removed_stays(
    panel: WordsPanel, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "blocked").write_text("in the way")
    monkeypatch.setenv("COUNTERSIGN_HOME", str(tmp_path / "blocked"))
    panel.remove_button.click()
    said = panel._messages.current
    assert said is not None
    assert "dictionary.txt cannot be written" in said.what
