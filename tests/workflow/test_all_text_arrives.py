"""With a fault planted in the engine, no verb writes, freezes or prints anything."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import TextLost
from app.main import main
from app.model.decision import Decision
from app.rendering import html, paper
from app.rendering.word import template
from app.rendering.word.archive import joined, piece
from app.system import paths
from app.workflow.issue_for_signature import issue_for_signature
from app.workflow.print_decision import export_word, print_decision
from app.workflow.tools import Tools

CASE = paths.SAMPLES / "firing-range.toml"
FORGETFUL = {
    "docx": (
        template,
        "joined",
        lambda name, pieces: joined(
            name,
            [
                piece(one.content.decode().replace("187,250", "187,25").replace("twelve", "twelv"))
                for one in pieces
            ],
        ),
    ),
    "html": (html, "settled", lambda page, _labels: page.replace("187,250", "187,520", 1)),
    "pdf": (paper.PaperEngine, "_compiled", None),
}


@pytest.fixture
def plant(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Return a planter of faults: from now on what prints a format loses a figure."""
    compiled = paper.PaperEngine._compiled

    def forgetful(engine: paper.PaperEngine, source: bytes) -> bytes:
        return compiled(engine, source.replace(b"187,250", b"187,25").replace(b"twelve", b"twelv"))

    def planted(kind: str) -> None:
        owner, name, function = FORGETFUL[kind]
        monkeypatch.setattr(owner, name, function or forgetful)

    return planted


@pytest.mark.parametrize("kind", FORGETFUL)
def test_assemble_refuses(
    plant: Callable[[str], None], kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["assemble", str(CASE), "--out", str(tmp_path / "out")]
    plant(kind)
    assert main(command) == 2
    told = capsys.readouterr().err
    assert "Firing range at Holt Lane" in told
    assert "“Decision”" in told
    assert "187" in told or "the replacement of" in told
    assert not (tmp_path / "out").exists()


def test_issuing_refuses_and_freezes_nothing(
    plant: Callable[[str], None], drafted: Decision, tools: Tools
) -> None:
    plant("pdf")
    with pytest.raises(TextLost):
        issue_for_signature(drafted.id, tools=tools)
    assert all(document.issued is None for document in tools.register.get(drafted.id).documents)


def test_printing_and_exporting_refuse(
    plant: Callable[[str], None],
    drafted: Decision,
    tools: Tools,
    tmp_path: Path,
) -> None:
    plant("pdf")
    with pytest.raises(TextLost):
        print_decision(drafted.id, tools=tools)
    plant("docx")
    with pytest.raises(TextLost):
        export_word(drafted.id, tmp_path / "out", tools=tools)
    assert not (tmp_path / "out").exists()


def test_without_a_fault_everything_is_written(tmp_path: Path) -> None:
    assert main(["assemble", str(CASE), "--out", str(tmp_path / "out")]) == 0
    assert len(list((tmp_path / "out").iterdir())) == 3
