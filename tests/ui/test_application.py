"""The application: opens, survives bugs, shows the worked example, closes cleanly."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.errors import RegisterError
from app.system.settings import Scheme, Settings
from app.ui import style
from app.ui.application import DONE, NOT_STARTED, Program, make_application, run_window
from app.ui.main_window import OFFICES, MainWindow
from app.workflow.tools import Tools

Step = Callable[[MainWindow], None]


@contextmanager
def lent(tools: Tools) -> Iterator[Tools]:
    """Hand tools over as a register that somebody else closes."""
    yield tools


def program(
    tools: Tools, tmp_path: Path, *, example: Callable[[], AbstractContextManager[Tools]] | None = None
) -> Program:
    """Return a program on these tools."""
    return Program(
        settings=Settings(scheme=Scheme.LIGHT),
        save_settings=lambda _: None,
        log_folder=tmp_path / "log",
        open_tools=partial(lent, tools),
        open_example=example,
    )


def windows() -> list[MainWindow]:
    """Return the windows that are open."""
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow)]


def when_open(step: Step, app: QApplication) -> QTimer:
    """Do something with the first window as soon as it is on the screen."""
    timer = QTimer(app, interval=10)

    def look() -> None:
        opened = [window for window in windows() if window.isVisible()]
        if opened:
            timer.stop()
            step(opened[0])

    timer.timeout.connect(look)
    timer.start()
    return timer


def test_the_window_opens_and_closing_it_ends_the_program(
    qapp: QApplication, example_tools: Tools, tmp_path: Path
) -> None:
    seen: list[str] = []

    def close(window: MainWindow) -> None:
        seen.append(window.windowTitle())
        window.close()

    when_open(close, qapp)
    before = sys.excepthook
    assert run_window(program(example_tools, tmp_path)) == DONE
    assert seen == ["Countersign"]
    assert windows() == []
    assert sys.excepthook == before


def test_a_register_that_cannot_be_opened_is_said_in_a_sentence(
    qapp: QApplication, example_tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    @contextmanager
    def refused() -> Iterator[Tools]:
        raise RegisterError("The register was made by a newer version.", hint="Install that version.")
        yield example_tools

    told: list[tuple[str, str]] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append((box.text(), box.informativeText())))
    assert run_window(program(example_tools, tmp_path)._replace(open_tools=refused)) == NOT_STARTED
    assert told == [("The register was made by a newer version.", "Install that version.")]


@contextmanager
def refused() -> Iterator[Tools]:
    """Open no register."""
    raise RegisterError("The register is not a register.", hint="Choose another.")
    yield  # pyright: ignore[reportUnreachable]


def press_in_boxes(words: list[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Answer the boxes that come, one after the other; return what they said."""
    told: list[str] = []

    def answer(box: QMessageBox) -> None:
        told.append(box.text())
        wanted = words.pop(0)
        next(button for button in box.buttons() if wanted in button.text().replace("&", "")).click()

    monkeypatch.setattr(QMessageBox, "exec", answer)
    return told


def test_where_the_register_cannot_be_opened_another_is_chosen_kept_and_opened(
    qapp: QApplication, example_tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[Settings] = []
    opened: list[Path] = []
    answers = iter(["", str(tmp_path / "bad.db"), str(tmp_path / "new")])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (next(answers), ""))

    def open_another(path: Path) -> AbstractContextManager[Tools]:
        opened.append(path)
        return refused() if path.name == "bad.db" else lent(example_tools)

    told = press_in_boxes(["Choose another", "Choose another", "Choose another"], monkeypatch)
    when_open(lambda window: QTimer.singleShot(0, window, window.close), qapp)
    started = program(example_tools, tmp_path)._replace(
        open_tools=refused, open_another=open_another, save_settings=kept.append
    )
    assert run_window(started) == DONE
    assert opened == [tmp_path / "bad.db", tmp_path / "new.db"]
    assert [settings.register_path for settings in kept] == opened
    assert told == ["The register is not a register."] * 3


