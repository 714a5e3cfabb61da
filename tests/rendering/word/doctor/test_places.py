import pytest

from app.model.finding import Severity
from tests.rendering.word.conftest import Found
from tests.rendering.word.drawing import line, rows, run

END = line("{%p endif %}")
PICTURE = "<w:r><w:drawing/></w:r>"


@pytest.mark.parametrize(
    ("body", "lost"),
    [
        (line("Kept? {%p if subject %}") + END, "“Kept?”"),
        (line("{%p if subject %}", " and a sentinel") + END, "“and a sentinel”"),
        (f"<w:p>{run('{%p if subject %}')}{PICTURE}</w:p>{END}", "a picture"),
        (f"<w:p>{run('{%p if subject %}')}<w:r><w:br w:type='page'/></w:r></w:p>{END}", "a page break"),
        (f"<w:p><w:pPr><w:sectPr/></w:pPr>{run('{%p if subject %}')}</w:p>{END}", "a section break"),
        (rows(("{%tr if subject %}", "lost"), ("{%tr endif %}",)), "“lost”"),
    ],
)
def test_what_would_vanish_with_a_placeholder_is_told(found: Found, body: str, lost: str) -> None:
    (finding,) = found(body)
    assert (finding.rule, finding.severity) == ("swallowed", Severity.ERROR)
    assert lost in finding.message


@pytest.mark.parametrize(
    "body",
    [
        line("{%p if subject %}{%p endif %}"),
        line("{%p if subject %}{{ subject }}") + END,
        rows(("{%tr if subject %}", "{{ subject }}"), ("{%tr endif %}",)),
    ],
)
def test_placeholders_that_share_a_place_are_told(found: Found, body: str) -> None:
    assert [one.rule for one in found(body)] == ["twice"]


@pytest.mark.parametrize("prefix", ["tr", "tc"])
def test_row_placeholder_outside_a_table_is_told(found: Found, prefix: str) -> None:
    body = line(f"{{%{prefix} if subject %}}") + line(f"{{%{prefix} endif %}}")
    assert [one.rule for one in found(body)] == ["misplaced", "misplaced"]
