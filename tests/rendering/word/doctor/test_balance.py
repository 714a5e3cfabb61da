import pytest

from app.model.finding import Severity
from tests.rendering.word.conftest import Found
from tests.rendering.word.drawing import line, rows, run

CONTROL = "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (line("{%p if subject %}"), "unclosed"),
        (line("{% if subject %}a"), "unclosed"),
        (line("a{% endif %}"), "unopened"),
        (line("{%p endfor %}"), "unopened"),
        (line("a{% else %}b"), "unopened"),
        (line("{% if subject %}a{% endfor %}{% endif %}"), "unopened"),
        (line("{% if subject %}{% for one in background_papers %}{% endif %}"), "unclosed"),
        (line("{% set words %}a"), "unclosed"),
        (rows(("{%p if subject %}", "{%p endif %}")), "apart"),
        (rows(("{%tr if subject %}",)) + rows(("{%tr endif %}",)), "apart"),
        (rows(("{% if subject %}a",), ("b{% endif %}",)), "apart"),
        (line("{%p if subject %}") + line("a{% endif %}"), "apart"),
        (line("{% if subject %}a") + line("{%p endif %}"), "apart"),
        (line("{%p if subject %}") + rows(("{%p endif %}",)), "apart"),
        (line("{%p if subject %}") + CONTROL.format(line("{%p endif %}")), "apart"),
        (f"<w:p>{run('{% if subject %}')}{CONTROL.format(run('a{% endif %}'))}</w:p>", "apart"),
    ],
)
def test_what_does_not_belong_together_is_told(found: Found, body: str, rule: str) -> None:
    findings = [one for one in found(body) if one.rule == rule]
    assert findings
    assert all(one.severity is Severity.ERROR and one.remedy for one in findings)


@pytest.mark.parametrize(
    "body",
    [
        line("{% if subject %}a{% elif reference %}b{% else %}c{% endif %}"),
        line("{%p if subject %}") + line("a") + line("{%p else %}") + line("b") + line("{%p endif %}"),
        rows(("{%tr for one in background_papers %}",), ("{{ one.title }}",), ("{%tr endfor %}",)),
        rows(("{%tc if subject %}", "a", "{%tc endif %}")),
        line("{% set words = subject %}{{ words }}"),
        line("{% set words %}a{% endset %}{{ words }}"),
        line("{%p if subject %}") + rows(("a",)) + line("{%p endif %}"),
        f"<w:p>{run('{% if subject %}')}{CONTROL.format(run('a'))}{run('{% endif %}')}</w:p>",
        line("{# a remark #}") + line("{#p another #}"),
    ],
)
def test_what_belongs_together_is_no_finding(found: Found, body: str) -> None:
    assert found(body) == ()


def test_paragraphs_that_run_together_are_a_warning(found: Found) -> None:
    (finding,) = found(line("{% if subject %}") + line("a") + line("{% endif %}"))
    assert (finding.rule, finding.severity) == ("apart", Severity.WARNING)
    assert "“{%p if subject %}” and “{%p endif %}”" in finding.remedy


def test_end_that_is_wanted_is_spelt_out(found: Found) -> None:
    (finding,) = found(line("{%p for one in background_papers %}"))
    assert "“{%p endfor %}”" in finding.remedy
