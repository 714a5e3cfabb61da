import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.markdown import paragraph_lines, read_prose, words_of
from app.model.prose import ListKind, Paragraph, ProseList, Quotation, Run, Subheading, Table


def text_of(source: str) -> str:
    return words_of(read_prose(source))


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    prose = read_prose("One line\nand another.\n\nA second paragraph.")
    assert prose.blocks == (
        Paragraph((Run("One line and another."),)),
        Paragraph((Run("A second paragraph."),)),
    )


def test_bold_italic_and_links() -> None:
    prose = read_prose("**Bold *both*** and *italic*, [here](https://example.org/a_b?c=d&e=f).")
    assert prose.blocks[0] == Paragraph(
        (
            Run("Bold ", bold=True),
            Run("both", bold=True, italic=True),
            Run(" and "),
            Run("italic", italic=True),
            Run(", "),
            Run("here", link="https://example.org/a_b?c=d&e=f"),
            Run("."),
        )
    )


@pytest.mark.parametrize(
    "typed",
    [
        "# not a heading",
        "## nor this",
        "<b>not bold</b>",
        "a & b &amp; c &lt;",
        "{{ answer }} {% if x %} {# note #}",
        "snake_case _and_ __more__",
        "`code` ~~struck~~",
        "C:\\temp\\new \\\\server\\share",
        "5 * 3 * 2 = 30",
        "![picture](https://example.org/a.png)"[:2],
        "[script](javascript:alert(1))",
        "[^nobody] wrote this note",
        "***",
        "---",
        "ŵ ŷ Ŵ Ŷ שלום مرحبا 🙂",
        "ill. And no Roman number either",
        "#hashtag £400k €5 100% ‘quoted’",
    ],
)
def test_everything_outside_the_subset_prints_as_typed(typed: str) -> None:
    assert text_of(typed) == typed


def test_backslash_hides_a_sign_of_the_subset() -> None:
    assert read_prose(r"\*not italic\* and 3\. no list").blocks == (
        Paragraph((Run("*not italic* and 3. no list"),)),
    )


def test_nested_lists_of_every_kind() -> None:
    prose = read_prose(
        "- first\n  1. one\n  2. two\n     a. deep\n     b. deeper\n        i. deepest\n- second"
    )
    (outer,) = prose.blocks
    assert isinstance(outer, ProseList)
    assert (outer.kind, len(outer.items)) == (ListKind.BULLET, 2)
    numbers = outer.items[0][1]
    assert isinstance(numbers, ProseList)
    assert (numbers.kind, len(numbers.items)) == (ListKind.DECIMAL, 2)
    letters = numbers.items[1][1]
    assert isinstance(letters, ProseList)
    assert (letters.kind, len(letters.items)) == (ListKind.LETTER, 2)
    roman = letters.items[1][1]
    assert isinstance(roman, ProseList)
    assert roman.kind is ListKind.ROMAN


@pytest.mark.parametrize("step", ["  ", "   ", "    "])
def test_items_of_a_nested_list_stand_beside_one_another_however_far_they_are_indented(step: str) -> None:
    lines = (
        "- first",
        f"{step}- one",
        f"{step}- two",
        f"{step * 2}- deep",
        f"{step * 2}- deeper",
        "- second",
    )
    (outer,) = read_prose("\n".join(lines)).blocks
    assert isinstance(outer, ProseList)
    assert len(outer.items) == 2
    inner = outer.items[0][1]
    assert isinstance(inner, ProseList)
    assert len(inner.items) == 2
    deepest = inner.items[1][1]
    assert isinstance(deepest, ProseList)
    assert len(deepest.items) == 2


def test_letter_i_after_h_is_a_letter() -> None:
    (block,) = read_prose("g. seven\nh. eight\ni. nine").blocks
    assert block == ProseList(
        ListKind.LETTER, 7, tuple((Paragraph((Run(text),)),) for text in ("seven", "eight", "nine"))
    )


def test_years_at_line_starts_keep_their_number() -> None:
    first, second = read_prose("2019. It began.\n\n2021. It ended.").blocks
    assert isinstance(first, ProseList)
    assert isinstance(second, ProseList)
    assert (first.start, second.start) == (2019, 2021)


def test_a_year_at_a_wrapped_line_start_is_no_list() -> None:
    assert text_of("It began in\n2019. It ended later.") == "It began in 2019. It ended later."


def test_list_ends_a_paragraph_without_a_blank_line() -> None:
    stem, items = read_prose("With a view to:\n- directing;\n- determining.").blocks
    assert isinstance(stem, Paragraph)
    assert isinstance(items, ProseList)


def test_item_of_several_paragraphs() -> None:
    (block,) = read_prose("- first\n\n  goes on\n- second").blocks
    assert isinstance(block, ProseList)
    assert len(block.items[0]) == 2


def test_subheading_quotation_table() -> None:
    heading, quotation, table = read_prose(
        "### Governance\n\n> words of\n> another\n\n| A | B |\n|---|---|\n| 1 | 2 |"
    ).blocks
    assert heading == Subheading((Run("Governance"),))
    assert quotation == Quotation((Paragraph((Run("words of another"),)),))
    assert table == Table(((Run("A"),), (Run("B"),)), (((Run("1"),), (Run("2"),)),))


def test_table_cells_may_hold_a_bar_and_rows_may_be_short() -> None:
    (table,) = read_prose("| A | B |\n|---|---|\n| a \\| b |").blocks
    assert isinstance(table, Table)
    assert table.rows == (((Run("a | b"),), ()),)


def test_footnotes_are_counted_in_the_order_of_their_calls() -> None:
    prose = read_prose("Second[^b] first[^a] again[^b].\n\n[^a]: About *a*,\n  at length.\n[^b]: About b.")
    calls = [run.footnote for run in prose.blocks[0].runs if run.footnote is not None]  # type: ignore[union-attr]
    assert calls == [0, 1, 0]
    assert [words_of(read_prose("")), *(run[0].text for run in prose.footnotes)] == ["", "About b.", "About "]


@given(
    st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=200)
)
def test_no_text_is_refused(text: str) -> None:
    read_prose(text)
    assert read_prose(text) == read_prose(text)


WORDS = st.lists(st.text(alphabet="abcdefgŵŷ£&<>{}%#", min_size=1, max_size=8), min_size=1, max_size=12)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_every_word_arrives_in_order(paragraphs: list[list[str]]) -> None:
    source = "\n\n".join("x" + " ".join(words) for words in paragraphs)
    assert text_of(source).split() == source.split()


@pytest.mark.parametrize("opening", ["> ", "- ", "1. ", "[", "**", "(", "\\"])
def test_deep_nesting_is_read_in_time_and_kept(opening: str) -> None:
    prose = read_prose(opening * 20_000 + "end")
    assert words_of(prose).endswith("end")


def test_an_editor_finds_the_lines_where_paragraphs_begin() -> None:
    text = "one\nstill one\n\n### heading\ntwo[^a]\n[^a]: a note\n- item\n\nthree"
    assert paragraph_lines(text) == (0, 4, 8)


@given(st.text(alphabet="ab1 \n-.#>|[]^:", max_size=80))
def test_every_top_level_paragraph_has_a_line_of_its_own(text: str) -> None:
    lines = paragraph_lines(text)
    assert len(lines) == sum(isinstance(block, Paragraph) for block in read_prose(text).blocks)
    assert list(lines) == sorted(set(lines))
