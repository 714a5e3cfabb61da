import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rendering.environment import without_controls
from app.rendering.word.markup import attribute_text, gap_run, run_look, starts_rtl, text_runs
from tests.rendering.word.reading import find, fragment, text, value

BREAKS = re.compile("\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


def printed(typed: str) -> str:
    """Return what a typed text looks like on the page: breaks are breaks, what XML cannot hold is gone."""
    return without_controls(BREAKS.sub("\n", typed))


def read_back(runs: str) -> str:
    return text(fragment(f"<w:p>{runs}</w:p>"))


@given(st.text(alphabet=st.characters()))
def test_any_text_reads_back_as_it_is_printed(typed: str) -> None:
    assert read_back(text_runs(typed)) == printed(typed)


@given(st.text(alphabet="& <>\"'\t\n\x00\x0b\u2028\ud800אب\u0301aŵ😀{}%#", max_size=40))
def test_awkward_letters_read_back_beside_each_other(typed: str) -> None:
    assert read_back(text_runs(typed)) == printed(typed)
    assert read_back(gap_run(typed)) == printed(typed)


def test_nothing_is_no_run() -> None:
    assert text_runs("") == ""


def test_spaces_are_kept() -> None:
    (element,) = find(fragment(f"<w:p>{text_runs('  a  ')}</w:p>"), "//w:t")
    assert element.text == "  a  "
    assert element.get("{http://www.w3.org/XML/1998/namespace}space") == "preserve"


@pytest.mark.parametrize("sign", ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_kind_of_break_is_a_break(sign: str) -> None:
    assert len(find(fragment(f"<w:p>{text_runs(f'a{sign}b')}</w:p>"), "//w:br")) == 1


def test_right_to_left_stretches_are_runs_of_their_own() -> None:
    runs = find(fragment(f"<w:p>{text_runs('Room שלום, עולם 12 is free')}</w:p>"), "//w:r")
    assert [text(run) for run in runs] == ["Room ", "שלום, עולם", " 12 is free"]
    assert [bool(find(run, "w:rPr/w:rtl")) for run in runs] == [False, True, False]


@pytest.mark.parametrize(
    ("text_", "expected"),
    [("שלום", True), ("12. שלום a", True), ("a שלום", False), ("“ŵ”", False), ("123", False), ("", False)],
)
def test_paragraph_follows_its_first_letter(text_: str, expected: bool) -> None:
    assert starts_rtl(text_) is expected


def test_gap_is_highlighted_and_keeps_the_look() -> None:
    look = run_look('<w:b/><w:highlight w:val="green"/><w:u w:val="single"/><w:lang w:val="en-GB"/>')
    root = fragment(f"<w:p>{gap_run('[Subject]', look)}</w:p>")
    names = [element.tag.rpartition("}")[2] for element in find(root, "//w:rPr/*")]
    assert names == ["b", "highlight", "u", "lang"]
    assert value(root, "//w:highlight/@w:val") == "yellow"


def test_right_to_left_mark_stands_where_the_schema_wants_it() -> None:
    look = run_look('<w:b/><w:vertAlign w:val="superscript"/><w:lang w:val="en-GB"/>')
    root = fragment(f"<w:p>{text_runs('שלום', look)}</w:p>")
    assert [element.tag.rpartition("}")[2] for element in find(root, "//w:rPr/*")] == [
        "b",
        "vertAlign",
        "rtl",
        "lang",
    ]


def test_attribute_is_one_escaped_line() -> None:
    assert attribute_text('A & B\n"C" <d>\x00') == "A &amp; B &#34;C&#34; &lt;d&gt;"
