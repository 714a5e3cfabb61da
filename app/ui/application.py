"""The application: its identity, its look, the handler of bugs, and the windows that are open."""

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, ExitStack
from functools import partial
from pathlib import Path
from typing import NamedTuple

import shiboken6
from PySide6.QtCore import QEvent, QLocale, QSettings, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from app.errors import AppError, FileError
from app.system.paths import RESOURCES, config_folder, register_file
from app.system.settings import Settings
from app.ui import style
from app.ui.background import drain_background, run_in_background
from app.ui.crash_handler import CrashHandler
from app.ui.language import speak
from app.ui.main_window import MainWindow
from app.ui.messages import MessageKind
from app.ui.register_choice import choose_register, tell_before_start
from app.ui.surroundings import Surroundings
from app.ui.widgets.focus_ring import FocusRing
from app.workflow.about_register import what_was_put_by
from app.workflow.tools import Tools

DONE, NOT_STARTED = 0, 2

OpenTools = Callable[[], AbstractContextManager[Tools]]


class Program(NamedTuple):
    """What `app.main` hands over: how to open a register, and what the person has set up."""

    settings: Settings
    save_settings: Callable[[Settings], None]
    log_folder: Path
    open_tools: OpenTools
    demo: bool = False
    open_example: OpenTools | None = None
    """Opens the worked example beside an empty register; None where there is none."""
    read_packs: Callable[[Tools], Tools] | None = None
    """Returns tools with the packs and templates as they are now on the disk."""
    open_another: Callable[[Path], AbstractContextManager[Tools]] | None = None
    """Opens the register in another place, where the usual one cannot be opened."""


_TURN_S = 0.0005
"""Seconds after which a worker gives way to the window; Python's own 5 ms were paid at every key."""


def make_application(settings: Settings) -> QApplication:
    """Return the application with its name, icon and look; there is one in a process."""
    sys.setswitchinterval(_TURN_S)
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("Countersign")
    app.setDesktopFileName("countersign")
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    style.apply(app, settings.scheme, settings.text_size_percent)
    speak(settings.questions)
    app.setWindowIcon(QIcon(str(RESOURCES / "icons" / "countersign.svg")))
    FocusRing.of(app)
    return app


def window_memory() -> QSettings:
    """Return where sizes and columns are remembered."""
    return QSettings(str(config_folder() / "window.ini"), QSettings.Format.IniFormat)


def run_window(program: Program) -> int:
    """Open the window, stay until it is closed, and return the exit code."""
    app = make_application(program.settings)
    with ExitStack() as open_registers:
        windows = Windows(program, open_registers)
        crashes = CrashHandler(program.log_folder, windows.tell, app.quit)
        crashes.install()
        try:
            return app.exec() if windows.open_first() else NOT_STARTED
        finally:
            drain_background()
            windows.destroy()
            crashes.remove()


class Windows:
    """The windows of the program: the register's, and the worked example's where it was asked for."""

    def __init__(self, program: Program, open_registers: ExitStack) -> None:
        self._program = program
        self._open_registers = open_registers
        self._memory = window_memory()
        self.open: list[MainWindow] = []

    def open_first(self) -> bool:
        """Open the register and its window; return False where none can be opened, which has been said."""
        tools = self._open_tools()
        if tools is not None:
            has_example = self._program.open_example is not None
            window = self._show(tools, demo=self._program.demo, has_example=has_example)
            what, where = what_was_put_by(tools=tools)
            if what:
                window.messages.say(what, MessageKind.HINT, hint=where)
        return tools is not None

    def tell(self, error: AppError) -> None:
        """Say in the open windows what went wrong; before there is one, in a window of its own."""
        if not self.open:
            tell_before_start(error)
        for window in self.open:
            window.messages.show_error(error)

    def destroy(self) -> None:
        """Destroy the windows now, while the application is still there to take leave of them."""
        for window in self.open:
            shiboken6.delete(window)
        self.open.clear()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _show(self, tools: Tools, *, demo: bool, has_example: bool) -> MainWindow:
        """Open a window on these tools and return it."""
        program = self._program
        surroundings = Surroundings(program.settings, program.save_settings, self._memory, demo, has_example)
        window = MainWindow(tools, surroundings)
        window.example_wanted.connect(partial(self._open_example, window))
        window.appearance_changed.connect(_dress)
        window.packs_changed.connect(partial(self._read_packs, window, tools))
        self.open.append(window)
        window.show()
        return window

    def _read_packs(self, window: MainWindow, tools: Tools) -> None:
        """Read offices and forms again, and show them in a window that takes the place of the old one."""
        if self._program.read_packs is not None:
            read = partial(self._program.read_packs, tools)
            run_in_background(read, owner=window, then=partial(self._replace, window))

    def _replace(self, window: MainWindow, tools: Tools) -> None:
        fresh = self._show(tools, demo=window.demo, has_example=window.has_example)
        fresh.restoreGeometry(window.saveGeometry())
        fresh.go_on_from(window)
        self.open.remove(window)
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.close()

    def _open_tools(self) -> Tools | None:
        """Open the register; where it cannot be opened, offer another until one can, or nobody wants one."""
        opening: OpenTools | None = self._program.open_tools
        while opening is not None:
            try:
                return self._open_registers.enter_context(opening())
            except AppError as error:
                opening = self._other_opening(error)
        return None

    def _other_opening(self, error: AppError) -> OpenTools | None:
        """Say what is wrong and return what opens the register chosen instead, or None."""
        open_another = self._program.open_another
        while tell_before_start(error, can_choose=open_another is not None) and open_another is not None:
            path = choose_register(None, self._program.settings.register_path or register_file())
            if path is not None:
                self._keep(path)
                return partial(open_another, path)
        return None

    def _keep(self, register: Path) -> None:
        """Use that register from now on; a window opened after this goes on from these settings."""
        self._program = self._program._replace(settings=self._program.settings.but(register_path=register))
        try:
            self._program.save_settings(self._program.settings)
        except FileError as error:
            tell_before_start(error)

    def _open_example(self, asked_from: MainWindow) -> None:
        if self._program.open_example is None:
            return
        run_in_background(
            partial(self._open_registers.enter_context, self._program.open_example()),
            owner=asked_from,
            then=self._show_example,
        )

    def _show_example(self, tools: Tools) -> None:
        self._show(tools, demo=True, has_example=False)


def _dress(settings: Settings) -> None:
    app = QApplication.instance()
    if isinstance(app, QApplication):
        style.apply(app, settings.scheme, settings.text_size_percent)
        speak(settings.questions)
