"""Papers of other offices at the real window: dependent questions, grids by keyboard, parties, a broken pack."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.forms.loading import load_packs
from app.model.answers import PlainAnswers
from app.model.values import FieldId, FormId
from app.system import paths
from app.ui.desk.desk_page import DeskPage
from app.ui.main_window import OFFICES, MainWindow
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import open_decision
from app.workflow.tools import Tools
from tests.journeys.conftest import Program
from tests.ui.desk.at_desk import inputs, wait_for_page

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def open_new(program: Program, office: str, form: str) -> tuple[MainWindow, Tools, DeskPage]:
    """Begin a decision with one document and open it at the desk."""
    window, tools = program.start()
    decision = begin_decision(office, (FormId(form),), tools=tools)
    window.open_decision(decision.id)
    program.settle()
    return window, tools, window.desk.page


def kept(desk: DeskPage, tools: Tools) -> PlainAnswers:
    assert desk.decision_id is not None
    return open_decision(desk.decision_id, tools=tools).documents[0].answers


def saved(desk: DeskPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not desk.is_unsaved, timeout=10_000)


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def tab_to(qtbot: QtBot, ending: str, most: int = 40) -> QWidget:
    """Press Tab until something of that name has the focus."""
    for _ in range(most):
        if focused().accessibleName().endswith(ending):
            return focused()
        qtbot.keyClick(focused(), Qt.Key.Key_Tab)
    raise AssertionError(f"Tab never came to {ending}, last to {focused().accessibleName()}")


def problems(desk: DeskPage) -> list[str]:
    return [line.text() for line in desk.view.problems.lines]


def settled_problems(desk: DeskPage, qtbot: QtBot, condition: Callable[[list[str]], bool]) -> None:
    qtbot.waitUntil(lambda: condition(problems(desk)), timeout=10_000)


def test_publication_is_deferred_and_then_not(program: Program, qtbot: QtBot) -> None:
    _, tools, desk = open_new(program, "mopac", "mopac/dmpc-decision")
    column = desk.writing.column
    column.go_to(FieldId("part_1_deferral"))
    assert not any("reason" in each for each in shown(desk, "part_1_deferral"))
    qtbot.keyClick(focused(), Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: any("reason" in each for each in shown(desk, "part_1_deferral")))
    settled_problems(desk, qtbot, lambda told: any("“For what reason” is missing" in each for each in told))
    qtbot.keyClicks(tab_to(qtbot, "For what reason"), "Not signed yet.")
    wait_for_page(qtbot, desk, "Not signed yet.")
    until = tab_to(qtbot, "Until what date")
    qtbot.keyClicks(until, "32 May")
    qtbot.keyClick(until, Qt.Key.Key_Tab)
    settled_problems(desk, qtbot, lambda told: any("“32 May” is not a date" in each for each in told))
    column.go_to(FieldId("part_1_deferral"))
    inputs(desk, "part_1_deferral")[0].setFocus()
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    assert not any("reason" in each for each in shown(desk, "part_1_deferral"))
    settled_problems(desk, qtbot, lambda told: not any("deferral" in each for each in told))
    qtbot.waitUntil(lambda: "Not signed yet." not in desk.view.preview.page_text(), timeout=10_000)
    saved(desk, qtbot)
    assert kept(desk, tools)["part_1_deferral"] == {"deferred": False, "reason": "Not signed yet."}
    desk.undo()
    wait_for_page(qtbot, desk, "Not signed yet.")


def shown(desk: DeskPage, field: str) -> list[str]:
    return [widget.accessibleName() for widget in inputs(desk, field) if widget.isVisible()]


def test_considerations_are_filled_in_by_keyboard_alone(program: Program, qtbot: QtBot) -> None:
    _, tools, desk = open_new(program, "northumbria", "northumbria/meeting-report")
    desk.writing.column.go_to(FieldId("considerations"))
    tab_to(qtbot, "Consultation: Yes or no: Yes")
    qtbot.keyClick(focused(), Qt.Key.Key_Y)
    more = tab_to(qtbot, "Consultation: Add narrative")
    qtbot.keyClick(more, Qt.Key.Key_Space)
    assert focused().accessibleName().endswith("Consultation: Narrative")
    qtbot.keyClicks(focused(), "The panel agreed.")
    tab_to(qtbot, "Resources: Yes or no: Yes")
    qtbot.keyClick(focused(), Qt.Key.Key_N)
    wait_for_page(qtbot, desk, "The panel agreed.")
    saved(desk, qtbot)
    given = kept(desk, tools)["considerations"]
    assert given["consultation"] == {"answer": True, "narrative": "The panel agreed."}  # type: ignore[index,call-overload]
    assert given["resources"] == {"answer": False}  # type: ignore[index,call-overload]


def test_three_parties_are_added_and_one_is_moved(program: Program, qtbot: QtBot) -> None:
    _, tools, desk = open_new(program, "cambridgeshire", "cambridgeshire/collaboration-agreement")
    desk.writing.column.mend(FieldId("parties"))
    for name in ("Eastmarsh", "Westmarsh", "Southmarsh"):
        force = focused()
        assert force.accessibleName() == "Parties: Force"
        qtbot.keyClicks(force, name)
        qtbot.keyClicks(tab_to(qtbot, "Parties: Policing body: Office"), f"Commissioner for {name}")
        if name != "Southmarsh":
            qtbot.keyClick(focused(), Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(focused(), Qt.Key.Key_Up, ALT)
    saved(desk, qtbot)
    forces = [row["force"] for row in kept(desk, tools)["parties"]]  # type: ignore[union-attr,index,call-overload]
    assert forces == ["Eastmarsh", "Southmarsh", "Westmarsh"]
    wait_for_order(qtbot, desk, "Eastmarsh", "Southmarsh", "Westmarsh")
    desk.undo()
    wait_for_order(qtbot, desk, "Eastmarsh", "Westmarsh", "Southmarsh")


def wait_for_order(qtbot: QtBot, desk: DeskPage, *names: str) -> None:
    """Wait until the page names the parties in that order."""

    def is_so() -> bool:
        text = desk.view.preview.page_text()
        places = [text.find(f"Commissioner for {name}") for name in names]
        return min(places) >= 0 and places == sorted(places)

    qtbot.waitUntil(is_so, timeout=10_000)


def test_a_broken_pack_of_ones_own_is_shown_and_the_others_still_work(
    program: Program, qtbot: QtBot, packs_with_a_broken_one: None
) -> None:
    window, tools = program.start()
    assert window.messages.current is not None
    assert "elsewhere/office.toml" in window.messages.current.what
    window.show_page(OFFICES)
    page = window.pages.offices
    qtbot.waitUntil(lambda: any("elsewhere/office.toml" in text for text in words(page.broken)))
    page.show_office("mopac")
    assert page.forms is not None
    card = page.forms.cards[0]
    with qtbot.waitSignal(page.examination.checked, timeout=120_000):
        card.check_button.click()
    assert "Not checked" not in card.verdict.words
    assert isinstance(card.copy_button, QPushButton)
    decision = begin_decision("cambridgeshire", (FormId("cambridgeshire/decision-record"),), tools=tools)
    window.open_decision(decision.id)
    program.settle()
    wait_for_page(qtbot, window.desk.page, decision.reference)


def words(inside: QWidget) -> list[str]:
    return [label.text() for label in inside.findChildren(QLabel)]


@pytest.fixture
def packs_with_a_broken_one(program: Program) -> None:
    """A pack of the user's own whose office cannot be read."""
    folder = paths.own_packs() / "forms" / "elsewhere"
    folder.mkdir(parents=True)
    (folder / "office.toml").write_text('name = "Elsewhere', "utf-8")
    program.use(load_packs(paths.FORMS, paths.own_packs() / "forms"))
