"""What goes wrong with placeholders elsewhere, row by row (4-9, 16, 32), and does not here, or is told."""

from collections.abc import Callable, Mapping
from pathlib import Path

import jinja2
import pytest

from app.errors import TemplateError
from app.forms.loading import Packs
from app.rendering.environment import sandbox
from app.rendering.html import HtmlEngine
from app.rendering.word.template import WordTemplate
from tests.rendering.conftest import RECORD, MakeDocument
from tests.rendering.word.conftest import NAMESPACES, DrawTemplate, Fill, Found
from tests.rendering.word.drawing import line, rows, run
from tests.rendering.word.reading import find, text, tree

Rules = Callable[..., list[str]]
NAMES: Mapping[str, object] = {"x": "1", "yes": True, "xs": ["a", "b"]}
SPELLING = '<w:proofErr w:type="spellStart"/>'
SITTING = (
    '<w:r w:rsidR="00AB12CD"><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
)


def split(written: str) -> str:
    """Return a paragraph in which Word has split a placeholder after every letter."""
    return f"<w:p>{SPELLING.join(SITTING.format(letter) for letter in written)}</w:p>"


ROWS = "".join(
    f"<w:tr><w:tc>{split(written)}</w:tc></w:tr>"
    for written in ("{%tr for x in xs %}", "{{ x }}", "{%tr endfor %}")
)


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        (split("a {{ x }} b"), "a 1 b"),
        (split("{% if yes %}a{% else %}b{% endif %}"), "a"),
        (split("a{# remark #}b"), "ab"),
        (split("{%p if yes %}") + line("a") + split("{%p endif %}"), "a"),
        (split("{%p for x in xs %}") + split("{{ x }}") + split("{%p endfor %}"), "a\nb"),
        (split("a {{r x|link }} b"), "a 1 b"),
        (split("{{p x }}"), "1"),
        (f"<w:tbl>{ROWS}</w:tbl>", "a\nb"),
    ],
)
def test_row_4_placeholders_split_by_word_are_joined(fill: Fill, body: str, shown: str) -> None:
    assert text(tree(fill(body, NAMES))) == shown


@pytest.mark.parametrize(
    "between",
    [
        '<w:bookmarkStart w:id="1" w:name="a"/>',
        '<w:commentRangeStart w:id="1"/>',
        '<w:hyperlink w:anchor="a">',
        '<w:ins w:id="1" w:author="A">',
        '<w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del>',
    ],
)
def test_row_5_placeholders_cut_in_two_are_told_and_refused(
    found: Found, draw: DrawTemplate, between: str
) -> None:
    closing = {"<w:hyp": "</w:hyperlink>", "<w:ins": "</w:ins>"}.get(between[:6], "")
    body = line("One") + f"<w:p>{run('{{ sub')}{between}{run('ject }}')}{closing}</w:p>"
    (told,) = [one for one in found(body) if one.rule == "cut"]
    assert told.place.paragraph == 2
    with pytest.raises(TemplateError):
        WordTemplate(draw(body))


def test_row_5_bookmark_round_a_placeholder_and_all_paragraphs_stay(fill: Fill) -> None:
    start, end = '<w:bookmarkStart w:id="1" w:name="a"/>', '<w:bookmarkEnd w:id="1"/>'
    body = line("a") + f"<w:p>{start}{run('{{ x }}')}{end}</w:p>" + line("b")
    root = tree(fill(body, NAMES))
    assert len(find(root, "//w:p")) == 3
    assert len(find(root, "//w:bookmarkStart")) == len(find(root, "//w:bookmarkEnd")) == 1


def test_row_6_delimiters_are_those_the_preprocessing_knows(fill: Fill, rules: Rules) -> None:
    room = sandbox()
    assert (room.variable_start_string, room.block_start_string, room.comment_start_string) == (
        "{{",
        "{%",
        "{#",
    )
    assert (room.line_statement_prefix, room.line_comment_prefix) == (None, None)
    assert rules(line("[[subject]]")) == ["other-brackets"]
    assert text(tree(fill(line("[[subject]] {x}"), NAMES))) == "[[subject]] {x}"


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (line("{%pif subject %}") + line("SENTINEL") + line("{%p endif %}"), "prefix"),
        (line("{%p if subject %}{%p endif %}") + line("SENTINEL"), "twice"),
        (line("{%p if subject %} SENTINEL") + line("{%p endif %}"), "swallowed"),
        (rows(("{%tr if subject %}", "SENTINEL"), ("{%tr endif %}", "")), "swallowed"),
    ],
)
def test_row_7_what_loses_text_is_told_and_never_printed(
    found: Found, draw: DrawTemplate, body: str, rule: str
) -> None:
    assert rule in [one.rule for one in found(body)]
    with pytest.raises(TemplateError):
        WordTemplate(draw(body))


