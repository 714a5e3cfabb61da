import datetime
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.errors import AnswerError
from app.forms.checking import new_answers, plain_answers, problems, read_answers, read_kept
from app.forms.loading import Packs, load_packs
from app.model.answers import CitedPaper
from app.model.field import FieldDefinition, Kind
from app.system import paths

LINE = st.text(
    alphabet=st.characters(codec="utf-8", categories=["L", "N", "P", "S"]), min_size=1, max_size=20
)
PERSON = st.fixed_dictionaries({"name": LINE, "post": LINE}, optional={"organisation": LINE, "email": LINE})
PAPER = st.fixed_dictionaries({"title": LINE}, optional={"date": st.dates(), "url": LINE, "withheld": LINE})
AMOUNT = st.one_of(st.integers(-(10**12), 10**12), st.decimals(-(10**9), 10**9, places=2).map(float))
BY_KIND = {
    Kind.TEXT: LINE,
    Kind.PROSE: st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1),
    Kind.LIMBS: st.lists(LINE, min_size=1, max_size=3),
    Kind.SECTIONS: st.lists(st.fixed_dictionaries({"heading": LINE, "body": LINE}), min_size=1, max_size=3),
    Kind.DATE: st.dates(),
    Kind.PERSON: PERSON,
    Kind.PEOPLE: st.lists(PERSON, max_size=3),
    Kind.PAPERS: st.lists(PAPER, max_size=3),
    Kind.YES_NO: st.booleans(),
    Kind.MONEY: st.fixed_dictionaries(
        {"amount": AMOUNT}, optional={"currency": st.sampled_from(["GBP", "EUR"])}
    ),
    Kind.STATEMENTS: st.lists(LINE, min_size=1, max_size=3),
}
FORMS = load_packs(paths.FORMS).forms


def of_kind(field: FieldDefinition) -> st.SearchStrategy:
    match field.kind:
        case Kind.CHOICE:
            return st.sampled_from(field.choices)
        case Kind.RECORD:
            return st.fixed_dictionaries({part.id: of_kind(part) for part in field.fields})
        case Kind.TABLE:
            row = st.fixed_dictionaries({part.id: of_kind(part) for part in field.fields})
            return st.lists(row, min_size=1, max_size=2)
        case _:
            return BY_KIND[field.kind]


@st.composite
def complete(draw: st.DrawFn):
    form = draw(st.sampled_from(FORMS))
    return form, {field.id: draw(of_kind(field)) for field in form.fields}


@given(complete())
def test_answers_survive_the_register_and_are_complete(case) -> None:
    form, raw = case
    answers = read_answers(form, raw)
    kept = json.loads(json.dumps(plain_answers(form, answers)))
    assert read_answers(form, kept) == answers
    assert problems(form, answers) == ()


def test_nothing_answered_names_every_required_field(packs: Packs) -> None:
    for form in packs.forms:
        found = problems(form, read_answers(form, {}))
        assert [problem.field for problem in found] == [
            field.id for field in form.fields if field.required and field.when is None
        ]
        assert {problem.problem for problem in found} == {"is missing"}


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("subject", "  ", "is empty"),
        ("decision", "\n\n", "is empty"),
        ("contact_officer", {"name": "A. Person"}, "has no post"),
        ("contact_officer", {"post": "Chief Executive"}, "has no name"),
        ("contact_officer", {}, "is empty"),
        ("background_papers", [{"title": ""}], "paper 1 has no title"),
    ],
)
def test_what_an_answer_lacks(packs: Packs, name: str, value: object, problem: str) -> None:
    form = packs.form("wealdshire/decision-record")
    found = {p.field: p.problem for p in problems(form, read_answers(form, {name: value}))}
    assert found[name] == problem  # type: ignore[index]


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("recommendation", [], "has no limb"),
        ("recommendation", ["One.", " "], "limb 2 is empty"),
        ("sections", [], "has no section"),
        ("sections", [{"heading": "", "body": "x"}], "section 1 has no heading"),
        ("sections", [{"heading": "Cost", "body": ""}], "section 1, “Cost”, is empty"),
        ("contact_officers", [{"name": "A"}], "person 1 has no post"),
    ],
)
def test_what_a_report_lacks(packs: Packs, name: str, value: object, problem: str) -> None:
    form = packs.form("wealdshire/bcb-report")
    found = {p.field: p.problem for p in problems(form, read_answers(form, {name: value}))}
    assert found[name] == problem  # type: ignore[index]


def test_no_papers_is_an_answer(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    assert read_answers(form, {"background_papers": []}).get("background_papers") == ()  # type: ignore[arg-type]
    assert read_answers(form, {}).get("background_papers") is None  # type: ignore[arg-type]


def test_new_document_starts_with_defaults(packs: Packs) -> None:
    answers = new_answers(packs.form("wealdshire/bcb-report"))
    assert answers.root == {"to": "Business Coordination Board", "numbering": "1.0/1.1"}


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b\x07c", "abc"),
        ("one\x0btwo\u2028three\r\nfour", "one\ntwo\nthree\nfour"),
        ("ŵ שלום 🙂 \u200f", "ŵ שלום 🙂 \u200f"),
        ("\ud800lone", "lone"),
        ("\ufffe\uffffx", "x"),
    ],
)
def test_prose_loses_only_what_cannot_be_printed(packs: Packs, typed: str, kept: str) -> None:
    form = packs.form("wealdshire/decision-record")
    assert read_answers(form, {"decision": typed}).get("decision") == kept  # type: ignore[arg-type]


def test_a_line_stays_a_line(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    assert read_answers(form, {"subject": " a\n b\t\x0bc "}).get("subject") == "a b c"  # type: ignore[arg-type]


def test_moment_is_no_date(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    with pytest.raises(AnswerError, match="must be a date"):
        read_answers(form, {"date": datetime.datetime(2026, 1, 2, 3, 4, tzinfo=datetime.UTC)})


def test_choice_outside_its_list(packs: Packs) -> None:
    form = packs.form("wealdshire/bcb-report")
    with pytest.raises(AnswerError, match=r"must be one of 1\.0/1\.1, 1\./1\.1, not “roman”"):
        read_answers(form, {"numbering": "roman"})


def test_papers_keep_only_what_was_entered(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    answers = read_answers(
        form, {"background_papers": [{"title": "Report", "date": datetime.date(2026, 7, 2)}]}
    )
    assert answers.get("background_papers") == (CitedPaper(title="Report", date=datetime.date(2026, 7, 2)),)  # type: ignore[arg-type]
    assert plain_answers(form, answers) == {"background_papers": [{"title": "Report", "date": "2026-07-02"}]}


def test_what_an_older_form_asked_is_passed_over(packs: Packs) -> None:
    form = packs.form("wealdshire/decision-record")
    answers = read_kept(form, {"subject": "Kept", "asked_no_more": {"x": 1}})
    assert answers.root == {"subject": "Kept"}
