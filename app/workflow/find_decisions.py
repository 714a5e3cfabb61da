"""Look into the register: lists, searches, one decision, the number the next one would get."""

from pathlib import Path

from app.model.decision import Decision, DecisionSummary
from app.model.values import FormId, Reference
from app.workflow.begin_decision import office_today
from app.workflow.tools import Tools


def list_decisions(*, tools: Tools) -> tuple[DecisionSummary, ...]:
    """Return every decision as a row of the register, newest first."""
    return tools.register.summaries()


def search_decisions(text: str, *, tools: Tools) -> frozenset[int]:
    """Return the ids of the decisions in whose reference, title or answers all words occur."""
    return tools.register.search(text)


def open_decision(decision_id: int, *, tools: Tools) -> Decision:
    """Return one decision with its documents, versions and signatures."""
    return tools.register.get(decision_id)


def next_reference(office_id: str, forms: tuple[FormId, ...] = (), *, tools: Tools) -> Reference:
    """Return the reference a decision begun now with these forms would get."""
    office = office_today(office_id, tuple(map(tools.packs.form, forms)), tools=tools)
    return tools.register.next_reference(office, tools.clock.today())


def register_place(*, tools: Tools) -> Path:
    """Return the file that everything is kept in."""
    return tools.register.path


def decision_rows(*, state: str | None, office: str | None, tools: Tools) -> list[dict[str, object]]:
    """Return the register as plain rows for the command line; None does not filter."""
    return [
        {
            "reference": row.reference,
            "title": row.title,
            "office": row.office,
            "form": row.kind,
            "decision_maker": row.decision_maker,
            "state": str(row.state),
            "waiting_for": list(row.waiting_for),
            "stale_signatures": row.stale,
            "changed_at": row.changed_at.isoformat(),
        }
        for row in list_decisions(tools=tools)
        if state in (None, row.state) and office in (None, row.office)
    ]
