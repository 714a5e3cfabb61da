"""Jobs on real threads: order, results on the UI thread, failures, owners that go, errands cancelled."""

import gc
import threading
import weakref

import pytest
import shiboken6
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from app.errors import AppError, RegisterError
from app.ui.background import Background, Lane, background, drain_background, run_in_background


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """A page that waits for results."""
    page = QWidget()
    qtbot.addWidget(page)
    return page


def test_a_job_runs_elsewhere_and_its_result_arrives_here(qtbot: QtBot, owner: QWidget) -> None:
    seen: list[tuple[int, int]] = []
    run_in_background(
        threading.get_ident, owner=owner, then=lambda r: seen.append((r, threading.get_ident()))
    )
    qtbot.waitUntil(lambda: bool(seen))
    worker, arrived = seen[0]
    assert worker != arrived == threading.get_ident()


def test_jobs_of_a_lane_keep_their_order_on_one_thread(qtbot: QtBot, owner: QWidget) -> None:
    results: list[tuple[int, int]] = []
    for number in range(50):
        run_in_background(lambda n=number: (n, threading.get_ident()), owner=owner, then=results.append)
    qtbot.waitUntil(lambda: len(results) == 50)
    assert [number for number, _ in results] == list(range(50))
    assert len({thread for _, thread in results}) == 1


def test_rendering_does_not_wait_for_the_register(qtbot: QtBot, owner: QWidget) -> None:
    gate = threading.Event()
    arrived: list[str] = []
    run_in_background(lambda: "register" if gate.wait(5) else "late", owner=owner, then=arrived.append)
    run_in_background(lambda: "page", owner=owner, then=arrived.append, lane=Lane.RENDER)
    qtbot.waitUntil(lambda: arrived == ["page"])
    gate.set()
    qtbot.waitUntil(lambda: arrived == ["page", "register"])


def test_a_failure_goes_to_whoever_asked(qtbot: QtBot, owner: QWidget) -> None:
    failures: list[AppError] = []
    run_in_background(_fail, owner=owner, then=_never, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "The register is full."


def test_a_failure_nobody_takes_goes_to_the_window(qtbot: QtBot, owner: QWidget) -> None:
    failures: list[AppError] = []
    background().failed.connect(failures.append)
    run_in_background(_fail, owner=owner, then=_never)
    qtbot.waitUntil(lambda: bool(failures))
    assert str(failures[0]) == "The register is full."


def test_a_bug_travels_to_the_one_handler_with_its_place(qtbot: QtBot, owner: QWidget) -> None:
    with capture_exceptions() as caught:
        run_in_background(_stumble, owner=owner, then=_never)
        qtbot.waitUntil(lambda: bool(caught))
    kind, error, _ = caught[0]
    assert kind is ZeroDivisionError
    assert "_stumble" in [frame.tb_frame.f_code.co_name for frame in _frames(error)]


def test_nothing_arrives_at_an_owner_that_is_gone(qtbot: QtBot, owner: QWidget) -> None:
    gate = threading.Event()
    page = QWidget()
    run_in_background(lambda: gate.wait(5), owner=page, then=_never)
    shiboken6.delete(page)
    gate.set()
    qtbot.waitUntil(lambda: background().is_idle)


def test_nothing_arrives_after_cancelling_and_a_waiting_job_never_begins(
    qtbot: QtBot, owner: QWidget
) -> None:
    gate = threading.Event()
    begun: list[str] = []
    first = run_in_background(lambda: gate.wait(5), owner=owner, then=_never)
    second = run_in_background(lambda: begun.append("second"), owner=owner, then=_never)
    first.cancel()
    second.cancel()
    gate.set()
    done: list[object] = []
    run_in_background(lambda: "third", owner=owner, then=done.append)
    qtbot.waitUntil(lambda: done == ["third"])
    assert begun == []


def test_only_work_that_takes_its_time_is_shown(qtbot: QtBot, owner: QWidget) -> None:
    shown: list[bool] = []
    background().working.connect(shown.append)
    finished: list[object] = []
    run_in_background(lambda: "quick", owner=owner, then=finished.append)
    qtbot.waitUntil(lambda: finished == ["quick"])
    assert shown == []
    gate = threading.Event()
    run_in_background(lambda: gate.wait(5), owner=owner, then=finished.append)
    qtbot.waitUntil(lambda: shown == [True])
    gate.set()
    qtbot.waitUntil(lambda: shown == [True, False])


def test_draining_finishes_what_was_queued_and_leaves_no_thread(qtbot: QtBot, owner: QWidget) -> None:
    done: list[int] = []
    for number in range(20):
        run_in_background(lambda n=number: n, owner=owner, then=done.append)
    drain_background()
    assert done == list(range(20))
    assert [thread.name for thread in threading.enumerate() if "countersign" in thread.name] == []
    run_in_background(lambda: 20, owner=owner, then=done.append)
    qtbot.waitUntil(lambda: done[-1] == 20)


def test_a_job_and_what_it_held_are_let_go(qtbot: QtBot, owner: QWidget) -> None:
    class Heavy:
        def __call__(self) -> str:
            return "done"

    heavy = Heavy()
    gone = weakref.ref(heavy)
    done: list[str] = []
    run_in_background(heavy, owner=owner, then=done.append)
    del heavy
    qtbot.waitUntil(lambda: bool(done))
    run_in_background(lambda: "next", owner=owner, then=done.append)
    qtbot.waitUntil(lambda: len(done) == 2)
    assert gone() is None


def test_widgets_in_a_cycle_are_never_destroyed_on_a_worker(qtbot: QtBot, owner: QWidget) -> None:
    destroyed_on: list[str] = []

    class Page(QWidget):
        def __init__(self) -> None:
            super().__init__()
            self.myself = self
            self.destroyed.connect(lambda: destroyed_on.append(threading.current_thread().name))

    done: list[object] = []
    background()
    for _ in range(5):
        Page()
    run_in_background(lambda: [[] for _ in range(100_000)] and 1, owner=owner, then=done.append)
    qtbot.waitUntil(lambda: bool(done))
    assert destroyed_on == []
    gc.collect()
    assert set(destroyed_on) == {"MainThread"}


def test_collecting_is_handed_back_when_the_workers_end(qapp: QApplication) -> None:
    background()
    assert not gc.isenabled()
    drain_background()
    assert gc.isenabled()


def test_there_is_one_set_of_workers(qapp: QApplication) -> None:
    assert background() is background()
    assert isinstance(background(), Background)


def _fail() -> object:
    raise RegisterError("The register is full.", hint="Free some space.")


def _stumble() -> float:
    return 1 / 0


def _never(_: object) -> None:
    raise AssertionError("nothing should arrive here")


def _frames(error: BaseException) -> list:
    frames, trace = [], error.__traceback__
    while trace is not None:
        frames.append(trace)
        trace = trace.tb_next
    return frames
