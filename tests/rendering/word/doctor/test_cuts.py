import pytest

from app.model.finding import Severity
from tests.rendering.word.conftest import Found
from tests.rendering.word.drawing import run

START = '<w:bookmarkStart w:id="1" w:name="a"/>'
END = '<w:bookmarkEnd w:id="1"/>'
INSERTED = '<w:ins w:id="7" w:author="A" w:date="2026-01-01T00:00:00Z">{}</w:ins>'


def cut(between: str, closing: str = "") -> str:
    """Return a placeholder with something between its halves, closed after it."""
    return f"<w:p>{run('{{ sub')}{between}{run('ject }}')}{closing}</w:p>"


@pytest.mark.parametrize(
    ("body", "thing"),
    [
        (cut(START) + END, "a bookmark"),
        (cut('<w:commentRangeStart w:id="3"/>'), "a comment"),
        (cut('<w:hyperlink w:anchor="a">', "</w:hyperlink>"), "a link"),
        (cut("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"), "a content control"),
        (f"<w:p>{run('{{ sub')}{INSERTED.format(run('ject }}'))}</w:p>", "a tracked change"),
        (cut('<w:r><w:footnoteReference w:id="2"/></w:r>'), "a footnote"),
        (f"<w:p>{run('{')}{START}{run('{ subject }}')}{END}</w:p>", "a bookmark"),
    ],
)
def test_what_cuts_a_placeholder_is_named(found: Found, body: str, thing: str) -> None:
    (finding,) = [one for one in found(body) if one.rule == "cut"]
    assert finding.message == f"“{{{{ subject }}}}” is cut in two by {thing}."
    assert finding.severity is Severity.ERROR


@pytest.mark.parametrize(
    "body",
    [
        cut('<w:proofErr w:type="spellStart"/>'),
        cut("<w:r><w:lastRenderedPageBreak/></w:r>"),
        f"<w:p>{START}{run('{{ sub')}{run('ject }}')}{END}</w:p>",
        f'<w:p><w:hyperlink w:anchor="a">{run("{{ sub")}{run("ject }}")}</w:hyperlink></w:p>',
    ],
)
def test_harmless_pieces_are_no_finding(found: Found, body: str) -> None:
    assert found(body) == ()
