"""Withdraw a decision: its number stays taken."""

from app.errors import NotAllowedNow
from app.model.decision import Decision
from app.workflow.tools import Tools


def withdraw_decision(decision_id: int, reason: str, *, tools: Tools) -> Decision:
    """Withdraw a decision; its reference stays taken and everything stays readable."""
    if not reason.strip():
        raise NotAllowedNow("A decision is withdrawn with a reason.", hint="Say why.")
    decision = tools.register.get(decision_id)
    if decision.withdrawn is not None:
        raise NotAllowedNow(f"{decision.reference} has been withdrawn already.")
    return tools.register.withdraw(decision_id, reason.strip(), tools.actor())
