from collections.abc import Mapping
from typing import cast

from app.forms.loading import Packs
from app.model.document import Document
from app.model.prose import Paragraph, Prose
from app.model.runs import plain_text
from app.rendering.context import context
from app.rendering.printed import Entries, Gap, Look, PrintedProse
from tests.rendering.conftest import JOINT_RECORD, RECORD, REPORT, MakeDocument


def shown(prose: Prose, look: Look) -> str:
    """Print prose as its paragraphs, each with its number."""
    paragraphs = [plain_text(block.runs) for block in prose.blocks if isinstance(block, Paragraph)]
    numbers = iter(look.numbers if look.numbered else ())
    return " | ".join(f"{next(numbers, '')} {text}".strip() for text in paragraphs)


def names(document: Document) -> Mapping[str, object]:
    return context(document, shown)


def test_text_date_and_choice_are_plain_text(make_document: MakeDocument) -> None:
    report = names(make_document(REPORT, numbering="1./1.1"))
    assert report["title"] == "Patrol bicycles"
    assert report["date"] == "4 November 2026"
    assert report["numbering"] == "1./1.1"
    assert report["agenda_item"] == ""


def test_prose_is_printed_plainly_or_with_its_numbers(make_document: MakeDocument) -> None:
    report = names(make_document(REPORT, purpose="One.\n\nTwo."))
    purpose = cast("PrintedProse", report["purpose"])
    assert str(purpose) == "One. | Two."
    assert str(purpose.numbered) == "1.1 One. | 1.2 Two."
    assert str(report["recommendation"]).startswith("The Board is recommended")


def test_each_section_knows_its_own_numbers(make_document: MakeDocument) -> None:
    sections = [{"heading": "A", "body": "a"}, {"heading": "B", "body": "b\n\nc"}]
    printed = cast("Entries", names(make_document(REPORT, sections=sections))["sections"])
    bodies = [cast("PrintedProse", section["body"]) for section in printed]
    assert [str(body.numbered) for body in bodies] == ["3.1 a", "4.1 b | 4.2 c"]


def test_outline_prints_the_recommendation_twice_each_time_with_its_own_numbers(
    make_document: MakeDocument,
) -> None:
    outline = cast("list[dict[str, object]]", names(make_document(REPORT))["outline"])
    assert [part["number"] for part in outline] == ["1.0", "2.0", "3.0", "4.0"]
    assert str(outline[1]["body"]).startswith("2.1 The Board")
    assert str(outline[3]["body"]).startswith("4.1 The Board")


def test_papers_say_whether_the_clerk_said_there_are_none(make_document: MakeDocument) -> None:
    paper = {"title": "Minutes", "date": "2026-05-01", "url": "https://a.example"}
    listed = cast("Entries", names(make_document(RECORD, background_papers=[paper]))["background_papers"])
    assert listed[0]["date"] == "1 May 2026"
    assert listed[0]["withheld"] == ""
    assert not listed.none
    assert cast("Entries", names(make_document(RECORD))["background_papers"]).none
    unanswered = cast("Entries", names(make_document(RECORD, empty=True))["background_papers"])
    assert not unanswered
    assert not unanswered.none


def test_slot_prints_the_signatory_and_the_post_held(make_document: MakeDocument) -> None:
    slots = cast("list[dict[str, str]]", names(make_document(JOINT_RECORD))["slots"])
    assert [slot["name"] for slot in slots] == ["A. Example", ""]
    assert slots[0]["capacity"] == "Police and Crime Commissioner for Wealdshire"
    assert slots[1]["capacity"] == "Chief Constable of Wealdshire"
    acting = {"name": "C. Other", "post": "Acting Commissioner"}
    slots = cast("list[dict[str, str]]", names(make_document(RECORD, decision_maker=acting))["slots"])
    assert (slots[0]["name"], slots[0]["capacity"]) == ("C. Other", "Acting Commissioner")


def test_draft_marks_required_gaps_and_nothing_else(make_document: MakeDocument) -> None:
    record = names(make_document(RECORD, draft=True, empty=True))
    assert record["subject"] == Gap("[Subject]")
    assert isinstance(record["subject"], Gap)
    assert str(record["decision"]) == "[Decision]"
    assert cast("dict[str, str]", record["contact_officer"])["name"] == "[Contact officer]"
    assert cast("list[dict[str, str]]", record["slots"])[0]["name"] == "[Decision-maker]"
    assert record["background_papers"] == ()


def test_draft_of_a_report_marks_a_missing_section_once(make_document: MakeDocument) -> None:
    outline = cast("list[dict[str, object]]", names(make_document(REPORT, draft=True, empty=True))["outline"])
    assert [str(part["heading"]) for part in outline] == [
        "Purpose",
        "Recommendation",
        "[Sections]",
        "Recommendation",
    ]
    assert str(outline[2]["body"]) == ""
    assert str(outline[0]["body"]) == "[Purpose]"


def test_finished_document_shows_no_gap(make_document: MakeDocument) -> None:
    record = names(make_document(RECORD, empty=True))
    assert record["subject"] == ""
    assert not record["decision"]


def test_shape_of_the_context_is_what_the_doctor_believes(packs: Packs, make_document: MakeDocument) -> None:
    from app.rendering.doctor import Shape, names_of

    def fits(value: object, shape: Shape) -> bool:
        if isinstance(value, dict):
            return set(value) == set(shape.parts) and all(
                fits(value[part], shape.parts[part]) for part in value
            )
        if isinstance(value, list | tuple):
            assert shape.item is not None
            return all(fits(item, shape.item) for item in value)
        return isinstance(value, PrintedProse) == ("numbered" in shape.parts)

    for form_id in (RECORD, REPORT):
        shapes = names_of(packs.form(form_id))
        given = names(make_document(form_id))
        assert set(given) == set(shapes)
        assert [name for name in given if not fits(given[name], shapes[name])] == []


def test_sentences_of_the_form_have_their_facts_filled_in(make_document: MakeDocument) -> None:
    document = make_document(RECORD)._replace(wording={"asked": "The Mayor is asked to:"})
    assert names(document)["wording"] == {"asked": "The Mayor is asked to:"}
