"""What goes wrong with the text of Word files elsewhere, row by row (1-3, 10-15, 17), and does not here."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.errors import TemplateError
from app.forms.kinds.kind import clean_text
from app.model.markdown import read_prose
from app.model.values import FieldId
from app.rendering.environment import sandbox
from app.rendering.printed import Look, PrintedProse
from app.rendering.word.engine import WordEngine
from app.rendering.word.template import WordTemplate
from tests.rendering.conftest import RECORD, REPORT, MakeDocument
from tests.rendering.word.conftest import NAMESPACES, DrawTemplate, Fill
from tests.rendering.word.drawing import line, rows, run
from tests.rendering.word.reading import controls, find, style, text, tree

NASTY = "A & B < C > D \" E ' F &amp; <b> ]]> ’ £ € ŵ ŷ"
PROPERTIES = "docProps/core.xml"
NOTES = "word/footnotes.xml"
CORE = (
    '<?xml version="1.0"?><cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
    "<dc:title>{{ subject }}</dc:title></cp:coreProperties>"
)


def story(kind: str, body: str) -> str:
    """Return a header or footer."""
    return f"<w:{kind} {NAMESPACES}>{body}</w:{kind}>"


def test_row_1_signs_of_xml_arrive_everywhere(
    fill: Fill, engine: WordEngine, make_document: MakeDocument
) -> None:
    content = fill(
        line("{{ subject }}") + rows(("{{ subject }}",)),
        {"subject": NASTY},
        header1=story("hdr", line("{{ subject }}")),
        footer1=story("ftr", line("{{ subject }}")),
        core=CORE,
    )
    body = tree(content)
    assert [text(one) for one in find(body, "//w:p")] == [NASTY, NASTY]
    assert text(tree(content, "word/header1.xml")) == text(tree(content, "word/footer1.xml")) == NASTY
    assert find(tree(content, PROPERTIES), "dc:title")[0].text == NASTY
    noted = engine.render(make_document(RECORD, decision=f"Text.[^n]\n\n[^n]: {NASTY}"))
    assert NASTY in text(tree(noted, NOTES))


@pytest.mark.parametrize("escaping", ["", "{% autoescape false %}"])
def test_row_2_ampersands_of_the_template_stay(fill: Fill, escaping: str) -> None:
    end = "{% endautoescape %}" if escaping else ""
    body = rows(("Fish &amp; chips &lt; £5",)) + line(f"{escaping}A &amp; B {{{{ subject }}}}{end}")
    content = fill(body, {"subject": "C & D <x>"})
    assert text(tree(content)) == "Fish & chips < £5\nA & B C & D <x>"


def test_row_3_title_is_not_escaped_twice(engine: WordEngine, make_document: MakeDocument) -> None:
    document = make_document(RECORD)._replace(title="A & B")
    assert find(tree(engine.render(document), PROPERTIES), "dc:title")[0].text == "A & B"


def test_row_10_spaces_stay_where_they_were_typed(fill: Fill) -> None:
    field = '<w:fldSimple w:instr=" REF a ">' + run("3.4") + "</w:fldSimple>"
    body = (
        line("a {{ x }} b {{ y }} c ")
        + line(" {{ x }}", " ", "{{ y }} ")
        + f"<w:p>{run('see ')}{field}{run(' and {{ x }} ')}{run('  twice')}</w:p>"
    )
    content = fill(body, {"x": "1", "y": " 2 "})
    assert [text(one) for one in find(tree(content), "//w:p")] == [
        "a 1 b  2  c ",
        " 1  2  ",
        "see 3.4 and 1   twice",
    ]
    assert all(
        one.get("{http://www.w3.org/XML/1998/namespace}space")
        for one in find(tree(content), "//w:t[starts-with(.,' ')]")
    )


def test_row_11_lines_and_paragraphs_keep_style_and_numbers(
    fill: Fill, engine: WordEngine, make_document: MakeDocument
) -> None:
    (paragraph,) = find(tree(fill(line("{{ x }}"), {"x": "one\ntwo\tthree"})), "//w:p")
    assert len(find(paragraph, ".//w:br")) == len(find(paragraph, ".//w:tab[parent::w:r]")) == 1
    assert text(paragraph) == "one\ntwo\tthree"
    # Paragraphs of prose are paragraphs of Word, never breaks in one: nothing is stretched when justified.
    report = tree(engine.render(make_document(REPORT, purpose="First.\n\nSecond.")))
    numbered = [one for one in find(controls(report, "purpose")[0], "w:p") if text(one)]
    assert [text(one) for one in numbered] == ["First.", "Second."]
    assert {style(one) for one in numbered} == {"NumberedParagraph"}
    record = tree(engine.render(make_document(RECORD, decision="First.\n\nSecond.")))
    cell = [one for one in find(controls(record, "decision")[0], "w:p") if text(one)]
    assert [text(one) for one in cell] == ["First.", "Second."]
    assert {style(one) for one in cell} == {"BodyText"}
    assert (
        find(report, "//w:br[ancestor::w:sdt]")
        == find(record, "//w:sdt[.//w:tag[@w:val='cs:decision']]//w:br")
        == []
    )


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(typed=st.text(alphabet=st.characters(), max_size=40))
def test_row_12_control_characters_never_reach_word(
    engine: WordEngine, make_document: MakeDocument, typed: str
) -> None:
    for subject in (typed, f"a\x0b{typed}\x00\u2028b"):
        content = engine.render(make_document(RECORD, subject=subject))
        shown = "".join(text(controls(tree(content), "subject")[0]).split())
        assert shown == "".join(clean_text(subject).split())


def test_row_13_filters_are_for_texts_and_empty_prose_is_false(
    fill: Fill, rules: Callable[..., list[str]]
) -> None:
    assert text(tree(fill(line("{{ x|upper }}|{{ y|default('none') }}"), {"x": "a & b"}))) == "A & B|none"
    assert rules(line("{{ decision|upper }}")) == ["filtered-prose"]
    body = line("{% if prose %}There is some.{% else %}None given.{% endif %}")
    empty = PrintedProse(read_prose(""), Look(FieldId("decision")), lambda *_: "")
    assert text(tree(fill(body, {"prose": empty}))) == "None given."


def test_row_14_marks_become_looks_and_tags_stay_as_typed(
    engine: WordEngine, make_document: MakeDocument
) -> None:
    typed = "**bold** *italic* [link](https://a.example/) <b>typed</b>\n\n- one\n  - two\n    1. three\n\n> quoted"
    decision = controls(tree(engine.render(make_document(RECORD, decision=typed))), "decision")[0]
    assert "<b>typed</b>" in text(decision)
    assert "**" not in text(decision)
    assert [text(one) for one in find(decision, ".//w:r[w:rPr/w:b]")] == ["bold"]
    assert [text(one) for one in find(decision, ".//w:r[w:rPr/w:i]")] == ["italic"]
    assert [text(one) for one in find(decision, ".//w:hyperlink")] == ["link"]
    levels = [int(one) for one in find(decision, ".//w:numPr/w:ilvl/@w:val")]
    assert levels == [0, 1, 2]
    assert [text(one) for one in find(decision, ".//w:p") if style(one) == "Quote"] == ["quoted"]


@pytest.mark.parametrize(
    "body", [line("{{ subjekt }}"), line("{{ subject.x }}"), line("{% if a %}b{% endif %}")]
)
def test_row_15_missing_names_are_never_blank(fill: Fill, body: str) -> None:
    with pytest.raises(TemplateError, match="asks for"):
        fill(line("First") + body, {"subject": "A"})
    assert sandbox().undefined.__name__ == "StrictUndefined"


@pytest.mark.parametrize(
    "broken", ["{{ subjekt }}", "{{ subject", "{{ subject|nothing }}", "{% nothing %}", "{{ 1 / 0 }}"]
)
def test_row_17_faults_name_the_file_and_quote_the_paragraph(
    draw: DrawTemplate, fill: Fill, broken: str
) -> None:
    with pytest.raises(TemplateError) as refused:
        fill(line("First") + line(f"The words {broken}") + line("Last"), {"subject": "A"})
    said = str(refused.value)
    assert "word.docx" in said
    assert "The words" in said
    assert "First" not in said


def test_row_17_where_in_the_file_is_told_for_headers_too(draw: DrawTemplate) -> None:
    path: Path = draw(line("a"), header1=story("hdr", line("Head {{ subject")))
    with pytest.raises(TemplateError, match=re.escape("in the header, “Head {{ subject”")):
        WordTemplate(path)
