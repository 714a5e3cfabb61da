"""A decision is proofread where it lies: while it is typed, beside the register, and before it is issued."""

import pytest

from app.errors import NotAllowedNow
from app.forms.unwrapping import unwrap
from app.model.answers import Answers
from app.model.decision import Decision
from app.model.finding import Severity
from app.model.values import FieldId, OfficeId, Reference
from app.workflow.begin_decision import begin_decision
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.know_neighbours import Neighbourhood
from app.workflow.proofread_decision import DecisionReader, Proof, Sighting, blocking
from app.workflow.set_aside_finding import set_aside_finding, take_back
from app.workflow.tools import Tools
from tests.content.cases import SAMPLES
from tests.proofing.reading import KNOWLEDGE, said
from tests.workflow.conftest import fill
from tests.workflow.typed import typed_of

WRONG = "To buy [twelve] patrol bicycles."


@pytest.fixture
def proofing(tools: Tools) -> Tools:
    """The tools of somebody whose proof-reader knows something."""
    return tools._replace(know=lambda _: KNOWLEDGE)


def read(decision: Decision, tools: Tools, reader: DecisionReader | None = None) -> Proof:
    return (reader or DecisionReader(tools)).read(decision, typed_of(decision, tools))


def test_a_finding_is_placed_as_a_reader_of_the_page_finds_it(proofing: Tools, drafted: Decision) -> None:
    decision = fill(drafted, proofing, decision=WRONG)
    (one,) = read(decision, proofing).sightings
    assert (one.finding.rule, one.finding.quotation) == ("DEF-07", "[twelve]")
    assert (one.document, one.finding.place.field) == (decision.documents[0].id, "decision")
    assert (one.finding.severity, one.blocks) == (Severity.ERROR, True)


def test_only_documents_that_have_changed_are_read_again(proofing: Tools, drafted: Decision) -> None:
    reader = DecisionReader(proofing)
    typed = typed_of(drafted, proofing)
    first = reader.read(drafted, typed)
    record, report = drafted.documents
    changed = typed[record.id].but(FieldId("decision"), WRONG)
    second = reader.read(drafted, {**typed, record.id: changed})
    assert second.pack[1] is first.pack[1]
    assert second.pack[0] is not first.pack[0]
    assert [one.finding.rule for one in second.sightings] == ["DEF-07"]
    assert report.id in second.typed


def test_a_fix_is_one_change_of_one_answer(proofing: Tools, drafted: Decision) -> None:
    text = "It costs £13m, **£13m** and £13,000,000."
    decision = fill(drafted, proofing, decision_summary=text)
    reader = DecisionReader(proofing)
    proof = read(decision, proofing, reader)
    (one,) = (one for one in proof.sightings if one.finding.rule == "TXT-09")
    mended = reader.mend(decision, proof, one)
    assert mended is not None
    assert mended.get(FieldId("decision_summary")) == "It costs £13m, **£13m** and £13m."
    place = reader.locate(decision, proof, one)
    assert place is not None
    assert text[place.start : place.end] == "£13,000,000"


def test_an_error_keeps_a_decision_from_being_issued_until_it_is_set_aside(
    proofing: Tools, drafted: Decision
) -> None:
    decision = fill(drafted, proofing, decision=WRONG)
    with pytest.raises(NotAllowedNow) as refused:
        issue_for_signature(decision.id, tools=proofing)
    assert str(refused.value) == f"The proof-reader found an error in {decision.reference}."
    assert "“[twelve]”" in refused.value.why
    assert "Problems" in refused.value.hint
    assert proofing.register.get(decision.id).documents[0].issued is None

    (one,) = blocking(decision, tools=proofing)
    with pytest.raises(NotAllowedNow, match="with a reason only"):
        set_aside_finding(decision.id, one.document, one.finding, "  ", tools=proofing)
    kept = set_aside_finding(decision.id, one.document, one.finding, "So it is called.", tools=proofing)
    assert kept.set_aside[0].reason == "So it is called."
    assert blocking(kept, tools=proofing) == ()
    take_back(decision.id, kept.set_aside[0], tools=proofing)
    with pytest.raises(NotAllowedNow):
        issue_for_signature(decision.id, tools=proofing)
    set_aside_finding(decision.id, one.document, one.finding, "So it is called.", tools=proofing)
    assert issue_for_signature(decision.id, tools=proofing).documents[0].issued is not None


def test_what_is_set_aside_holds_while_the_words_stay(proofing: Tools, drafted: Decision) -> None:
    decision = fill(drafted, proofing, decision=WRONG)
    (one,) = blocking(decision, tools=proofing)
    set_aside_finding(decision.id, one.document, one.finding, "So it is called.", tools=proofing)
    moved = fill(decision, proofing, decision=f"In the new year. {WRONG} In all.")
    assert blocking(moved, tools=proofing) == ()
    assert [one.aside.reason for one in sightings(moved, proofing) if one.aside] == ["So it is called."]
    other = fill(decision, proofing, decision="To buy [thirteen] patrol bicycles.")
    assert [one.finding.quotation for one in blocking(other, tools=proofing)] == ["[thirteen]"]


def test_a_warning_is_set_aside_without_a_word(proofing: Tools, drafted: Decision) -> None:
    decision = fill(drafted, proofing, decision_summary="It costs £13m, £13m and £13,000,000.")
    (one,) = sightings(decision, proofing)
    assert one.finding.severity is Severity.WARNING
    set_aside_finding(decision.id, one.document, one.finding, "", tools=proofing)
    assert issue_for_signature(decision.id, tools=proofing).documents[0].issued is not None


def sightings(decision: Decision, tools: Tools) -> tuple[Sighting, ...]:
    return read(decision, tools).sightings


def test_no_sample_has_a_finding_in_a_register_of_all_samples(proofing: Tools) -> None:
    from app.forms.case_file import read_case
    from app.workflow.draft_decision import save_draft

    begun: list[Decision] = []
    for path in SAMPLES.values():
        case = read_case(path, proofing.packs)
        forms = tuple(document.form.id for document in case.documents)
        office = OfficeId(case.documents[0].form.office)
        taken = {(one.office, one.reference) for one in begun}  # a Part 2 has the number of its Part 1
        is_free = case.reference and (office, case.reference) not in taken
        reference = Reference(case.reference) if is_free else None
        decision = begin_decision(office, forms, reference=reference, tools=proofing)
        for document, source in zip(decision.documents, case.documents, strict=True):
            answers: Answers = unwrap(source.form, source.answers)
            save_draft(document.id, source.form, answers, tools=proofing)
        begun.append(proofing.register.get(decision.id))
    around = Neighbourhood(proofing)
    for decision in begun:
        reader = DecisionReader(proofing)
        proof = reader.read(decision, typed_of(decision, proofing), around.around(decision))
        assert not proof.sightings, said(one.finding for one in proof.sightings)
