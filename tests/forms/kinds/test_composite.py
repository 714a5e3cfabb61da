"""Records and tables, and the small kinds in them: read, kept, and what they lack."""

from decimal import Decimal

import pytest

from app.errors import AnswerError
from app.forms.checking import plain_answers, problems
from app.model.answers import Money
from app.model.form import FormDefinition
from tests.forms.making import answers, field, form

DECLARATION = [
    field("confirmed", "yes_no", required=True),
    field("statements", "statements", choices=["Consulted."], required=True),
]
MADE = form(
    field("sum", "money"),
    field("agreed", "yes_no"),
    field("declarations", "record", fields=[field("legal", "record", fields=DECLARATION, required=True)]),
    field("parties", "table", fields=[field("force", "text", required=True), field("since", "date")]),
)


def gaps(of: FormDefinition = MADE, **raw: object) -> list[str]:
    return [f"{found.label} {found.problem}" for found in problems(of, answers(of, **raw))]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        (13_000_000, "13000000"),
        ("1,250,000.50", "1250000.50"),
        ("£12", "12"),
        (0.1, "0.1"),
        (-5, "-5"),
        (13.0, "13.0"),
    ],
)
def test_an_amount_is_kept_to_the_penny(given: object, kept: str) -> None:
    read = answers(MADE, sum={"amount": given})
    assert read.get("sum") == Money(amount=Decimal(kept))  # type: ignore[arg-type]
    assert plain_answers(MADE, read) == {"sum": {"amount": kept, "currency": "GBP"}}


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"amount": "much"}, "“sum” “amount” must be a number like 1250000.00, not “much”"),
        ({"amount": True}, "“amount” must be a number, not true or false"),
        ({"amount": 0.001}, "Give pounds, or pounds and pence"),
        ({"amount": "nan"}, "which no paper can state"),
        ({"amount": 1e300}, "which no paper can state"),
        ({"amount": 1, "currency": "pounds"}, "“currency” must be a code like GBP, not “pounds”"),
        ({"currency": "GBP"}, "lacks “amount”"),
        (12, "must be a table with amount and currency, not a number"),
    ],
)
def test_what_is_no_amount(given: object, said: str) -> None:
    with pytest.raises(AnswerError) as caught:
        answers(MADE, sum=given)
    assert said in caught.value.sentence()


@pytest.mark.parametrize("given", ["yes", 1, 0, None])
def test_only_true_and_false_are_yes_and_no(given: object) -> None:
    with pytest.raises(AnswerError, match="“agreed” must be true or false"):
        answers(MADE, agreed=given)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (
            {"declarations": {"legal": {"confirmed": "x"}}},
            "“declarations” “legal” “confirmed” must be true or false",
        ),
        ({"declarations": {"legl": {}}}, "“declarations” has an unknown entry “legl”"),
        ({"declarations": []}, "“declarations” must be a table with legal, not an array"),
        ({"parties": {}}, "“parties” must be an array of tables, one for each row"),
        ({"parties": [{"force": "A"}, {"since": "soon"}]}, "“parties” item 2 “since” must be a date like"),
    ],
)
def test_a_fault_names_its_place(raw: dict[str, object], said: str) -> None:
    with pytest.raises(AnswerError) as caught:
        answers(MADE, **raw)
    assert said in caught.value.sentence()


def test_what_parts_lack_is_named_by_their_labels() -> None:
    assert gaps() == []
    assert gaps(declarations={}) == []  # nobody has begun to fill it in
    assert gaps(declarations={"legal": {"confirmed": True}}) == [
        "Declarations “Legal” “Statements” is missing"
    ]
    assert gaps(declarations={"legal": {"confirmed": True, "statements": []}}) == [
        "Declarations “Legal” “Statements” has no statement"
    ]
    assert gaps(parties=[{"force": "A"}, {"force": " "}]) == ["Parties row 2 “Force” is empty"]
    assert gaps(parties=[]) == []


def test_a_table_that_must_be_filled_has_rows() -> None:
    made = form(field("rows", "table", required=True, fields=[field("a", "text")]))
    assert gaps(made) == ["Rows is missing"]
    assert gaps(made, rows=[]) == ["Rows has no row"]


def test_a_dependent_part_is_missing_only_while_it_is_asked() -> None:
    parts = [
        field("deferred", "yes_no", required=True),
        field("reason", "text", required=True, when={"field": "deferred", "equals": True}),
    ]
    made = form(field("deferral", "record", fields=parts))
    assert gaps(made, deferral={"deferred": False}) == []
    assert gaps(made, deferral={"deferred": True}) == ["Deferral “Reason” is missing"]
