from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.model.office import OfficeHolder
from app.system.settings import Settings
from app.ui.messages import Messages
from app.ui.settings.people_panel import PeoplePanel
from app.ui.settings.settings_page import SettingsPage
from app.workflow.keep_office_holders import office_holders
from app.workflow.tools import Tools


@pytest.fixture
def messages(qtbot: QtBot) -> Messages:
    bar = Messages()
    qtbot.addWidget(bar)
    return bar


@pytest.fixture
def panel(qtbot: QtBot, example_tools: Tools, messages: Messages, settled: Callable[[], None]) -> PeoplePanel:
    made = PeoplePanel(example_tools, messages)
    qtbot.addWidget(made)
    made.resize(1128, 600)
    with qtbot.waitActive(made):
        made.show()
    made.refresh()
    settled()
    return made


def names(panel: PeoplePanel) -> list[str]:
    model = panel.table.model()
    return [model.index(row, 1).data() for row in range(model.rowCount())]


def press(panel: QWidget, text: str) -> None:
    next(button for button in panel.findChildren(QPushButton) if text in button.text()).click()


def known(tools: Tools) -> dict[str, OfficeHolder]:
    return {holder.name: holder for holder in office_holders("wealdshire", tools=tools)}


def test_people_stand_by_post_the_latest_first(panel: PeoplePanel) -> None:
    assert names(panel) == ["Margaret Ashby", "Geoffrey Lorne", "Daniel Okafor", "Siân Pugh", "Imran Dalal"]
    model = panel.table.model()
    assert [model.index(2, column).data() for column in range(5)] == [
        "Chief Executive",
        "Daniel Okafor",
        "acting",
        "27 July 2026",
        "21 August 2026",
    ]
    assert model.index(0, 4).data() == "still in office"


def test_an_office_without_people_has_an_empty_table(panel: PeoplePanel, settled: Callable[[], None]) -> None:
    office = panel.findChild(QComboBox)
    assert office is not None
    assert office.currentText() == "Police and Crime Commissioner for Wealdshire"
    office.setCurrentIndex(office.findData("cambridgeshire"))
    settled()
    assert names(panel) == []