def test_nobody_has_to_choose_another_register(
    qapp: QApplication, example_tools: Tools, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    press_in_boxes(["Close"], monkeypatch)
    started = program(example_tools, tmp_path)._replace(
        open_tools=refused, open_another=lambda _: lent(example_tools)
    )
    assert run_window(started) == NOT_STARTED


def test_a_bug_is_told_and_reported_and_the_program_goes_on(
    qapp: QApplication, example_tools: Tools, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    told: list[str] = []

    def stumble() -> None:
        raise ZeroDivisionError("what was typed")

    def strike(window: MainWindow) -> None:
        QTimer.singleShot(0, window, stumble)
        QTimer.singleShot(50, window, partial(go_on, window))

    def go_on(window: MainWindow) -> None:
        assert window.messages.current is not None
        told.append(window.messages.current.what)
        window.close()

    when_open(strike, qapp)
    with capture_exceptions() as uncaught:  # pytest-qt steps aside; ours is installed after it
        assert run_window(program(example_tools, tmp_path)) == DONE
    assert uncaught == []
    assert told == ["Something went wrong in the program itself. What you typed is kept; you can go on."]
    [report] = (tmp_path / "log").glob("crash-*.txt")
    assert "what was typed" not in report.read_text("utf-8")
    caplog.clear()


def test_the_worked_example_opens_in_a_window_of_its_own(
    qapp: QApplication, qtbot: QtBot, tools: Tools, example_tools: Tools, tmp_path: Path
) -> None:
    titles: list[str] = []

    def ask(window: MainWindow) -> None:
        window.register_page.example_wanted.emit()
        watch.start()

    def look() -> None:
        if len(windows()) == 2 and all(window.isVisible() for window in windows()):
            watch.stop()
            titles.extend(sorted(window.windowTitle() for window in windows()))
            for window in windows():
                window.close()

    watch = QTimer(qapp, interval=10)
    watch.timeout.connect(look)
    when_open(ask, qapp)
    assert run_window(program(tools, tmp_path, example=partial(lent, example_tools))) == DONE
    assert titles == ["Countersign", "Countersign – worked example"]


def test_a_setting_dresses_the_program_at_once(
    qapp: QApplication, example_tools: Tools, tmp_path: Path
) -> None:
    seen: list[tuple[bool, int]] = []

    def change(window: MainWindow) -> None:
        window.appearance_changed.emit(Settings(scheme=Scheme.DARK, text_size_percent=150))
        seen.append((style.look().dark, style.look().text_size_percent))
        window.close()

    when_open(change, qapp)
    run_window(program(example_tools, tmp_path))
    style.apply(qapp, Scheme.LIGHT, 100)
    assert seen == [(True, 150)]


def test_packs_that_were_changed_are_shown_where_one_was(
    qapp: QApplication, example_tools: Tools, tmp_path: Path
) -> None:
    fewer = example_tools.packs._replace(forms=())
    seen: list[tuple[int, str, str, int, int]] = []

    def read_again(window: MainWindow) -> None:
        window.show_page(OFFICES)
        window.pages.offices.show_office("northumbria")
        window.resize(1111, 777)
        window.messages.say("The office is made.", hint="A hint.")
        window.packs_changed.emit()
        when_open(partial(look, window), qapp)

    def look(old: MainWindow, window: MainWindow) -> None:
        if window is old:
            when_open(partial(look, old), qapp)
            return
        page = window.pages.offices
        said = window.messages.current
        cards = len(page.forms.cards) if page.forms else -1
        seen.append(
            (window.pages.place, page.office.currentData(), said.what if said else "", cards, len(windows()))
        )
        window.close()

    when_open(read_again, qapp)
    fresh = program(example_tools, tmp_path)._replace(read_packs=lambda tools: tools._replace(packs=fewer))
    assert run_window(fresh) == DONE
    assert [told[:4] for told in seen] == [(OFFICES, "northumbria", "The office is made.", 0)]
    assert windows() == []


def test_the_application_knows_its_name_and_counts_as_the_british_do(qapp: QApplication) -> None:
    assert make_application(Settings(scheme=Scheme.LIGHT)) is qapp
    assert qapp.applicationName() == "Countersign"
    assert not qapp.windowIcon().isNull()
    assert QLocale().name() == "en_GB"


STORY = """
import faulthandler
import sys
faulthandler.dump_traceback_later(100, exit=True)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from app import main
from app.ui import application

real = application.MainWindow.show

def show(window):
    real(window)
    window.register_page.listed.connect(lambda _: QTimer.singleShot(50, window.close))

application.MainWindow.show = show
QMessageBox.exec = lambda box: print(box.text(), file=sys.stderr)
sys.exit(main.main(sys.argv[1:]))
"""


@pytest.mark.parametrize("arguments", [[], ["--demo"]])
def test_a_whole_run_in_a_process_of_its_own_ends_cleanly(arguments: list[str], tmp_path: Path) -> None:
    """Whatever is left over when Python ends would show as a crash here."""
    done = subprocess.run(
        [sys.executable, "-X", "faulthandler", "-c", STORY, *arguments],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    noise = "This plugin does not support propagateSizeHints()"
    said = [line for line in done.stderr.splitlines() if line != noise]
    assert (done.returncode, said) == (0, [])
