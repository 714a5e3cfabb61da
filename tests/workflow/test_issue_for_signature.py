import pytest

from app.errors import NotAllowedNow
from app.model.decision import Decision, State
from app.workflow.begin_decision import begin_decision
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.print_decision import export_word
from app.workflow.tools import Tools
from app.workflow.withdraw_decision import withdraw_decision
from tests.workflow.conftest import RECORD, WEALDSHIRE, fill


def test_issue_freezes_answers_form_templates_and_files(tools: Tools, issued: Decision) -> None:
    assert issued.state is State.ISSUED
    for document in issued.documents:
        version = document.issued
        assert version is not None
        form = tools.packs.form(document.form)
        assert (version.number, version.issued_by, version.form_version) == (1, "A. Clerk", form.version)
        assert version.answers == document.answers
        assert version.template_digest == tools.renderer.digest(form)
        files = tools.register.issued_files(document.id, 1)
        assert [file.format for file in files] == ["docx", "pdf", "html"]
        assert all(version.fingerprint.encode() in file.content for file in files if file.format == "html")


def test_slots_name_who_is_printed(issued: Decision) -> None:
    record, report = issued.documents
    assert record.issued is not None
    assert report.issued is not None
    (slot,) = record.issued.slots
    assert (slot.holder, slot.post_title) == ("A. Example", "Police and Crime Commissioner for Wealdshire")
    assert report.issued.slots == ()


def test_incomplete_decision_is_not_issued(tools: Tools) -> None:
    decision = begin_decision(WEALDSHIRE, (RECORD,), tools=tools)
    with pytest.raises(NotAllowedNow) as caught:
        issue_for_signature(decision.id, tools=tools)
    assert "Decision record: Subject is missing." in caught.value.sentence()
    assert tools.register.get(decision.id).documents[0].versions == ()


def test_unchanged_decision_is_not_issued_again(tools: Tools, issued: Decision) -> None:
    with pytest.raises(NotAllowedNow, match="Nothing in WPCC 2026-001 has changed"):
        issue_for_signature(issued.id, tools=tools)


def test_only_what_changed_gets_a_new_version(tools: Tools, issued: Decision) -> None:
    changed = fill(issued, tools, subject="Replacement of thirteen bicycles")
    assert changed.state is State.DRAFT
    again = issue_for_signature(issued.id, tools=tools)
    assert [len(document.versions) for document in again.documents] == [2, 1]
    first, second = again.documents[0].versions
    assert first.fingerprint != second.fingerprint


def test_withdrawn_decision_is_not_issued(tools: Tools, drafted: Decision) -> None:
    withdraw_decision(drafted.id, "Not needed.", tools=tools)
    with pytest.raises(NotAllowedNow, match="is withdrawn"):
        issue_for_signature(drafted.id, tools=tools)


def test_export_gives_the_issued_bytes_and_later_the_draft(tools: Tools, issued: Decision, tmp_path) -> None:
    paths = export_word(issued.id, tmp_path / "out", tools=tools)
    assert [path.name for path in paths] == [
        "WPCC 2026-001 decision-record version 1.docx",
        "WPCC 2026-001 bcb-report version 1.docx",
    ]
    frozen = tools.register.issued_files(issued.documents[0].id, 1)[0]
    assert paths[0].read_bytes() == frozen.content
    fill(issued, tools, subject="Changed")
    assert (
        export_word(issued.id, tmp_path, tools=tools)[0].name == "WPCC 2026-001 decision-record draft 2.docx"
    )
