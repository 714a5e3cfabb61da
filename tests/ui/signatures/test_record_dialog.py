from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from app.model.decision import Decision
from app.model.office import OfficeHolder
from app.model.signature import How
from app.model.values import OfficeId
from app.ui.settings.holder_dialog import HolderDialog
from app.ui.signatures.record_dialog import RecordDialog
from app.ui.signatures.signing_dialog import Subject
from app.workflow.find_decisions import open_decision
from app.workflow.find_signatures import still_needed
from app.workflow.keep_office_holders import save_office_holder
from app.workflow.record_signature import SignatureEntry, record_signature
from app.workflow.tools import Tools

WEALDSHIRE = OfficeId("wealdshire")


def subject_of(reference: str, tools: Tools) -> Subject:
    needed = next(one for one in still_needed(tools=tools) if one.reference == reference)
    return Subject(needed, open_decision(needed.decision_id, tools=tools))


@pytest.fixture
def dialog(qtbot: QtBot, example_tools: Tools, settled: Callable[[], None]) -> RecordDialog:
    made = RecordDialog(subject_of("WPCC 2026-029", example_tools), example_tools, original_at="Box 4")
    qtbot.addWidget(made)
    made.open()
    settled()
    return made


@pytest.fixture
def save(dialog: RecordDialog, qtbot: QtBot, settled: Callable[[], None]) -> Callable[[], Decision]:
    def saved() -> Decision:
        with qtbot.waitSignal(dialog.saved) as signal:
            dialog.action.click()
        settled()
        assert signal.args is not None
        return signal.args[0]

    return saved


