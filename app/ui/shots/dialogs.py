"""What opens before the window: versions side by side, printing, the keys, what this program is."""

from app.ui.main_window import SIGNATURES
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until_idle, until_said
from app.ui.signatures.record_dialog import RecordDialog
from app.ui.window_actions import Do

_CHANGED, _WAITING, _REPORT = "WPCC 2026-028", "WPCC 2026-029", "WPCC 2026-030"


def _comparison(stage: Stage) -> None:
    stage.open(_CHANGED)
    stage.window.desk.do(Do.COMPARE)
    stage.dialog()


def _print(stage: Stage) -> None:
    stage.open(_REPORT)
    stage.window.desk.do(Do.PRINT)
    until_said(stage.dialog(), "will be printed")


def _keyboard(stage: Stage) -> None:
    stage.window.actions_by_word[Do.KEYS].trigger()
    stage.dialog()


def _about(stage: Stage) -> None:
    stage.window.actions_by_word[Do.ABOUT].trigger()
    stage.dialog()


def _new_from(stage: Stage) -> None:
    page = stage.window.register_page
    page.point_at(next(row.id for row in page.listing.rows if row.reference == _REPORT))
    until_said(page.panel, _REPORT)
    page.copy_chosen()
    until_said(stage.dialog(), "WPCC 2026-033")


def _office_holder(stage: Stage) -> None:
    """Ask who held the post, where nobody is entered for the day of the signature."""
    stage.window.show_page(SIGNATURES)
    until_idle()
    cards = stage.window.signatures_page.people.cards
    stage.window.signatures_page.record(next(one.needed for one in cards if one.needed.reference == _WAITING))
    until_said(stage.dialog(), "version 1")
    dialog = stage.window.findChild(RecordDialog)
    assert dialog is not None  # it has just been waited for
    dialog.who.entry_wanted.emit()
    until_said(stage.dialog(), "As it is printed")


DIALOGS: dict[str, Scene] = {
    "comparison": _comparison,
    "print": _print,
    "keyboard": _keyboard,
    "about": _about,
    "new-from": _new_from,
    "office-holder": _office_holder,
}
