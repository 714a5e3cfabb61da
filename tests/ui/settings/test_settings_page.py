from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from app.errors import FileError
from app.model.language import Language
from app.register.how_opened import HowOpened
from app.system.settings import Scheme, Settings, load_settings, save_settings
from app.ui.messages import Messages
from app.ui.settings.settings_page import SettingsPage
from app.workflow.tools import Tools


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    bar = Messages()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def page(qtbot: QtBot, example_tools: Tools, messages: Messages, settled: Callable[[], None]) -> SettingsPage:
    made = SettingsPage(example_tools, messages, Settings(user_name="A. Clerk"), save_settings)
    qtbot.addWidget(made)
    made.resize(1128, 720)
    made.show()
    made.refresh()
    settled()
    return made


def choose(page: SettingsPage, text: str) -> None:
    next(button for button in page.findChildren(QRadioButton) if button.text() == text).click()


def test_text_size_and_colours_hold_at_once_and_are_kept(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.appearance_changed) as larger:
        choose(page, "150 %")
    with qtbot.waitSignal(page.appearance_changed) as darker:
        choose(page, "Dark")
    assert larger.args is not None
    assert darker.args is not None
    assert larger.args[0].text_size_percent == 150
    kept = Settings(user_name="A. Clerk", text_size_percent=150, scheme=Scheme.DARK)
    assert darker.args[0] == kept
    assert load_settings() == kept


def test_a_name_is_kept_and_changes_no_looks(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.appearance_changed):
        page.own.name.setText("  B. Clerk ")
        page.own.name.editingFinished.emit()
    assert load_settings().user_name == "B. Clerk"


def test_what_cannot_be_saved_is_said_and_holds_all_the_same(
    qtbot: QtBot, example_tools: Tools, messages: Messages
) -> None:
    def refuse(_: Settings) -> None:
        raise FileError("The settings cannot be saved.", hint="They hold until the program is closed.")

    page = SettingsPage(example_tools, messages, Settings(), refuse)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.appearance_changed):
        choose(page, "Light")
    assert messages.current is not None
    assert messages.current.what == "The settings cannot be saved."


def test_the_register_s_folder_can_be_opened(
    page: SettingsPage, example_tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    next(button for button in page.findChildren(QPushButton) if "folder" in button.text()).click()
    assert [Path(url.toLocalFile()) for url in opened] == [example_tools.register.path.parent]


def test_settings_stand_side_by_side_only_where_there_is_room(page: SettingsPage, qtbot: QtBot) -> None:
    def columns() -> int:
        own = page.own
        return len({own.name.mapTo(own, QPoint()).x() // 100, own.place.mapTo(own, QPoint()).x() // 100})

    assert columns() == 2
    page.resize(600, 720)
    qtbot.waitUntil(lambda: columns() == 1)
    page.resize(1128, 720)
    qtbot.waitUntil(lambda: columns() == 2)


def test_another_register_is_used_from_the_next_start(
    page: SettingsPage, example_tools: Tools, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = iter([str(tmp_path / "other"), "", str(example_tools.register.path)])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (next(answers), ""))
    button = next(b for b in page.findChildren(QPushButton) if "another" in b.text())
    button.click()
    assert load_settings().register_path == tmp_path / "other.db"
    said = f"From the next start of the program: {tmp_path / 'other.db'}"
    assert page.own.next_register.text() == said
    assert page.own.next_register.isVisible()
    button.click()
    assert load_settings().register_path == tmp_path / "other.db", "nothing was chosen"
    button.click()
    assert load_settings().register_path == example_tools.register.path
    assert not page.own.next_register.isVisible()


def test_a_register_on_another_computer_is_said_to_be_there(
    qtbot: QtBot, example_tools: Tools, messages: Messages
) -> None:
    for over_network in (False, True):
        example_tools.register.how_opened = HowOpened(over_network=over_network)
        page = SettingsPage(example_tools, messages, Settings(), save_settings)
        qtbot.addWidget(page)
        page.show()
        assert page.own.register_note.isVisible() is over_network
    assert "network drive" in page.own.register_note.text()


def test_the_language_of_the_questions_is_kept_and_told(page: SettingsPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.appearance_changed) as told:
        choose(page, "Cymraeg")
    assert told.args is not None
    assert told.args[0].questions is Language.WELSH
    assert load_settings().questions is Language.WELSH
    choose(page, "English")
    assert load_settings().questions is Language.ENGLISH
