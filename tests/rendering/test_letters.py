from app.rendering.letters import unprintable, with_marks
from tests.rendering.conftest import RECORD, REPORT, MakeDocument

THUMB = "\N{THUMBS UP SIGN}"


def test_letter_is_named_with_code_point_and_field(make_document: MakeDocument) -> None:
    fault = unprintable((THUMB,), make_document(RECORD, decision=f"Yes {THUMB}"))
    assert f"“Decision” holds “{THUMB}” (U+1F44D, thumbs up sign)" in str(fault)
    assert fault.hint


def test_letter_is_found_in_every_kind_of_answer(make_document: MakeDocument) -> None:
    person = {"name": THUMB, "post": "P"}
    answers = {
        "Title": {"title": THUMB},
        "Recommendation": {"recommendation": ["a", THUMB]},
        "Sections": {"sections": [{"heading": "H", "body": THUMB}]},
        "Source documents": {"source_documents": [{"title": "T", "withheld": THUMB}]},
        "Contact officers": {"contact_officers": [person]},
    }
    for label, changes in answers.items():
        assert f"“{label}”" in str(unprintable((THUMB,), make_document(REPORT, **changes)))


def test_letter_outside_the_answers_is_laid_to_the_document(make_document: MakeDocument) -> None:
    assert "“Decision record”" in str(unprintable((THUMB,), make_document(RECORD)))


def test_many_letters_are_counted_and_joiners_not_named(make_document: MakeDocument) -> None:
    letters = ("\u200d", "\u65e5", "\u672c", "\u8a9e", "\u6587", "\u5b57")
    said = str(unprintable(letters, make_document(RECORD)))
    assert said.count("U+") == 3
    assert "U+200D" not in said
    assert "and 2 more" in said


def test_marks_stand_in_the_text_only() -> None:
    page = f'<p title="{THUMB}">a {THUMB} &amp; \ue000</p>'
    marked = with_marks(page, (THUMB, "\ue000"))
    assert f'title="{THUMB}"' in marked
    assert '<mark class="gap">[U+1F44D]</mark> &amp; <mark class="gap">[U+E000]</mark>' in marked
