"""The history of a decision in sentences."""

from collections.abc import Mapping
from datetime import datetime
from typing import NamedTuple, assert_never, cast

from pydantic import JsonValue

from app.forms.differences import differences
from app.model.answers import PlainAnswers
from app.model.decision import Difference
from app.model.event import Event, EventKind
from app.model.values import FieldId
from app.workflow.tools import Tools

_Record = Mapping[str, JsonValue]


class HistoryEntry(NamedTuple):
    """One thing that happened; `differences` are the answers it changed."""

    at: datetime
    who: str
    what: str
    differences: tuple[Difference, ...] = ()
    is_version: bool = False
    """Whether a version was issued."""


def decision_history(decision_id: int, *, tools: Tools) -> tuple[HistoryEntry, ...]:
    """Return what happened to a decision, the latest first."""
    titles = _Titles(decision_id, tools)
    events = tools.register.events(decision_id)
    entries = [
        HistoryEntry(event.at, event.who, *_told(event, titles), event.what is EventKind.ISSUED)
        for event in events
    ]
    return tuple(reversed(entries))


class _Titles:
    """What the documents of a decision are called, also those that have been removed."""

    def __init__(self, decision_id: int, tools: Tools) -> None:
        self.tools = tools
        documents = tools.register.get(decision_id).documents
        self._titles = {document.id: tools.packs.title(document.form) for document in documents}

    def of(self, record: _Record) -> str:
        if form := record.get("form"):
            return self.tools.packs.title(str(form))
        return self._titles.get(cast("int", record.get("document")), "Document")

    def confirmed(self, record: _Record) -> str:
        """Return that an answer still holds, by its label."""
        fields = {field.id: field.label for field in self.tools.packs.fields(str(record["form"]))}
        label = fields.get(FieldId(str(record["field"])), record["field"])
        return f"{self.of(record)}: “{label}” still holds, as copied from {record['source']}"


def _told(event: Event, titles: _Titles) -> tuple[str, tuple[Difference, ...]]:
    before, after = _record(event.before), _record(event.after)
    match event.what:
        case EventKind.BEGUN:
            return _begun(after), ()
        case EventKind.DOCUMENT_ADDED | EventKind.DOCUMENT_REMOVED:
            return f"{titles.of(after or before)} {'added' if after else 'removed'}", ()
        case EventKind.EDITED:
            return _edited(before, after, titles)
        case EventKind.ISSUED:
            return f"{titles.of(after)} issued for signature, version {after.get('version')}", ()
        case (
            EventKind.SIGNED
            | EventKind.DECLINED
            | EventKind.CONFIRMED
            | EventKind.SET_ASIDE
            | EventKind.TAKEN_BACK
        ):
            return _said(before, after, titles), ()
        case EventKind.WITHDRAWN:
            return f"Withdrawn: {after.get('reason')}", ()
        case EventKind.HOLDER_SAVED | EventKind.HOLDER_REMOVED:
            return f"People in office: {event.what}", ()
        case _:
            assert_never(event.what)


def _begun(after: _Record) -> str:
    known = (str(after[key]) for key in ("reference", "copied_from") if key in after)
    return f"Begun as {', from '.join(known)}"


def _set_aside(before: _Record, after: _Record, titles: _Titles) -> str:
    """Return what was said of a finding: that it is no problem, or that it is one after all."""
    told = after or before
    what = f"{titles.of(told)}: “{told.get('quotation')}”"
    if not after:
        return f"{what} is looked at again ({told.get('rule')})"
    reason = f" because: {told['reason']}" if told.get("reason") else ""
    return f"{what} set aside as no problem ({told.get('rule')}: {told.get('message')}){reason}"


def _said(before: _Record, after: _Record, titles: _Titles) -> str:
    """Return what somebody signed, declined, set aside, or confirmed to hold."""
    if "rule" in (after or before):
        return _set_aside(before, after, titles)
    if "field" in after:
        return titles.confirmed(after)
    where = f"{titles.of(after)}, version {after.get('version')}"
    if signature := _record(after.get("signature")):
        kept = f", original: {signature['original_at']}" if signature["original_at"] else ""
        note = f" ({signature['note']})" if signature["note"] else ""
        signed = f"signed by {signature['person']}, {signature['capacity']}, on {signature['signed_on']}"
        return f"{where}: {signed}, {signature['how']}{kept}{note}"
    refusal = _record(after.get("refusal"))
    return f"{where}: declined by {refusal['person']}: {refusal['reason']}"


def _edited(before: _Record, after: _Record, titles: _Titles) -> tuple[str, tuple[Difference, ...]]:
    pairs = list(zip(_records(before.get("documents")), _records(after.get("documents")), strict=True))
    changed: list[Difference] = []
    for old, new in pairs:
        fields = titles.tools.packs.fields(str(new["form"]))
        old_answers, new_answers = (cast("PlainAnswers", _record(part.get("answers"))) for part in (old, new))
        changed += differences(fields, old_answers, new_answers)
    names = ", ".join(titles.of(new) for _, new in pairs)
    return f"{names} edited", tuple(changed)


def _record(value: JsonValue) -> _Record:
    return value if isinstance(value, dict) else {}


def _records(value: JsonValue) -> list[_Record]:
    return [_record(item) for item in value] if isinstance(value, list) else []
