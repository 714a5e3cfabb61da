from collections.abc import Callable
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.model.finding import Finding
from app.rendering.doctor import names_of
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.doctor.examination import Wanted, examine
from app.system import paths
from tests.rendering.conftest import RECORD, REPORT

Examine = Callable[..., tuple[Finding, ...]]


@pytest.fixture
def findings(tmp_path: Path, packs: Packs) -> Examine:
    """Return the doctor: a form, and words changed in a part of its template, to the findings."""

    def examined(form_id: str, part: str, *pairs: tuple[str, str]) -> tuple[Finding, ...]:
        form = packs.form(form_id)
        parts = read_archive(paths.TEMPLATES / form.templates / "word.docx")
        for before, after in pairs:
            assert before.encode() in parts[part]
            parts[part] = parts[part].replace(before.encode(), after.encode())
        path = tmp_path / "word.docx"
        path.write_bytes(write_archive(compressed(name, content) for name, content in parts.items()))
        wanted = Wanted(names_of(form), is_numbered=bool(form.numbering))
        return examine(path, wanted, file="word.docx").findings

    return examined


def test_every_missing_style_is_named(findings: Examine) -> None:
    changes = [(f'w:name w:val="{name}"', f'w:name w:val="Other {name}"') for name in ("Quote", "Hyperlink")]
    found = findings(RECORD, "word/styles.xml", *changes)
    assert [one.rule for one in found] == ["style", "style"]
    assert {one.quotation for one in found} == {"Quote", "Hyperlink"}


def test_headings_that_nothing_counts(findings: Examine) -> None:
    changes = (("countersign-paragraphs", "other"), ('<w:num w:numId="', '<w:num w:numId="9'))
    (found,) = findings(REPORT, "word/numbering.xml", *changes)
    assert found.rule == "numbering"
    assert "Heading 1" in found.remedy
