"""The command “forms check”: options stand where they like, and its help says how it ends."""

import json
from pathlib import Path

import pytest

from app.main import main
from tests.rendering.word.drawing import line
from tests.workflow.own_pack import BODY, FORM, Pack


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    return Pack(tmp_path / "own")


@pytest.mark.parametrize(
    "arguments",
    [
        ["check", "--json", "ROOT"],
        ["check", "--comments", "OUT", "ROOT"],
        ["--json", "check", "ROOT"],
        ["check", "--form", "wealdshire/decision-record", "FILE"],
        ["check", "--comments", "OUT", "--json", "--form", "wealdshire/decision-record", "FILE"],
    ],
)
def test_options_may_stand_before_what_is_checked(pack: Pack, tmp_path: Path, arguments: list[str]) -> None:
    places = {
        "ROOT": str(pack.root),
        "OUT": str(tmp_path / "out"),
        "FILE": str(pack.folder / "word.docx"),
    }
    pack.draw(BODY + line("{{ subjekt }}"))
    assert main(["forms", *(places.get(word, word) for word in arguments)]) == 1
    assert (tmp_path / "out").exists() == ("OUT" in arguments)


def test_json_asked_for_before_the_action_is_kept(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "--json", "check", str(pack.root)]) == 0
    assert json.loads(capsys.readouterr().out) == []


def test_help_says_when_a_check_fails(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["forms", "check", "--help"])
    assert "ends with 1 where there is an error or a warning" in " ".join(capsys.readouterr().out.split())


def test_what_is_wrong_is_told_with_the_whole_path(pack: Pack, capsys: pytest.CaptureFixture[str]) -> None:
    pack.draw(BODY + line("{{ subjekt }}"))
    pack.write("forms/testshire/broken.toml", FORM.replace('kind = "text"', 'kind = "txt"'))
    assert main(["forms", "check", str(pack.root)]) == 1
    told = capsys.readouterr().out
    assert str(pack.folder / "word.docx") in told
    assert str(pack.root / "forms" / "testshire" / "broken.toml") in told
