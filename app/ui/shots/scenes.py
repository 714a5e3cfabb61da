"""What is to be seen in each picture: the steps that bring a window there."""

from PySide6.QtWidgets import QPushButton

from app.model.decision import State
from app.model.finding import Finding, Place, Severity
from app.ui.desk.desk_view import HISTORY
from app.ui.main_window import OFFICES, SETTINGS, SIGNATURES
from app.ui.settings.holder_editor import HolderEditor
from app.ui.shots.beside import BESIDE, MAIN_BESIDE
from app.ui.shots.dialogs import DIALOGS
from app.ui.shots.proofing import MAIN_PROOFING, PROOFING
from app.ui.shots.prose import MAIN_PROSE, PROSE
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until, until_idle, until_said
from app.ui.shots.welsh import WELSH
from app.ui.shots.words import MAIN_WORDS, WORDS
from app.ui.signatures.needed_card import NeededCard
from app.ui.signatures.record_dialog import RecordDialog

STALE, JOINT, CHANGED, WAITING, REPORT, GAPS = (
    f"WPCC 2026-{number:03}" for number in (23, 27, 28, 29, 30, 31)
)

_HITS = 3  # decisions of the worked example that speak of a contract

_TEMPLATE = Place(file="templates/cambridgeshire/decision-record/word.docx", text="Decision Summary")
_FINDINGS = (
    (
        Finding(
            rule="unknown-name",
            severity=Severity.ERROR,
            message="“{{ decision_sumary }}” is not a name of this form.",
            remedy="Did you mean “decision_summary”?",
            place=_TEMPLATE,
        ),
        Finding(
            rule="never-printed",
            severity=Severity.WARNING,
            message="“Background papers” (background_papers) is asked and never printed.",
            remedy="Print it, or take the question out of the form.",
            place=Place(file="templates/cambridgeshire/decision-record/page.html", line=41),
        ),
    ),
    (),
    (
        Finding(
            rule="style",
            severity=Severity.HINT,
            message="The style “Body Text 2” is used nowhere.",
            place=_TEMPLATE.but(text=""),
        ),
    ),
)
"""What the doctor might say; a real check of every form takes longer than a picture should."""


def _register(stage: Stage) -> None:
    page = stage.window.register_page
    page.point_at(next(row.id for row in page.listing.rows if row.reference == STALE))
    until_said(page.panel, "Thornbridge")


def _search(stage: Stage) -> None:
    search = stage.window.top_bar.search
    search.setFocus()
    search.setText("contract")
    page = stage.window.register_page
    until(lambda: len(page.listing.rows) == _HITS, "the hits")
    until_said(page.panel, "Firing range")


def _filters(stage: Stage) -> None:
    page = stage.window.register_page
    page.filters.state.choose(frozenset({State.ISSUED, State.DRAFT}))
    until_said(page.panel, "Firing range")


def _withdraw(stage: Stage) -> None:
    _register(stage)
    stage.window.register_page.withdraw_chosen()
    stage.dialog()


def _new_decision(stage: Stage) -> None:
    stage.window.begin_decision()
    until_said(stage.dialog(), "WPCC 2026-033")


def _desk_record(stage: Stage) -> None:
    stage.open(REPORT)


def _desk_problems(stage: Stage) -> None:
    stage.open(GAPS)
    stage.desk.check()


def _desk_issued(stage: Stage) -> None:
    stage.open(WAITING)


def _desk_stale(stage: Stage) -> None:
    stage.open(CHANGED)


def _desk_report(stage: Stage) -> None:
    stage.open(REPORT)
    stage.choose_document(1)


def _desk_history(stage: Stage) -> None:
    stage.open(STALE)
    stage.desk.view.tabs.setCurrentIndex(HISTORY)
    until_said(stage.desk.view.history, "version 2")


def _signatures(stage: Stage) -> None:
    stage.window.show_page(SIGNATURES)
    until_idle()


def _signatures_by_decision(stage: Stage) -> None:
    _signatures(stage)
    stage.window.signatures_page.by_decision.click()


def _signatures_changes(stage: Stage) -> None:
    _signatures(stage)
    card = _card(stage, STALE)
    next(button for button in card.findChildren(QPushButton) if button.isCheckable()).click()
    card.setFocus()


def _record(stage: Stage) -> None:
    _signatures(stage)
    stage.window.signatures_page.record(_card(stage, WAITING).needed)
    until_said(stage.dialog(), "version 1")


def _record_early(stage: Stage) -> None:
    """Type a day on which the version was not there yet, nor anybody in office."""
    _record(stage)
    dialog = stage.window.findChild(RecordDialog)
    assert dialog is not None  # `_record` has waited for it
    dialog.day.setText("2 May 2010")
    dialog.day.day_edited.emit()
    until_said(dialog, "Nobody is entered")
    dialog.accept()


def _declined(stage: Stage) -> None:
    _signatures(stage)
    stage.window.signatures_page.decline(_card(stage, JOINT).needed)
    stage.dialog()


def _offices(stage: Stage) -> None:
    stage.window.show_page(OFFICES)
    until_idle()


def _office_of_two_times(stage: Stage) -> None:
    _offices(stage)
    stage.window.pages.offices.show_office("harrowmere")


def _office_checked(stage: Stage) -> None:
    _offices(stage)
    page = stage.window.pages.offices
    page.show_office("wealdshire")
    assert page.forms is not None  # an office is on show
    for card, findings in zip(page.forms.cards, _FINDINGS, strict=False):
        card.show_findings(findings)


def _new_office(stage: Stage) -> None:
    _offices(stage)
    stage.window.pages.offices.begin_office()
    stage.dialog()


def _settings(stage: Stage) -> None:
    stage.window.show_page(SETTINGS)
    until_idle()


def _settings_person(stage: Stage) -> None:
    _settings(stage)
    people = stage.window.settings_page.people
    people.table.selectRow(2)
    people.table.chosen.emit(2)
    until(lambda: people.findChild(HolderEditor) is not None, "the form")


def _as_it_opens(_: Stage) -> None:
    """Show the register as the window opens on it."""


def _card(stage: Stage, reference: str) -> NeededCard:
    cards = stage.window.signatures_page.people.cards
    return next(card for card in cards if card.needed.reference == reference)


MAIN: dict[str, Scene] = {
    "register": _register,
    "desk-record": _desk_record,
    "desk-report": _desk_report,
    "signatures": _signatures,
    "offices": _offices,
    **MAIN_BESIDE,
    **MAIN_PROOFING,
    **MAIN_PROSE,
    **MAIN_WORDS,
}
"""Taken in every size."""

SCENES: dict[str, Scene] = {
    **MAIN,
    "register-search": _search,
    "register-filters": _filters,
    "new-decision": _new_decision,
    "withdraw": _withdraw,
    "desk-problems": _desk_problems,
    "desk-issued": _desk_issued,
    "desk-stale": _desk_stale,
    **BESIDE,
    **PROSE,
    **PROOFING,
    **WORDS,
    "desk-history": _desk_history,
    "signatures-by-decision": _signatures_by_decision,
    "signatures-changes": _signatures_changes,
    "record-signature": _record,
    "record-signature-problem": _record_early,
    "signature-declined": _declined,
    "office-of-two-times": _office_of_two_times,
    "offices-checked": _office_checked,
    "new-office": _new_office,
    "settings": _settings,
    "settings-person": _settings_person,
    **DIALOGS,
    **WELSH,
}

EMPTY: dict[str, Scene] = {"register-empty": _as_it_opens, "signatures-empty": _signatures}
"""Taken with a register in which nothing has happened yet."""
