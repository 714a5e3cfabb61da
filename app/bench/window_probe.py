"""The real window, opened to be measured: until it is usable, or while somebody types."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from app.bench.telling import memory_mib, say_ready
from app.bench.workshop import Workshop
from app.model.decision import Decision, DecisionDocument
from app.system.paths import log_folder
from app.system.settings import Settings
from app.ui.application import Program, Windows, make_application
from app.ui.background import drain_background
from app.ui.main_window import MainWindow
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools


def probe(what: str, register: Path | None, workshop: Workshop) -> None:
    """Open the window, tell the figures of `what` (`register`, `desk` or `long`) to whoever started this."""
    if what == "register":
        assert register is not None
        _until_usable(partial(workshop.open_register, register))
    elif what == "long":
        _with_a_long_report(workshop.open_example)
    else:
        _while_typing(workshop.open_example)


def _until_usable(open_tools: Callable[[], AbstractContextManager[Tools]]) -> None:
    with _window(open_tools) as (app, window):

        def ready(_: object) -> None:
            QTimer.singleShot(0, say)  # after what was painted meanwhile

        def say() -> None:
            say_ready({"memory_mib": memory_mib()})
            app.quit()

        window.register_page.listed.connect(ready)
        app.exec()


def _while_typing(open_tools: Callable[[], AbstractContextManager[Tools]]) -> None:
    from app.bench.bare_text import BareText
    from app.bench.typist import Typist  # it needs the desk, which a start does not

    with open_tools() as tools, _window(partial(nullcontext, tools)) as (app, window):
        decision = max(
            (open_decision(row.id, tools=tools) for row in list_decisions(tools=tools)), key=_length
        )
        window.open_decision(decision.id)
        desk = window.desk.page
        typist = Typist(desk, decision, max(decision.documents, key=_length), tools)
        bare = BareText(window)
        typist.finished.connect(lambda: bare.begin(typist.words))
        bare.finished.connect(app.quit)
        desk.opened.connect(typist.begin)
        app.exec()
        say_ready({**typist.figures(), **bare.figures(), "memory_mib": memory_mib()})


def _with_a_long_report(open_tools: Callable[[], AbstractContextManager[Tools]]) -> None:
    from app.bench.long_report import begin_long_report
    from app.bench.opener import Opener

    with open_tools() as tools, _window(partial(nullcontext, tools)) as (app, window):
        short = max((open_decision(row.id, tools=tools) for row in list_decisions(tools=tools)), key=_length)
        opener = Opener(window, begin_long_report(tools).id, short.id)
        opener.finished.connect(app.quit)
        QTimer.singleShot(0, opener.begin)
        app.exec()
        say_ready({**opener.figures(), "memory_mib": memory_mib()})


def _length(long: Decision | DecisionDocument) -> int:
    return len(long.model_dump_json(include={"answers", "documents"}))


@contextmanager
def _window(
    open_tools: Callable[[], AbstractContextManager[Tools]],
) -> Iterator[tuple[QApplication, MainWindow]]:
    app = make_application(Settings())
    with ExitStack() as opened:
        windows = Windows(Program(Settings(), lambda _: None, log_folder(), open_tools, demo=True), opened)
        windows.open_first()
        try:
            yield app, windows.open[0]
        finally:
            drain_background()
            windows.destroy()
