"""Every published word, in order, in every format; runs where the published papers are."""

from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.assemble_case import Format, assemble_draft
from app.workflow.press import Press
from tests.content.cases import PUBLISHED, without_agreement
from tests.content.words import READERS, lost, share_found, words

BUNDLE = "cambridgeshire-cpcc-2019.txt"
REPORT_BEGINS = "To: Business Coordination Board"
LETTERHEAD_LINES = 4


def published(shared: Path, reference: str) -> dict[str, str]:
    """Return the text of the record and of the report bound behind it."""
    lines = (shared / "reference" / BUNDLE).read_text("utf-8").splitlines()
    heading = next(at for at, line in enumerate(lines) if f"DECISION RECORD – {reference}" in line)
    begin = next(at for at, line in enumerate(lines) if at > heading and REPORT_BEGINS in line)
    end = next((at for at, line in enumerate(lines) if at > begin and line.strip() in ENDS), len(lines))
    head = (
        begin - LETTERHEAD_LINES
        if "Commissioner" in "".join(lines[begin - LETTERHEAD_LINES : begin])
        else begin
    )
    return {"decision-record": "\n".join(lines[heading:head]), "bcb-report": "\n".join(lines[head:end])}


ENDS = {"COLLABORATION AGREEMENT", "This page is intentionally left blank"}


@pytest.mark.parametrize("reference", PUBLISHED)
@pytest.mark.parametrize("kind", list(Format))
def test_every_published_word_in_order(
    shared: Path, packs: Packs, tmp_path: Path, reference: str, kind: Format
) -> None:
    path = without_agreement(shared / "cases" / PUBLISHED[reference], tmp_path)
    press = Press(packs, Renderer(paths.TEMPLATES, paths.FONTS))
    done = assemble_draft(path, into=tmp_path / "out", formats=[kind], press=press)
    assert len(done.files) == 2
    for stem, text in published(shared, reference).items():
        (file,) = (file for file in done.files if stem in file.path.name)
        printed = words(READERS[kind](file.path.read_bytes()))
        share = share_found(words(text), printed)
        assert share >= 0.995, f"{stem}.{kind}: {share:.2%}, lost: {lost(words(text), printed)}"
