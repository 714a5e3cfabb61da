"""The latest text wins, and nothing is set that nobody will see."""

from threading import Event

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.errors import PrintError
from app.model.printed_place import PlacedPages
from app.ui.desk.preview_follower import Job, PreviewFollower


class Press:
    """Sets pages when it is told to, and remembers what it was asked for."""

    def __init__(self) -> None:
        self.set: list[str] = []
        self.may_go_on = Event()
        self.may_go_on.set()

    def job(self, text: str) -> Job:
        def set_pages() -> PlacedPages:
            self.set.append(text)
            assert self.may_go_on.wait(10)
            if text == "broken":
                raise PrintError("It cannot be set.")
            return PlacedPages(text.encode())

        return set_pages


@pytest.fixture
def follower(qtbot: QtBot) -> PreviewFollower:
    owner = QWidget()
    qtbot.addWidget(owner)
    return PreviewFollower(owner)


@pytest.fixture
def shown(follower: PreviewFollower) -> list[bytes]:
    pages: list[bytes] = []
    follower.pages_set.connect(lambda placed: pages.append(placed.content))
    return pages


def test_while_pages_are_set_only_the_newest_text_waits(
    follower: PreviewFollower, shown: list[bytes], qtbot: QtBot
) -> None:
    press = Press()
    press.may_go_on.clear()
    follower.turn_to(press.job("1"))
    qtbot.waitUntil(lambda: press.set == ["1"])
    for text in "23456":
        follower.follow(press.job(text))
    press.may_go_on.set()
    qtbot.waitUntil(lambda: shown[-1:] == [b"6"])
    assert press.set == ["1", "6"]
    assert shown == [b"1", b"6"]


def test_quick_keys_cost_one_setting(follower: PreviewFollower, shown: list[bytes], qtbot: QtBot) -> None:
    press = Press()
    for text in "123":
        follower.follow(press.job(text))
    qtbot.waitUntil(lambda: shown == [b"3"])
    assert press.set == ["3"]


def test_pages_of_the_document_before_are_not_shown(
    follower: PreviewFollower, shown: list[bytes], qtbot: QtBot
) -> None:
    press = Press()
    press.may_go_on.clear()
    follower.turn_to(press.job("old"))
    qtbot.waitUntil(lambda: press.set == ["old"])
    follower.turn_to(press.job("new"))
    press.may_go_on.set()
    qtbot.waitUntil(lambda: shown == [b"new"])


def test_a_failure_is_told_and_the_next_text_is_set(
    follower: PreviewFollower, shown: list[bytes], qtbot: QtBot
) -> None:
    press = Press()
    told: list[object] = []
    follower.failed.connect(told.append)
    with qtbot.waitSignal(follower.failed):
        follower.turn_to(press.job("broken"))
    assert isinstance(told[0], PrintError)
    follower.follow(press.job("mended"))
    qtbot.waitUntil(lambda: shown == [b"mended"])


def test_what_is_forgotten_is_not_shown(follower: PreviewFollower, shown: list[bytes], qtbot: QtBot) -> None:
    press = Press()
    press.may_go_on.clear()
    follower.turn_to(press.job("left"))
    qtbot.waitUntil(lambda: press.set == ["left"])
    follower.follow(press.job("never"))
    follower.forget()
    press.may_go_on.set()
    follower.turn_to(press.job("next"))
    qtbot.waitUntil(lambda: shown == [b"next"])
    assert "never" not in press.set
