from pathlib import Path

import pytest

from app.errors import TemplateError
from app.forms.loading import Packs
from app.rendering.digest import TemplateDigests
from tests.rendering.conftest import RECORD, REPORT

OWN = Path("cambridgeshire") / "decision-record"


@pytest.mark.parametrize(
    "file",
    [
        OWN / "page.html",
        OWN / "word.docx",
        Path("shared") / "paper.typ",
        Path("shared") / "paper" / "grids.typ",
        Path("shared") / "page.css",
    ],
)
def test_digest_follows_every_template_that_prints_the_form(
    own_templates: Path, packs: Packs, file: Path
) -> None:
    digests = TemplateDigests(own_templates)
    before = digests.of(packs.form(RECORD))
    assert digests.of(packs.form(RECORD)) == before
    path = own_templates / file
    path.write_bytes(path.read_bytes() + b"\n")
    assert digests.of(packs.form(RECORD)) != before


def test_digest_is_of_what_is_printed_and_nothing_else(own_templates: Path, packs: Packs) -> None:
    digests = TemplateDigests(own_templates)
    before = digests.of(packs.form(RECORD))
    (own_templates / "shared" / "notes.txt").write_text("for the office")
    (own_templates / "cambridgeshire" / "bcb-report" / "page.html").write_text("another form's")
    (own_templates / "shared" / "part-2-form" / "page.html").write_text("a shared form’s")
    assert digests.of(packs.form(RECORD)) == before
    assert digests.of(packs.form(REPORT)) != before


def test_line_ends_of_a_checkout_do_not_count(own_templates: Path, packs: Packs) -> None:
    before = TemplateDigests(own_templates).of(packs.form(RECORD))
    path = own_templates / OWN / "page.html"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert TemplateDigests(own_templates).of(packs.form(RECORD)) == before


@pytest.mark.parametrize("name", ["page.html", "word.docx"])
def test_missing_template_is_named(own_templates: Path, packs: Packs, name: str) -> None:
    (own_templates / OWN / name).unlink()
    with pytest.raises(TemplateError, match=name.replace(".", r"\.")) as missing:
        TemplateDigests(own_templates).of(packs.form(RECORD))
    assert missing.value.hint