def test_a_person_is_added_by_keyboard(
    panel: PeoplePanel, example_tools: Tools, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    press(panel, "Add person")
    form = panel.editor.form
    assert QApplication.focusWidget() is form.name
    form.post.setCurrentIndex(form.post.findData("chief_constable"))
    qtbot.keyClicks(form.name, "Thomas Birkett")
    form.acting.setChecked(True)
    qtbot.keyClicks(form.since, "1/12/26")
    qtbot.keyClicks(form.email, "chief@wealdshire-police.example")
    with qtbot.waitSignal(panel.changed):
        qtbot.keyClick(form.email, Qt.Key.Key_Return)
    settled()
    added = known(example_tools)["Thomas Birkett"]
    assert (added.post, added.acting, added.since, added.until) == (
        "chief_constable",
        True,
        date(2026, 12, 1),
        None,
    )
    assert "Thomas Birkett" in names(panel)
    assert not panel.editor.isVisible()


def test_enter_corrects_the_person_in_that_row(
    panel: PeoplePanel, example_tools: Tools, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    before = known(example_tools)["Siân Pugh"]
    panel.table.selectRow(3)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    panel.editor.form.until.setText("30 June 2027")
    with qtbot.waitSignal(panel.changed):
        press(panel.editor, "Save")
    settled()
    assert known(example_tools)["Siân Pugh"] == before.but(until=date(2027, 6, 30))


@pytest.mark.parametrize(
    ("typed", "said", "faulty"),
    [
        (("", "1/1/2026", ""), "The name is missing.", "name"),
        (("A. Example", "", ""), "The first day in the post is missing or is no day.", "since"),
        (("A. Example", "soon", ""), "The first day in the post is missing or is no day.", "since"),
        (("A. Example", "1/1/2026", "later"), "The last day in the post is no day.", "until"),
    ],
)
def test_what_is_missing_is_said_and_nothing_is_lost(
    panel: PeoplePanel, typed: tuple[str, str, str], said: str, faulty: str
) -> None:
    press(panel, "Add person")
    form = panel.editor.form
    for field, text in zip((form.name, form.since, form.until), typed, strict=True):
        field.setText(text)
    form.telephone.setText("01632 960 999")
    press(panel.editor, "Save")
    assert panel.editor.messages.current is not None
    assert panel.editor.messages.current.what == said
    assert QApplication.focusWidget() is getattr(form, faulty)
    assert form.telephone.text() == "01632 960 999"


def test_what_the_verb_refuses_is_said_beside_the_form(
    panel: PeoplePanel, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    press(panel, "Add person")
    form = panel.editor.form
    form.name.setText("A. Example")
    form.since.setText("1 May 2026")
    form.until.setText("1 April 2026")
    press(panel.editor, "Save")
    settled()
    assert panel.editor.messages.current is not None
    assert panel.editor.messages.current.what == "A. Example cannot leave a post before taking it."
    assert panel.editor.isVisible()


def test_esc_puts_the_form_away_and_goes_back_to_the_table(panel: PeoplePanel, qtbot: QtBot) -> None:
    press(panel, "Add person")
    qtbot.keyClick(panel.editor.form.name, Qt.Key.Key_Escape)
    assert not panel.editor.isVisible()
    assert QApplication.focusWidget() is panel.table


def test_esc_belongs_to_the_form_also_where_a_menu_has_it(panel: PeoplePanel, qtbot: QtBot) -> None:
    taken: list[bool] = []
    QShortcut(QKeySequence("Esc"), panel, lambda: taken.append(True))
    press(panel, "Add person")
    qtbot.keyClick(panel.editor.form.name, Qt.Key.Key_Escape)
    assert not panel.editor.isVisible()
    assert not taken


def test_two_in_one_post_at_once_are_warned_of(
    panel: PeoplePanel, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    assert not panel.warnings.isVisible()
    press(panel, "Add person")
    form = panel.editor.form
    form.name.setText("B. Other")
    form.post.setCurrentIndex(form.post.findData("commissioner"))
    form.since.setText("1 November 2026")
    with qtbot.waitSignal(panel.changed):
        press(panel.editor, "Save")
    settled()
    (sentence,) = panel.warnings.sentences
    assert "Margaret Ashby and B. Other are both Police and Crime Commissioner" in sentence
    assert panel.warnings.isVisible()


def test_a_removed_person_can_be_brought_back(
    panel: PeoplePanel, example_tools: Tools, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    before = known(example_tools)["Geoffrey Lorne"]
    panel.table.setFocus()
    panel.table.selectRow(1)
    with qtbot.waitSignal(panel.changed):
        qtbot.keyClick(panel.table, Qt.Key.Key_Delete)
    settled()
    assert "Geoffrey Lorne" not in known(example_tools)
    with qtbot.waitSignal(panel.changed):
        press(panel, "Undo")
    settled()
    back = known(example_tools)["Geoffrey Lorne"]
    assert back.but(id=0) == before.but(id=0)


def test_without_a_person_there_is_nothing_to_correct_or_remove(
    panel: PeoplePanel, settled: Callable[[], None]
) -> None:
    office = panel.findChild(QComboBox)
    assert office is not None
    office.setCurrentIndex(office.findData("cambridgeshire"))
    settled()
    for text in ("Edi&t", "Remove"):
        button = next(found for found in panel.findChildren(QPushButton) if text in found.text())
        assert not button.isEnabled()


def test_the_form_stands_below_the_table_where_there_is_no_room_beside_it(
    panel: PeoplePanel, qtbot: QtBot
) -> None:
    press(panel, "Add person")
    qtbot.waitUntil(lambda: panel.editor.x() > panel.table.geometry().right())
    panel.resize(640, 900)
    qtbot.waitUntil(lambda: panel.editor.y() > panel.table.geometry().bottom())


def test_beside_the_form_the_table_leaves_out_what_the_form_shows(panel: PeoplePanel, qtbot: QtBot) -> None:
    telephone = 5
    assert not panel.table.isColumnHidden(telephone)
    press(panel, "Add person")
    assert panel.table.isColumnHidden(telephone)
    qtbot.keyClick(panel.editor.form.name, Qt.Key.Key_Escape)
    assert not panel.table.isColumnHidden(telephone)


def test_the_person_just_saved_is_the_one_chosen(
    panel: PeoplePanel, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    press(panel, "Add person")
    form = panel.editor.form
    form.name.setText("Thomas Birkett")
    form.post.setCurrentIndex(form.post.findData("chief_constable"))
    form.since.setText("1 December 2026")
    with qtbot.waitSignal(panel.changed):
        press(panel.editor, "Save")
    settled()
    assert names(panel)[panel.table.currentIndex().row()] == "Thomas Birkett"
    panel.refresh()
    settled()
    assert names(panel)[panel.table.currentIndex().row()] == "Thomas Birkett"


def test_where_nobody_is_entered_the_table_says_what_to_do(
    panel: PeoplePanel, settled: Callable[[], None]
) -> None:
    hint = next(each for each in panel.table.findChildren(QLabel) if each.text().startswith("Nobody"))
    assert not hint.isVisible()
    office = panel.findChild(QComboBox)
    assert office is not None
    office.setCurrentIndex(office.findData("cambridgeshire"))
    settled()
    assert hint.isVisible()
    header = panel.table.horizontalHeader()
    widths = [header.sectionSize(place) for place in range(header.count())]
    assert max(widths) - min(widths) <= 1


def test_a_new_form_takes_away_what_was_said_of_the_one_before(
    panel: PeoplePanel, messages: Messages, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    panel.table.selectRow(3)
    press(panel, "Edi")
    with qtbot.waitSignal(panel.changed):
        press(panel.editor, "Save")
    settled()
    assert messages.current is not None
    press(panel, "Add person")
    assert messages.current is None


def test_a_problem_in_the_form_goes_with_the_next_key(panel: PeoplePanel, qtbot: QtBot) -> None:
    press(panel, "Add person")
    press(panel.editor, "Save")
    assert panel.editor.messages.current is not None
    qtbot.keyClicks(panel.editor.form.name, "T")
    assert panel.editor.messages.current is None


def test_a_problem_in_the_form_leaves_the_way_on_in_sight(
    example_tools: Tools, messages: Messages, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page = SettingsPage(example_tools, messages, Settings(), lambda _: None)
    qtbot.addWidget(page)
    page.resize(1128, 620)
    with qtbot.waitActive(page):
        page.show()
    page.refresh()
    settled()
    press(page, "Add person")
    press(page.people.editor, "Save")
    save = next(each for each in page.findChildren(QPushButton) if "Save" in each.text())
    qtbot.waitUntil(lambda: save.visibleRegion().boundingRect().height() == save.height())
    assert page.people.editor.form.name.visibleRegion().boundingRect().height() > 0
