import pytest

from app.model.finding import Severity
from tests.rendering.word.conftest import Found
from tests.rendering.word.drawing import line, run


def field(code: str, result: str | None, data: str = "") -> str:
    """Return a field as Word keeps it; no result where it has never been updated."""
    shown = f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}' if result is not None else ""
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin">{data}</w:fldChar></w:r>'
        f"<w:r><w:instrText>{code}</w:instrText></w:r>{shown}"
        '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


OLD = "<w:ffData><w:name w:val='a'/></w:ffData>"
BOX = (
    '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    '<mc:Choice Requires="wps"><w:txbxContent>{0}</w:txbxContent></mc:Choice>'
    "<mc:Fallback><w:pict><w:txbxContent>{0}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent>"
)


@pytest.mark.parametrize(
    ("body", "rule", "word"),
    [
        (field(" FORMTEXT ", run("x"), OLD), "form-field", "text field"),
        (field(" FORMCHECKBOX ", None, OLD), "form-field", "check box"),
        (field(" FORMDROPDOWN ", None, OLD), "form-field", "list"),
        (field(' MERGEFIELD "Surname" ', run("«Surname»")), "merge-field", "Surname"),
        (field(" TOC \\o ", None), "no-result", "TOC"),
        (field(" PAGE ", ""), "no-result", "PAGE"),
        ('<w:p><w:fldSimple w:instr=" NUMPAGES "/></w:p>', "no-result", "NUMPAGES"),
        (f"<w:p><w:r>{BOX.format(line('{{ subject }}'))}</w:r></w:p>", "text-box", "two copies"),
    ],
)
def test_old_ways_are_a_warning(found: Found, body: str, rule: str, word: str) -> None:
    (finding,) = found(body)
    assert (finding.rule, finding.severity) == (rule, Severity.WARNING)
    assert word in finding.message


@pytest.mark.parametrize(
    "body",
    [
        field(" PAGE ", run("1")),
        f'<w:p><w:fldSimple w:instr=" NUMPAGES ">{run("3")}</w:fldSimple></w:p>',
        field(" XE &quot;word&quot; ", None),
    ],
)
def test_fields_that_show_what_they_should_are_no_finding(found: Found, body: str) -> None:
    assert found(body) == ()


def test_text_box_without_placeholders_is_a_hint(found: Found) -> None:
    (finding,) = found(f"<w:p><w:r>{BOX.format(line('DRAFT'))}</w:r></w:p>")
    assert (finding.rule, finding.severity) == ("text-box", Severity.HINT)


def test_faults_inside_both_copies_of_a_text_box_are_found(found: Found) -> None:
    findings = found(f"<w:p><w:r>{BOX.format(line('{{ subjekt }}'))}</w:r></w:p>")
    assert [one.rule for one in findings].count("unknown-name") == 2


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        (f'<w:p><w:ins w:id="1" w:author="A">{run("new")}</w:ins></w:p>', "tracked-changes"),
        (
            '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>',
            "tracked-changes",
        ),
        (f'<w:p><w:commentRangeStart w:id="1"/>{run("a")}</w:p>', "comments"),
    ],
)
def test_what_nobody_has_decided_yet_is_an_error(found: Found, body: str, rule: str) -> None:
    (finding,) = found(body)
    assert (finding.rule, finding.severity) == (rule, Severity.ERROR)
