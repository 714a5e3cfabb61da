"""Every published word, in order, in every format; runs where the published papers are."""

from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.assemble_case import Format, assemble_draft
from app.workflow.press import Press
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
CASES = {"CPCC 2019-007": "cambridgeshire-2019-007.toml", "CPCC 2019-010": "cambridgeshire-2019-010.toml"}


def case_without_agreement(shared: Path, name: str, folder: Path) -> Path:
    """Return the record and the report of a case; an agreement bound behind them has a form of its own."""
    text = (shared / "cases" / name).read_text("utf-8")
    kept = [part for part in text.split("[[document]]") if "collaboration-agreement" not in part]
    path = folder / name
    path.write_text("[[document]]".join(kept), "utf-8")
    return path


@pytest.mark.parametrize("reference", CASES)
@pytest.mark.parametrize("kind", list(Format))
def test_every_published_word_in_order(
    shared: Path, packs: Packs, tmp_path: Path, reference: str, kind: Format
) -> None:
    path = case_without_agreement(shared, CASES[reference], tmp_path)
    press = Press(packs, Renderer(paths.TEMPLATES, paths.FONTS))
    done = assemble_draft(path, into=tmp_path / "out", formats=[kind], press=press)
    assert len(done.files) == 2
    for stem, text in published(shared, reference).items():
        (file,) = (file for file in done.files if stem in file.path.name)
        printed = words(READERS[kind](file.path.read_bytes()))
        share = share_found(words(text), printed)
        assert share >= 0.995, f"{stem}.{kind}: {share:.2%}, lost: {lost(words(text), printed)}"
