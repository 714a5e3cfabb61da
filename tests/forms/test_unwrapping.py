from hypothesis import given
from hypothesis import strategies as st

from app.forms.checking import plain_answers, read_answers
from app.forms.loading import Packs
from app.forms.unwrapping import unwrap, unwrapped
from app.model.answers import Section
from app.model.markdown import read_prose
from app.model.values import FieldId
from tests.forms.making import field, form


def test_a_wrapped_paragraph_is_one_line() -> None:
    assert unwrapped("one\ntwo\n\nthree\n") == "one two\n\nthree"


def test_items_keep_their_lines_and_lose_their_wraps() -> None:
    text = "- one\n  goes on\n- two\n    - inner\n      goes on"
    assert unwrapped(text) == "- one goes on\n- two\n    - inner goes on"


def test_tables_headings_and_quotations_stay() -> None:
    text = "### heading\ntext\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n> said"
    assert unwrapped(text) == text


def test_a_wrapped_quotation_is_one_line() -> None:
    assert unwrapped("> said\n> so\n>\n> - and\n> - that") == "> said so\n>\n> - and\n> - that"


def test_every_kind_of_prose_in_a_form(packs: Packs) -> None:
    report = packs.form("wealdshire/bcb-report")
    raw = {"purpose": "a\nb", "recommendation": ["c\nd"], "sections": [{"heading": "h", "body": "e\nf"}]}
    answers = unwrap(report, read_answers(report, raw))
    assert answers.root[FieldId("purpose")] == "a b"
    assert answers.root[FieldId("recommendation")] == ("c d",)
    assert answers.root[FieldId("sections")] == (Section(heading="h", body="e f"),)


def test_prose_inside_records_and_tables() -> None:
    of = form(
        field("title", "text"),
        field("record", "record", fields=[field("body", "prose")]),
        field("rows", "table", fields=[field("said", "prose"), field("line", "text")]),
    )
    raw = {"record": {"body": "a\nb"}, "rows": [{"said": "c\nd", "line": "e"}]}
    read = unwrap(of, read_answers(of, raw))
    assert plain_answers(of, read) == {"record": {"body": "a b"}, "rows": [{"said": "c d", "line": "e"}]}


@given(st.text(alphabet="ab1 \n-.#>|[]^:", max_size=80))
def test_it_prints_the_same(text: str) -> None:
    assert read_prose(unwrapped(text)) == read_prose(text)
