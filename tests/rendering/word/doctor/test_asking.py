import pytest

from app.forms.loading import Packs
from app.model.finding import Severity
from app.rendering.doctor import names_of
from app.rendering.word.doctor.examination import Wanted, examine
from tests.rendering.conftest import RECORD
from tests.rendering.word.conftest import NAMESPACES, DrawTemplate, Found
from tests.rendering.word.drawing import line, run


@pytest.mark.parametrize(
    ("written", "asked", "meant"),
    [
        ("{{ subjekt }}", "subjekt", "subject"),
        ("{{ contact_officer.phone }}", "contact_officer.phone", "contact_officer.telephone"),
        ("{% if subjekt %}x{% endif %}", "subjekt", "subject"),
        ("{% for one in background_papers %}{{ one.titel }}{% endfor %}", "one.titel", "one.title"),
        ("{{ one.title }}", "one.title", ""),
        ("{{ office.nam }}", "office.nam", "office.name"),
    ],
)
def test_unknown_name_is_told_with_its_paragraph_and_what_was_meant(
    found: Found, written: str, asked: str, meant: str
) -> None:
    (finding,) = found(line("First") + line(written))
    assert (finding.rule, finding.severity) == ("unknown-name", Severity.ERROR)
    assert f"“{asked.partition('.')[0]}" in finding.message
    assert not meant or f"“{meant}”" in finding.remedy
    assert finding.place.text == written
    assert finding.quotation in written


def test_all_unknown_names_are_told_at_once_though_the_template_is_broken(found: Found) -> None:
    body = line("{{ subject ") + line("{{ a }}") + line("{% if b %}") + line("{{ c|nothing }}{{ d }}")
    findings = found(body)
    asked = {one.message for one in findings if one.rule == "unknown-name"}
    assert [any(f"“{name}”" in message for message in asked) for name in "abd"] == [True] * 3
    assert {"not-closed", "unclosed", "not-understood"} <= {one.rule for one in findings}


def test_places_outside_the_text_are_named(found: Found) -> None:
    header = f"<w:hdr {NAMESPACES}>{line('{{ subjekt }}')}</w:hdr>"
    (finding,) = found(line("a"), header1=header)
    assert finding.place.part == "word/header1.xml"
    assert finding.sentence().startswith("word.docx, in the header, “{{ subjekt }}”: ")


def test_names_in_attributes_and_field_codes_are_checked(found: Found) -> None:
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="cs:{{ taag }}"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )
    code = '<w:p><w:fldSimple w:instr=" DOCPROPERTY {{ propperty }} "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>'
    messages = " ".join(one.message for one in found(control + code))
    assert "“taag”" in messages
    assert "“propperty”" in messages


@pytest.mark.parametrize(
    ("written", "rule"),
    [
        ("{{ decision }}", "prose-in-line"),
        ("{{r decision }}", "prose-in-line"),
        ("{{ decision|upper }}", "filtered-prose"),
        ("{{ contact_officer }}", "whole"),
        ("{{ background_papers }}", "whole"),
        ("{% for one in background_papers %}{{ one }}{% endfor %}", "whole"),
        ("{{ subject|shout }}", "not-understood"),
        ("{% if subject is web_address %}a{% endif %}", "not-understood"),
        ("{% if subject = 'a' %}b{% endif %}", "not-understood"),
        ("{% nothing %}", "not-understood"),
    ],
)
def test_what_cannot_be_printed_so_is_told(found: Found, written: str, rule: str) -> None:
    assert [one.rule for one in found(line(written))] == [rule]


@pytest.mark.parametrize(
    "written",
    [
        "{{p decision }}",
        "{{ background_papers|length }}",
        "{{r contact_officer.email|link }}",
        "{{ subject|upper|default('') }}",
        "{{ extra|default('') }}",
        "{% if contact_officer %}a{% endif %}",
    ],
)
def test_what_can_be_printed_is_no_finding(found: Found, written: str) -> None:
    assert found(line(written)) == ()


@pytest.mark.parametrize("written", ["{{ subject }}", "{% if subject %}a{% endif %}"])
def test_public_template_must_not_ask_for_what_is_confidential(
    draw: DrawTemplate, packs: Packs, written: str
) -> None:
    names = names_of(packs.form(RECORD))
    public = {name: shape for name, shape in names.items() if name != "subject"}
    body = line(written) + line("{{ reference }}{{ unheard_of }}")
    findings = examine(draw(body), Wanted(names, public), file="public.docx").findings
    assert [(one.rule, one.severity) for one in findings] == [
        ("confidential", Severity.ERROR),
        ("unknown-name", Severity.ERROR),
    ]
    assert "“subject”" in findings[0].message


def test_filters_that_exist_are_listed(found: Found) -> None:
    (finding,) = found(f"<w:p>{run('{{ subject|shout }}')}</w:p>")
    assert "upper" in finding.remedy


def test_every_faulty_expression_of_a_paragraph_is_told(found: Found) -> None:
    written = "{{ subject|first_one|second_one }} {{ 1 + }} {{ 2 ** 9 }} {{ subject..x }} {{ subjekt }}"
    told = [(one.rule, one.quotation) for one in found(line(written))]
    assert told == [
        ("not-understood", "{{ subject|first_one|second_one }}"),
        ("not-understood", "{{ subject|first_one|second_one }}"),
        ("not-understood", "{{ 1 + }}"),
        ("not-understood", "{{ 2 ** 9 }}"),
        ("not-understood", "{{ subject..x }}"),
        ("unknown-name", "{{ subjekt }}"),
    ]
    (first, second, *_) = (one.message for one in found(line(written)))
    assert ("first_one”." in first, "second_one”." in second) == (True, True)
