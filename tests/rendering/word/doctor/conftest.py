"""Templates with something wrong in them, and what the doctor says of it."""

from collections.abc import Callable

import pytest

from app.forms.loading import Packs
from app.model.finding import Finding
from app.rendering.doctor import names_of
from app.rendering.word.doctor.examination import Wanted, examine
from tests.rendering.conftest import RECORD
from tests.rendering.word.conftest import DrawTemplate

Found = Callable[..., tuple[Finding, ...]]


@pytest.fixture
def found(draw: DrawTemplate, packs: Packs) -> Found:
    """Return the doctor: the body of a template (and other parts) to its findings, as for the record."""

    def examined(body: str, **changed: str | bytes) -> tuple[Finding, ...]:
        wanted = Wanted(names_of(packs.form(RECORD)))
        return examine(draw(body, **changed), wanted, file="word.docx").findings

    return examined


@pytest.fixture
def rules(found: Found) -> Callable[..., list[str]]:
    """Return the doctor, of whose findings only the rules are wanted."""
    return lambda body, **changed: [one.rule for one in found(body, **changed)]


def run(text: str) -> str:
    """Return a run of text."""
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def line(*pieces: str) -> str:
    """Return a paragraph whose text Word has split into pieces."""
    return f"<w:p>{''.join(map(run, pieces))}</w:p>"


def rows(*cells: tuple[str, ...]) -> str:
    """Return a table: a tuple of texts for each row."""
    filled = "".join(f"<w:tr>{''.join(f'<w:tc>{line(cell)}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{filled}</w:tbl>"
