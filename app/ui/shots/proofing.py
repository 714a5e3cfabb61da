"""What the proof-reader says at the desk, in pictures; nothing of it is kept in the register."""

from datetime import timedelta

from app.model.answers import Answer
from app.model.set_aside import SetAside
from app.model.values import FieldId
from app.ui.desk.desk_view import PROBLEMS
from app.ui.shots.stage import Scene, Stage
from app.ui.shots.waiting import until, until_idle

_REPORT = "WPCC 2026-030"
_SUBJECT, _DECISION = FieldId("subject"), FieldId("decision")
_WRONG = (
    "To sign the [three-year] contract for body-worn video at a cost of £3,586,000 in 2026/27, "
    "2027/28 and FY28/29, as Commissioners who are corporation soles may.\n\n"
    "It replaces the the contract of Friday 4 November 2026 under the Data Protection Act 1998, "
    "as decided in WPCC 2026-026 and WPCC 2026-099."
)


def _typed(stage: Stage, field: FieldId, answer: Answer) -> None:
    """Show an answer as if it were typed, without saving it."""
    writing = stage.desk.writing
    opened = writing.opened
    assert opened is not None  # it was laid out before
    session = opened.session(writing.document)
    session.take(field, session.answers.but(field, answer))
    writing.column.show_answer(field, answer)
    writing.changed.emit()


def _proofing(stage: Stage) -> None:
    stage.open(_REPORT)
    _typed(stage, _DECISION, _WRONG)
    stage.desk.view.tabs.setCurrentIndex(PROBLEMS)
    pane = stage.desk.view.problems
    until(lambda: len(pane.cards) > 3, "the findings")  # the register is read last
    until_idle()
    stage.desk.proofing.go_to_next(1)


def _reason(stage: Stage) -> None:
    _proofing(stage)
    card = stage.desk.view.problems.cards[0]
    card.ask_reason()
    until_idle()
    assert card.reason is not None
    card.reason.line.setText("The contract is called so by the consortium.")


def _set_aside(stage: Stage) -> None:
    stage.open(_REPORT)
    opened = stage.desk.writing.opened
    assert opened is not None
    _typed(stage, _DECISION, _WRONG)
    pane = stage.desk.view.problems
    until(lambda: bool(pane.remarks), "the findings")
    at = stage.tools.clock.now() - timedelta(minutes=6)
    reasons = ("The contract is called so by the consortium.", "")
    opened.kept = opened.kept.but(
        set_aside=tuple(
            SetAside(
                document=remark.sighting.document,
                rule=remark.sighting.finding.rule,
                field=_DECISION,
                quotation=remark.sighting.finding.quotation,
                message=remark.sighting.finding.message,
                reason=reason,
                who="A. Clerk",
                at=at,
            )
            for remark, reason in zip(pane.remarks, reasons, strict=False)
        )
    )
    stage.desk.proofing.follower.read_now()
    stage.desk.view.tabs.setCurrentIndex(PROBLEMS)
    pane.hints.opener.click()
    pane.asides.opener.click()
    until_idle()
    bar = pane.verticalScrollBar()
    bar.setValue(bar.maximum())


MAIN_PROOFING: dict[str, Scene] = {"desk-proofing": _proofing}
PROOFING: dict[str, Scene] = {
    **MAIN_PROOFING,
    "desk-proofing-reason": _reason,
    "desk-proofing-set-aside": _set_aside,
}
