"""A form asks in Welsh where it has Welsh words, and asks the same."""

from pathlib import Path

from app.forms.loading import Packs
from app.forms.speaking import english_questions, spoken, unknown_questions
from app.model.language import Language
from app.model.welsh import InWelsh
from tests.forms.making import field, form
from tests.forms.test_loading import FORM, pack

TITLE = field("title", "text", required=True)
COSTS = field(
    "costs", "record", hint="All of them.", fields=[field("total", "money"), field("spent_from", "date")]
)
HALF = {
    "title": "Adroddiad",
    "fields": {"costs": {"label": "Costau", "fields": {"total": {"label": "Cyfanswm"}}}},
}


def test_the_invented_decision_record_is_asked_in_welsh_as_a_whole(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    assert list(english_questions(form)) == []
    welsh = spoken(form, Language.WELSH)
    assert welsh.title == "Cofnod penderfyniad"
    assert [field.label for field in welsh.fields][:3] == ["Cyfeirnod", "Pwnc", "Penderfyniad"]
    for english, other in zip(form.fields, welsh.fields, strict=True):
        assert isinstance(other.label, InWelsh)
        assert bool(english.hint) == bool(other.hint)
        assert english.hint != other.hint or not english.hint
        assert bool(english.section) == bool(other.section)
        assert (other.id, other.kind, other.required) == (english.id, english.kind, english.required)
    assert spoken(form, Language.ENGLISH) is form


def test_a_form_without_welsh_words_is_asked_in_english(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    assert spoken(form, Language.WELSH) is form
    assert list(english_questions(form)) == []


def test_what_has_no_welsh_words_stays_english_down_to_the_parts() -> None:
    half = form(TITLE, COSTS, welsh=HALF)
    welsh = spoken(half, Language.WELSH)
    assert (welsh.title, welsh.summary) == ("Adroddiad", half.summary)
    assert [each.label for each in welsh.fields] == ["Title", "Costau"]
    assert [part.label for part in welsh.fields[1].fields] == ["Cyfanswm", "Spent from"]
    assert welsh.fields[1].hint == "All of them."
    assert list(english_questions(half)) == ["Title", "Spent from"]
    assert list(unknown_questions(half)) == []


def test_welsh_words_for_a_question_that_is_not_asked_are_a_fault_of_the_file(tmp_path: Path) -> None:
    wrong = """
[welsh.fields.subjct]
label = "Pwnc"
[welsh.fields.subject]
labl = "Pwnc"
"""
    (broken,) = pack(tmp_path, FORM + wrong).broken
    assert any("labl" in fault and "is not known here" in fault for fault in broken.faults)
    other = tmp_path / "other"
    other.mkdir()
    (broken,) = pack(other, FORM + wrong.replace("labl ", "label ")).broken
    assert broken.faults == ("“welsh.fields.subjct” is no question of this form.",)
