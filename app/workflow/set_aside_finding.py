"""Say that a finding of the proof-reader is no problem here, and why; and take that back."""

from app.errors import NotAllowedNow
from app.model.decision import Decision
from app.model.finding import Finding, Severity
from app.model.set_aside import SetAside
from app.model.values import FieldId
from app.workflow.tools import Tools


def set_aside_finding(
    decision_id: int, document_id: int, finding: Finding, reason: str, *, tools: Tools
) -> Decision:
    """Note that a finding does not keep the decision from being issued; of an error, the reason is kept."""
    reason = " ".join(reason.split())
    if finding.severity is Severity.ERROR and not reason:
        raise NotAllowedNow(
            "An error is set aside with a reason only.", hint="Say in a few words why it is none here."
        )
    by = tools.actor()
    aside = SetAside(
        document=document_id,
        rule=finding.rule,
        field=FieldId(finding.place.field),
        quotation=finding.quotation,
        message=finding.message,
        reason=reason,
        who=by.who,
        at=by.at,
    )
    return tools.register.set_aside(decision_id, aside, by)


def take_back(decision_id: int, aside: SetAside, *, tools: Tools) -> Decision:
    """Let a finding be a problem again."""
    return tools.register.take_back(decision_id, aside.id, tools.actor())
