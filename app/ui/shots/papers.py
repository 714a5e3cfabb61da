"""Decisions with papers of every kind, and the pictures of how they are filled in."""

from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPushButton

from app.forms.case_file import read_case
from app.model.values import FieldId, FormId, Reference
from app.ui.desk.prose.text import ProseText
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until_idle
from app.workflow.begin_decision import add_document, begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.tools import Tools

MAYORAL, AGREEMENT, MEETING, UNFINISHED = "HCA/PC 4", "WPCC 2026-034", "WPCC 2026-033", "WPCC 2026-037"
_ROOM_FOR_TITLE = 40
_CASES = {
    MAYORAL: "harrowmere/mayoral-decision.toml",
    AGREEMENT: "wealdshire/collaboration-agreement.toml",
    MEETING: "wealdshire/meeting-report.toml",
}


def begin_papers(samples: Path, *, tools: Tools) -> None:
    """Begin a decision with each of these papers, filled in as the samples are."""
    for reference, name in _CASES.items():
        case = read_case(samples / name, tools.packs)
        forms = tuple(document.form.id for document in case.documents)
        office = case.documents[0].form.office
        decision = begin_decision(office, forms, reference=Reference(reference), tools=tools)
        for kept, given in zip(decision.documents, case.documents, strict=True):
            save_draft(kept.id, given.form, given.answers, tools=tools)
        if reference == MAYORAL:
            add_document(decision.id, FormId("shared/part-2-form"), tools=tools)
    report = FormId("wealdshire/meeting-report")
    begin_decision("wealdshire", (report,), reference=Reference(UNFINISHED), tools=tools)


def _show(stage: Stage, reference: str, field: str, *, document: int = 0) -> None:
    """Open a decision with one of its questions at the top."""
    stage.open(reference)
    if document:
        stage.choose_document(document)
    _bring_up(stage, field)


def _bring_up(stage: Stage, field: str) -> None:
    column = stage.desk.writing.column
    column.go_to(FieldId(field))
    until_idle()
    top = column.question(FieldId(field)).mapTo(column.viewport(), QPoint(0, 0)).y()
    bar = column.verticalScrollBar()
    bar.setValue(bar.value() + top - _ROOM_FOR_TITLE)


def _deferral(stage: Stage) -> None:
    _show(stage, MAYORAL, "part_1_deferral")


def _declarations(stage: Stage) -> None:
    _show(stage, MAYORAL, "declarations")


def _considerations(stage: Stage) -> None:
    _show(stage, MEETING, "considerations", document=1)


def _unfinished(stage: Stage) -> None:
    stage.open(UNFINISHED)
    stage.desk.check()
    _bring_up(stage, "considerations")


def _parties(stage: Stage) -> None:
    _show(stage, AGREEMENT, "parties")
    lines = stage.desk.writing.column.question(FieldId("parties")).editor.findChildren(QPushButton)
    next(line for line in lines if line.accessibleName().startswith("Caldermoor")).click()


def _schedules(stage: Stage) -> None:
    _show(stage, AGREEMENT, "schedules")


def _empty_part_2(stage: Stage) -> None:
    stage.open(MAYORAL)
    stage.choose_document(2)
    stage.desk.check()


def _reference(stage: Stage) -> None:
    _show(stage, AGREEMENT, "clauses")
    inputs = stage.desk.writing.column.question(FieldId("clauses")).editor.inputs()
    next(widget for widget in inputs if isinstance(widget, ProseText)).ask_for_reference()
    stage.dialog()


PAPERS: dict[str, Scene] = {
    "desk-deferral": _deferral,
    "desk-declarations": _declarations,
    "desk-considerations": _considerations,
    "desk-considerations-problems": _unfinished,
    "desk-parties": _parties,
    "desk-schedules": _schedules,
    "desk-part-2-problems": _empty_part_2,
    "cross-reference": _reference,
}
"""Taken with decisions that have these papers."""

MAIN_PAPERS = {name: PAPERS[name] for name in ("desk-considerations", "desk-parties")}
"""Taken in every size."""
