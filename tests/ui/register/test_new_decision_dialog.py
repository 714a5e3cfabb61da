"""Beginning a decision: office, documents, number; problems said where they are."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.values import Reference
from app.ui.register.new_decision_dialog import Choices, NewDecisionDialog
from app.ui.surroundings import offices
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import list_decisions, next_reference, open_decision
from app.workflow.tools import Tools

Settled = Callable[[], None]
MakeDialog = Callable[..., NewDecisionDialog]


def begin(dialog: NewDecisionDialog, qtbot: QtBot) -> int:
    """Begin, and return the decision that has begun."""
    begun: list[int] = []
    dialog.begun.connect(begun.append)
    dialog.begin_button.click()
    qtbot.waitUntil(lambda: bool(begun))
    return begun[0]


@pytest.fixture
def make_dialog(tools: Tools, qtbot: QtBot, settled: Settled) -> MakeDialog:
    """Open the dialog over a window, for the named offices."""

    windows: list[QWidget] = []

    def make(*offices: str, taken: tuple[str, ...] = ()) -> NewDecisionDialog:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        chosen = tuple(tools.packs.office(office) for office in offices or ("wealdshire",))
        dialog = NewDecisionDialog(tools, Choices(chosen, taken), window)
        dialog.open()
        settled()
        return dialog

    return make


def test_the_number_it_will_get_is_shown(make_dialog: MakeDialog) -> None:
    assert make_dialog().next_number.text() == "&Next number: WPCC 2026-001"


def test_the_record_is_chosen_and_enter_begins(
    make_dialog: MakeDialog, qtbot: QtBot, tools: Tools, settled: Settled
) -> None:
    dialog = make_dialog()
    assert dialog.chosen_forms == ("wealdshire/decision-record",)
    with qtbot.waitSignal(dialog.begun):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    [row] = list_decisions(tools=tools)
    decision = open_decision(row.id, tools=tools)
    assert decision.reference == "WPCC 2026-001"
    assert [document.form for document in decision.documents] == ["wealdshire/decision-record"]


def test_the_report_can_be_begun_with_it(make_dialog: MakeDialog, qtbot: QtBot, tools: Tools) -> None:
    dialog = make_dialog()
    next(box for box, form in dialog.forms if form.endswith("bcb-report")).click()
    forms = [document.form for document in open_decision(begin(dialog, qtbot), tools=tools).documents]
    assert forms == ["wealdshire/decision-record", "wealdshire/bcb-report"]


def test_without_a_document_nothing_begins(make_dialog: MakeDialog, tools: Tools) -> None:
    dialog = make_dialog()
    for box, _ in dialog.forms:
        box.setChecked(False)
    dialog.begin_button.click()
    assert dialog.problem.text() == "There is a problem: Choose at least one document."
    assert dialog.problem.isVisible()
    assert list_decisions(tools=tools) == ()


def test_a_given_reference_is_used(make_dialog: MakeDialog, qtbot: QtBot, tools: Tools) -> None:
    dialog = make_dialog()
    dialog.given_number.click()
    assert dialog.reference.hasFocus()
    qtbot.keyClicks(dialog.reference, " WPCC 2019-007 ")
    with qtbot.waitSignal(dialog.begun):
        qtbot.keyClick(dialog.reference, Qt.Key.Key_Return)
    [decision] = list_decisions(tools=tools)
    assert decision.reference == "WPCC 2019-007"


def test_a_reference_unlike_the_offices_is_warned_of_and_allowed(
    make_dialog: MakeDialog, qtbot: QtBot, tools: Tools
) -> None:
    dialog = make_dialog()
    dialog.given_number.click()
    qtbot.keyClicks(dialog.reference, "PCC/2016/3")
    qtbot.waitUntil(dialog.warning.isVisible)
    assert "look like WPCC 2026-031" in dialog.warning.text()
    assert open_decision(begin(dialog, qtbot), tools=tools).reference == "PCC/2016/3"


def test_a_taken_reference_is_refused_before_and_by_the_register(
    make_dialog: MakeDialog, qtbot: QtBot, tools: Tools, settled: Settled
) -> None:
    form = next(form.id for form in tools.packs.forms_of("wealdshire"))
    begin_decision("wealdshire", (form,), reference=Reference("WPCC 2026-009"), tools=tools)
    known = make_dialog(taken=("WPCC 2026-009",))
    known.given_number.click()
    qtbot.keyClicks(known.reference, "wpcc 2026-009")
    qtbot.waitUntil(lambda: known.warning.text() == "wpcc 2026-009 has been given before.")
    known.begin_button.click()
    assert "has been given before" in known.problem.text()
    unknown = make_dialog()
    unknown.given_number.click()
    qtbot.keyClicks(unknown.reference, "WPCC 2026-009")
    unknown.begin_button.click()
    qtbot.waitUntil(unknown.problem.isVisible)
    assert "WPCC 2026-009" in unknown.problem.text()
    assert unknown.reference.text() == "WPCC 2026-009"
    assert unknown.begin_button.isEnabled()
    assert len(list_decisions(tools=tools)) == 1


def test_an_empty_given_reference_is_asked_for(make_dialog: MakeDialog) -> None:
    dialog = make_dialog()
    dialog.given_number.click()
    dialog.begin_button.click()
    assert dialog.problem.text().endswith("Type the reference, or take the next one.")


def test_another_office_has_its_own_forms_and_numbers(make_dialog: MakeDialog, settled: Settled) -> None:
    dialog = make_dialog("wealdshire", "cambridgeshire")
    assert dialog.office.isVisible()
    dialog.office.setCurrentIndex(1)
    settled()
    assert dialog.next_number.text() == "&Next number: CPCC 2026-001"
    packs = {form.partition("/")[0] for _, form in dialog.forms}
    assert packs == {"cambridgeshire", "shared"}


def test_one_office_is_not_asked_for(make_dialog: MakeDialog) -> None:
    assert not make_dialog().office.isVisible()


def test_esc_begins_nothing(make_dialog: MakeDialog, qtbot: QtBot, tools: Tools, settled: Settled) -> None:
    dialog = make_dialog()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    settled()
    assert not dialog.isVisible()
    assert list_decisions(tools=tools) == ()


def test_a_double_click_on_begin_begins_once(
    make_dialog: MakeDialog, qtbot: QtBot, tools: Tools, settled: Settled
) -> None:
    dialog = make_dialog()
    with qtbot.waitSignal(dialog.begun):
        dialog.begin_button.click()
        dialog.begin_button.click()
        dialog.begin()
    settled()
    assert len(list_decisions(tools=tools)) == 1


def test_the_office_that_decides_most_often_is_chosen_at_first(
    tools: Tools, qtbot: QtBot, settled: Settled
) -> None:
    offices = tuple(tools.packs.office(office) for office in ("cambridgeshire", "wealdshire"))
    dialog = NewDecisionDialog(tools, Choices(offices, (), "wealdshire"))
    qtbot.addWidget(dialog)
    settled()
    assert dialog.chosen_office.id == "wealdshire"


def test_a_form_of_another_series_is_numbered_there(
    make_dialog: MakeDialog, settled: Settled, tools: Tools
) -> None:
    office = next(office for office in tools.packs.offices if office.series and office.example)
    dialog = make_dialog(office.id)
    usual = dialog.next_number.text()
    form = next(form for form in tools.packs.forms_of(office.id) if form.series in office.series)
    for box, form_id in dialog.forms:
        box.setChecked(form_id == form.id)
    settled()
    assert dialog.next_number.text() == f"&Next number: {next_reference(office.id, (form.id,), tools=tools)}"
    assert dialog.next_number.text() != usual


def test_the_plain_office_is_offered_only_where_there_is_no_other(tools: Tools) -> None:
    assert "shared" not in [office.id for office in offices(tools, demo=False)]
    alone = tools.packs._replace(offices=(tools.packs.office("shared"),))
    assert [office.id for office in offices(tools._replace(packs=alone), demo=False)] == ["shared"]
