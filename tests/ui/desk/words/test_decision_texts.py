import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.forms.case_file import read_case
from app.forms.written.lines import OTHER, line_of_call, lines_of
from app.forms.written.places import Written
from app.forms.written.searching import Hit
from app.system.paths import SAMPLES
from app.ui.desk.desk_page import DeskPage
from app.ui.desk.prose.text import ProseText
from app.ui.desk.words.decision_texts import show_spot, spots_in, where
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.tools import Tools
from tests.ui.desk.conftest import LayOut


def last_words(text: Written) -> tuple[Hit, ...]:
    """Return the last word of every line of a text."""
    lines = enumerate(lines_of(text.text, is_prose=text.is_prose))
    return tuple(Hit(number, line.rfind(" ") + 1, len(line)) for number, line in lines if is_plain(line))


def is_plain(line: str) -> bool:
    return bool(line) and OTHER not in line[line.rfind(" ") + 1 :]


@pytest.mark.parametrize("ending", ["023", "024", "025", "026", "027", "028", "029", "030", "031"])
def test_every_text_of_a_decision_can_be_shown_with_its_words_selected(lay_out: LayOut, ending: str) -> None:
    assert_all_are_shown(lay_out(ending))


@pytest.mark.parametrize(
    "sample", ["collaboration-agreement", "joint-decision", "key-decision", "meeting-report"]
)
def test_records_and_closed_rows_of_tables_are_opened(
    sample: str, example_tools: Tools, desk: DeskPage, qtbot: QtBot
) -> None:
    case = read_case(SAMPLES / "wealdshire" / f"{sample}.toml", example_tools.packs)
    forms = tuple(document.form.id for document in case.documents)
    decision = begin_decision("wealdshire", forms, tools=example_tools)
    for kept, given in zip(decision.documents, case.documents, strict=True):
        save_draft(kept.id, given.form, given.answers, tools=example_tools)
    with qtbot.waitSignal(desk.opened, timeout=10_000):
        desk.open(decision.id)
    assert_all_are_shown(desk)


def assert_all_are_shown(desk: DeskPage) -> None:
    opened = desk.writing.opened
    assert opened is not None
    spots = spots_in(opened, last_words)
    assert spots
    for spot in spots:
        widget = show_spot(desk.writing, spot)
        call = line_of_call(spot.text.text, spot.hit.line) if spot.text.is_prose else None
        if call is None:
            assert shown(widget) == spot.words
        else:  # a footnote is shown where it is called
            assert isinstance(widget, ProseText)
            assert widget.paragraph_index() == call
            assert "in a footnote" in where(opened, spot)


def shown(widget: object) -> str:
    if isinstance(widget, QLineEdit):
        return widget.selectedText()
    assert isinstance(widget, ProseText)
    return widget.textCursor().selectedText()