def type_day(dialog: RecordDialog, text: str, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog.day.setFocus()
    dialog.day.selectAll()
    qtbot.keyClicks(dialog.day, text)
    settled()


def problem(dialog: RecordDialog) -> str:
    message = dialog.messages.current
    return f"{message.what} {message.hint}" if message else ""


def test_it_begins_with_today_and_the_person_printed_on_the_paper(dialog: RecordDialog) -> None:
    assert dialog.day.day == date(2026, 11, 20)
    assert dialog.chosen == ("Margaret Ashby", "Police and Crime Commissioner for Wealdshire")
    assert dialog.original_at == "Box 4"
    assert QApplication.focusWidget() is dialog.day


def test_everything_entered_is_recorded(
    dialog: RecordDialog, save: Callable[[], Decision], qtbot: QtBot, settled: Callable[[], None]
) -> None:
    type_day(dialog, "19-11-26.", qtbot, settled)
    dialog.how.choose(How.ELECTRONIC)
    dialog.original.setText("  Signing service  ")
    dialog.note.setText("Signed on a tablet.")
    version = save().documents[0].issued
    assert version is not None
    (signature,) = version.signatures
    assert (signature.person, signature.signed_on, signature.how) == (
        "Margaret Ashby",
        date(2026, 11, 19),
        How.ELECTRONIC,
    )
    assert (signature.original_at, signature.note) == ("Signing service", "Signed on a tablet.")
    assert not dialog.isVisible()


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "The date is missing or is no day."),
        ("31 February 2026", "The date is missing or is no day."),
        ("21 November 2026", "21 November 2026 has not come yet."),
    ],
)
def test_a_day_that_cannot_be_is_said_and_nothing_is_saved(
    dialog: RecordDialog, typed: str, said: str, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog.note.setText("typed before")
    type_day(dialog, typed, qtbot, settled)
    if not typed:
        dialog.day.clear()
    dialog.action.click()
    assert problem(dialog).startswith(said)
    assert QApplication.focusWidget() is dialog.day
    assert dialog.note.text() == "typed before"
    assert dialog.isVisible()


def test_a_day_before_the_version_has_to_be_accepted(
    dialog: RecordDialog, save: Callable[[], Decision], qtbot: QtBot, settled: Callable[[], None]
) -> None:
    type_day(dialog, "18 November 2026", qtbot, settled)
    assert dialog.early.isVisible()
    dialog.action.click()
    assert problem(dialog).startswith("The date on the paper is earlier than the version.")
    qtbot.keyClick(dialog.early.tick, Qt.Key.Key_Space)
    version = save().documents[0].issued
    assert version is not None
    assert version.signatures[0].signed_on == date(2026, 11, 18)


def test_another_day_has_to_be_accepted_anew(
    dialog: RecordDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    type_day(dialog, "18 November 2026", qtbot, settled)
    dialog.early.tick.setChecked(True)
    type_day(dialog, "19 November 2026", qtbot, settled)
    assert not dialog.early.isVisible()
    type_day(dialog, "17 November 2026", qtbot, settled)
    assert dialog.early.is_open


def test_who_held_the_post_on_that_day_can_be_chosen(
    dialog: RecordDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    type_day(dialog, "1 May 2020", qtbot, settled)
    assert dialog.chosen == ("Geoffrey Lorne", "Police and Crime Commissioner for Wealdshire")


def test_of_several_the_printed_one_is_chosen_and_one_may_choose_otherwise(
    qtbot: QtBot, example_tools: Tools, settled: Callable[[], None]
) -> None:
    acting = OfficeHolder(
        office=WEALDSHIRE, post="commissioner", name="Ann Acting", acting=True, since=date(2026, 11, 1)
    )
    save_office_holder(acting, tools=example_tools)
    dialog = RecordDialog(subject_of("WPCC 2026-029", example_tools), example_tools)
    qtbot.addWidget(dialog)
    settled()
    assert dialog.chosen[0] == "Margaret Ashby"
    combo = dialog.who.findChild(QComboBox)
    assert combo is not None
    combo.setCurrentIndex(-1)
    dialog.action.click()
    assert problem(dialog).startswith("Who it was is not said.")
    combo.setCurrentIndex(combo.findText("Ann Acting", Qt.MatchFlag.MatchStartsWith))
    assert dialog.chosen == ("Ann Acting", "Acting Police and Crime Commissioner for Wealdshire")


def test_where_nobody_held_the_post_the_holder_can_be_entered_without_losing_anything(
    dialog: RecordDialog, save: Callable[[], Decision], qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog.note.setText("typed before")
    type_day(dialog, "1 May 2010", qtbot, settled)
    assert dialog.who.is_empty
    dialog.action.click()
    assert problem(dialog).startswith(
        "Nobody is entered as Police and Crime Commissioner for Wealdshire on 1 May"
    )
    assert dialog.who.focusProxy() is QApplication.focusWidget()
    dialog.who.entry_wanted.emit()
    entry = dialog.findChild(HolderDialog)
    assert entry is not None
    assert entry.form.holder().name == "Margaret Ashby"
    entry.form.name.setText("Olive Older")
    entry.form.until.setText("11 May 2016")
    with qtbot.waitSignal(entry.saved):
        entry.action.click()
    settled()
    assert dialog.chosen[0] == "Olive Older"
    dialog.early.tick.setChecked(True)
    version = save().documents[0].issued
    assert version is not None
    assert (version.signatures[0].person, version.signatures[0].note) == ("Olive Older", "typed before")


def test_what_the_register_refuses_is_said_in_the_dialog_and_everything_stays(
    dialog: RecordDialog, example_tools: Tools, settled: Callable[[], None]
) -> None:
    needed = dialog.subject.needed
    entry = SignatureEntry(needed.slot.id, "Margaret Ashby", needed.slot.post_title, date(2026, 11, 20))
    record_signature(needed.decision_id, needed.document_id, entry, tools=example_tools)
    dialog.note.setText("typed before")
    dialog.action.click()
    settled()
    assert "is not open" in problem(dialog)
    assert dialog.isVisible()
    assert dialog.action.isEnabled()
    assert dialog.note.text() == "typed before"


def test_the_dialog_is_as_tall_as_what_it_says(
    dialog: RecordDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    before = dialog.height()
    type_day(dialog, "18 November 2026", qtbot, settled)
    qtbot.waitUntil(lambda: dialog.height() > before)
    type_day(dialog, "20 November 2026", qtbot, settled)
    qtbot.waitUntil(lambda: dialog.height() == before)


def test_no_line_takes_in_more_than_can_be_kept(dialog: RecordDialog, qtbot: QtBot) -> None:
    QApplication.clipboard().setText("x" * 30_000)
    for line in (dialog.original, dialog.note):
        before = line.text()
        dialog.messages.dismiss()
        qtbot.keyClick(line, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert line.text() == before
        assert f"“{line.accessibleName()}”" in problem(dialog)
