from app.model.decision import Decision
from app.model.values import FieldId
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.draft_decision import check_decision, preview_document, what_changed
from app.workflow.join_document import answers_of
from app.workflow.tools import Tools
from tests.workflow.conftest import fill


def test_preview_of_an_issued_text_is_what_was_issued(tools: Tools, issued: Decision, tmp_path) -> None:
    document = issued.documents[0]
    answers = answers_of(document, tools.packs.form(document.form))
    (kept,) = (file for file in tools.register.issued_files(document.id, 1) if file.format == "pdf")
    other = tools._replace(renderer=Renderer(tmp_path, paths.FONTS))  # templates have gone since
    assert preview_document(issued, document.id, answers, tools=other).content == kept.content


def test_preview_of_a_changed_text_is_set_anew(tools: Tools, issued: Decision) -> None:
    document = issued.documents[0]
    answers = answers_of(document, tools.packs.form(document.form)).but("subject", "Changed")  # type: ignore[arg-type]
    pages = preview_document(issued, document.id, answers, tools=tools).content
    assert pages.startswith(b"%PDF")
    assert pages not in {file.content for file in tools.register.issued_files(document.id, 1)}


def test_a_preview_says_where_each_answer_stands(tools: Tools, issued: Decision) -> None:
    document = issued.documents[0]
    answers = answers_of(document, tools.packs.form(document.form))
    for shown in (
        answers,
        answers.but(FieldId("subject"), "Changed"),
    ):  # as it was issued, and as it is typed since
        places = preview_document(issued, document.id, shown, tools=tools).places
        (subject,) = (place for place in places if place.path == ("subject",))
        assert subject.words == shown.get(FieldId("subject"))


def test_what_is_missing_is_named_by_document(tools: Tools, drafted: Decision) -> None:
    assert check_decision(drafted, tools=tools) == ()
    (problem,) = check_decision(fill(drafted, tools, subject=" "), tools=tools)
    assert (problem.document, problem.label, problem.problem) == ("Decision record", "Subject", "is empty")


def test_what_changed_since_the_latest_version(tools: Tools, issued: Decision) -> None:
    assert what_changed(issued.documents[0], tools=tools) == ()
    changed = fill(issued, tools, subject="Other")
    (difference,) = what_changed(changed.documents[0], tools=tools)
    assert (difference.label, difference.after) == ("Subject", "Other")
