from app.model.copied import Copied
from app.model.event import EventKind
from app.model.values import FieldId, Reference
from app.register.register import Register
from tests.register.samples import CLERK, OFFICE, RECORD, REPORT, at, begin, opening

COPIED = Copied(
    source=Reference("WPCC 2026-001"),
    pieces={FieldId("decision"): ("aa",), FieldId("sections"): ("bb", "cc")},
)


def test_marks_are_kept_until_they_are_confirmed_and_the_history_tells(register: Register) -> None:
    source = begin(register)
    begun = register.begin(
        OFFICE,
        opening(RECORD, REPORT)._replace(source=source.reference, copied=(COPIED, None)),
        CLERK,
    )
    record, report = begun.documents
    assert (record.copied, report.copied) == (COPIED, None)
    assert register.events(begun.id)[0].after["copied_from"] == "WPCC 2026-001"  # type: ignore[index,call-overload]

    confirmed = register.confirm_copied(begun.id, record.id, FieldId("decision"), at(5, "B. Clerk"))
    assert confirmed.documents[0].copied == COPIED.without(FieldId("decision"))
    assert confirmed.changed_at == at(5).at
    *_, event = register.events(begun.id)
    assert (event.what, event.who) == (EventKind.CONFIRMED, "B. Clerk")
    assert event.after["field"] == "decision"  # type: ignore[index,call-overload]
    register.confirm_copied(begun.id, record.id, FieldId("sections"), at(6))
    assert register.get(begun.id).documents[0].copied is None
    register.check_chain()


def test_confirming_what_is_not_marked_changes_nothing(register: Register) -> None:
    decision = begin(register)
    register.confirm_copied(decision.id, decision.documents[0].id, FieldId("decision"), at(5))
    assert register.get(decision.id) == decision
    assert len(register.events(decision.id)) == 1
