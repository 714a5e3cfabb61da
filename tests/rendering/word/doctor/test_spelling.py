import pytest

from app.model.finding import Severity
from tests.rendering.word.conftest import Found
from tests.rendering.word.drawing import line


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{%pif subject %}", "{%p if subject %}"),
        ("{%trfor one in background_papers %}", "{%tr for one in background_papers %}"),
        ("{% p if subject %}", "{%p if subject %}"),
        ("{{ p decision }}", "{{p decision }}"),
        ("{{pdecision}}", "{{p decision }}"),
        ("{{rsubject}}", "{{r subject }}"),
        ("{%p\u00a0if subject %}", "{%p if subject %}"),
    ],
)
def test_prefix_that_is_not_recognised_is_told_as_it_was_meant(
    found: Found, written: str, meant: str
) -> None:
    (finding, *_) = [one for one in found(line(written)) if one.rule == "prefix"]
    assert f"“{meant}”" in finding.remedy
    assert finding.quotation == written
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize("written", ["{{ reference }}", "{{p decision }}", "{% if subject %}x{% endif %}"])
def test_prefix_that_is_right_or_absent_is_no_finding(found: Found, written: str) -> None:
    assert found(line(written)) == ()


@pytest.mark.parametrize("written", ["Text {{ subject", "{% if subject", "{# remark", "{{ a }} {{ b }"])
def test_placeholder_that_is_not_closed_is_told_with_its_paragraph(found: Found, written: str) -> None:
    (finding,) = [one for one in found(line("First") + line(written)) if one.rule == "not-closed"]
    assert finding.place.paragraph == 2
    assert finding.place.text == written


def test_every_placeholder_of_a_paragraph_that_is_not_closed_is_told(found: Found) -> None:
    told = [one for one in found(line("}} {{ subject } {% if x")) if one.rule.startswith("not-")]
    assert [(one.rule, one.quotation) for one in told] == [
        ("not-closed", "{{ subject }"),
        ("not-closed", "{% if x"),
        ("not-opened", "}}"),
    ]


def test_end_without_a_beginning_is_a_warning(found: Found) -> None:
    (finding,) = found(line("subject }} is printed"))
    assert (finding.rule, finding.severity) == ("not-opened", Severity.WARNING)


@pytest.mark.parametrize("sign", ["{%p if 5 % 2 %}", "{{p subject|default('}') }}"])
def test_sign_that_hides_a_structural_placeholder(found: Found, sign: str) -> None:
    assert "sign-inside" in [one.rule for one in found(line(sign))]


def test_dash_is_a_warning(found: Found) -> None:
    (finding,) = [one for one in found(line("a {%- if subject -%} b {% endif %}")) if one.rule == "dash"]
    assert finding.severity is Severity.WARNING


@pytest.mark.parametrize(
    "written", ["«subject»", "${subject}", "<<subject>>", "[[subject]]", "<%= subject %>", "{subject}"]
)
def test_brackets_of_other_programs_are_told_with_ours(found: Found, written: str) -> None:
    escaped = written.replace("<", "&lt;").replace(">", "&gt;")
    (finding,) = found(line(f"About {escaped} and more"))
    assert (finding.rule, finding.quotation) == ("other-brackets", written)
    assert "“{{ subject }}”" in finding.remedy


def test_brackets_around_other_words_are_text(found: Found) -> None:
    assert found(line("See [[annex]] {a} ${b} «c» <<d>>".replace("<", "&lt;").replace(">", "&gt;"))) == ()