@pytest.mark.parametrize("inside", ["{%p if 5 % 2 %}", "{%p if d.strftime('%Y') %}", "{{p x|default('}') }}"])
def test_row_8_signs_that_hide_a_structural_placeholder_are_told(rules: Rules, inside: str) -> None:
    assert "sign-inside" in rules(line(inside))


def test_row_8_signs_in_other_placeholders_are_no_matter(fill: Fill) -> None:
    assert text(tree(fill(line("{% if 5 % 2 %}{{ '}%' }}{% endif %}"), NAMES))) == "}%"


def test_row_9_dashes_are_warned_of(rules: Rules) -> None:
    assert rules(line("a {%- if subject -%} b {%- endif %}")).count("dash") == 2


UNKNOWN = line("{{ contact_officer.phone }}{% for one in background_papers %}{{ one.link }}{% endfor %}")


def test_row_16_names_are_followed_into_attributes_loops_notes_and_properties(found: Found) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:alias w:val="{{ alias }}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    core = (
        '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
        "<dc:title>{{ titel }}</dc:title></cp:coreProperties>"
    )
    header = f"<w:hdr {NAMESPACES}>{line('{{ headline }}')}</w:hdr>"
    messages = " ".join(one.message for one in found(UNKNOWN + control, core=core, header1=header))
    asked = ("contact_officer.phone", "one.link", "alias", "titel", "headline")
    assert [name for name in asked if f"asks for “{name}”" not in messages] == []


def test_row_16_names_in_footnotes_are_checked(draw: DrawTemplate, packs: Packs, found: Found) -> None:
    notes = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{line("{{ noted }}")}</w:footnote></w:footnotes>'
    (told,) = found(line("a"), footnotes=notes)
    assert (told.rule, told.place.part) == ("unknown-name", "word/footnotes.xml")
    assert told.sentence().startswith("word.docx, in a footnote, “{{ noted }}”")


ATTACKS = [
    "{{ x.__class__ }}",
    "{{ ''.__class__.__mro__ }}",
    "{{ x.__init__.__globals__ }}",
    "{{ xs.append('c') }}",
    "{{ cycler.__init__.__globals__.os }}",
    "{{ lipsum.__globals__['os'].popen('id') }}",
    "{{ config }}",
    "{{ x|attr('__class__') }}",
    "{{ ''['__class__'] }}",
]


@pytest.mark.parametrize("attack", ATTACKS)
@pytest.mark.parametrize("place", ["body", "header1", "footer1", "core", "footnotes"])
def test_row_32_templates_are_no_programs(fill: Fill, place: str, attack: str) -> None:
    stories = {"header1": "hdr", "footer1": "ftr"}
    if place == "core":
        xml = (
            '<cp:coreProperties xmlns:dc="http://purl.org/dc/elements/1.1/" '
            'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties">'
            f"<dc:title>{attack}</dc:title></cp:coreProperties>"
        )
    elif place == "footnotes":
        xml = f'<w:footnotes {NAMESPACES}><w:footnote w:id="1">{line(attack)}</w:footnote></w:footnotes>'
    else:
        xml = f"<w:{stories.get(place, 'hdr')} {NAMESPACES}>{line(attack)}</w:{stories.get(place, 'hdr')}>"
    changed = {} if place == "body" else {place: xml}
    with pytest.raises(TemplateError):
        fill(line(attack) if place == "body" else line("a"), NAMES, **changed)


@pytest.mark.parametrize("attack", ATTACKS)
def test_row_32_page_templates_are_no_programs(
    own_templates: Path, make_document: MakeDocument, attack: str
) -> None:
    page = own_templates / "cambridgeshire" / "decision-record" / "page.html"
    page.write_text(f"<p>{attack}</p>", "utf-8")
    with pytest.raises(TemplateError):
        HtmlEngine(own_templates).render(make_document(RECORD))


def test_row_32_filters_and_globals_that_reach_out_are_not_there() -> None:
    room = sandbox()
    assert room.globals == {}
    assert "safe" not in room.filters
    with pytest.raises(jinja2.TemplateError):
        room.from_string("{{ x|safe }}").render(x="<b>")
