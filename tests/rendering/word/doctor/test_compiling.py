import pytest

from app.errors import TemplateError
from app.rendering.word.template import WordTemplate
from tests.rendering.word.conftest import DrawTemplate, Fill
from tests.rendering.word.reading import text, tree

TEXT = "<w:r><w:t>{}</w:t></w:r>"


def paragraph(*pieces: str) -> str:
    return f"<w:p>{''.join(TEXT.format(piece) for piece in pieces)}</w:p>"


@pytest.mark.parametrize(
    "body",
    [
        '<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>new</w:t></w:r></w:ins></w:p>',
        '<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>',
    ],
)
def test_tracked_changes_are_refused(draw: DrawTemplate, body: str) -> None:
    with pytest.raises(TemplateError, match="tracked changes") as refused:
        WordTemplate(draw(body))
    assert "Accept or reject" in refused.value.hint


def test_comments_are_refused(draw: DrawTemplate) -> None:
    with pytest.raises(TemplateError, match="comments"):
        WordTemplate(draw('<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>a</w:t></w:r></w:p>'))


LOOP, LOST, END_OF_LOOP = (
    paragraph(piece) for piece in ("{%tr for one in people %}", "lost", "{%tr endfor %}")
)
ROWS = (
    f"<w:tbl><w:tr><w:tc>{LOOP}</w:tc><w:tc>{LOST}</w:tc></w:tr>"
    f"<w:tr><w:tc>{END_OF_LOOP}</w:tc></w:tr></w:tbl>"
)


@pytest.mark.parametrize(
    "body",
    [
        paragraph("Kept? {%p if subject %}") + paragraph("{%p endif %}"),
        paragraph("{%p if subject %}", " and a sentinel") + paragraph("{%p endif %}"),
        paragraph("{%p if subject %}{%p endif %}"),
        ROWS,
    ],
)
def test_words_that_would_vanish_are_told(draw: DrawTemplate, body: str) -> None:
    with pytest.raises(TemplateError, match="would be lost"):
        WordTemplate(draw(body))


START = '<w:bookmarkStart w:id="1" w:name="a"/>'
END = '<w:bookmarkEnd w:id="1"/>'


def cut(between: str, closing: str = "") -> str:
    """Return a placeholder with something between its halves, closed after it."""
    return f"<w:r><w:t>{{{{ sub</w:t></w:r>{between}<w:r><w:t>ject }}}}</w:t></w:r>{closing}"


@pytest.mark.parametrize(
    "runs",
    [
        cut(START) + END,
        START + cut(END),
        cut('<w:hyperlink w:anchor="a">', "</w:hyperlink>"),
        cut("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    ],
)
def test_placeholder_cut_by_something_is_told(draw: DrawTemplate, runs: str) -> None:
    with pytest.raises(TemplateError, match="cut in two"):
        WordTemplate(draw(f"<w:p>{runs}</w:p>"))


def test_bookmark_beside_a_placeholder_stays(fill: Fill) -> None:
    body = (
        '<w:p><w:bookmarkStart w:id="1" w:name="a"/><w:r><w:t>{{ subject }}</w:t></w:r>'
        '<w:bookmarkEnd w:id="1"/></w:p>'
    )
    assert text(tree(fill(body, {"subject": "Bicycles"}))) == "Bicycles"
