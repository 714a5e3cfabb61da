"""The command line as it is used: real arguments, real files, exit codes."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.main import main
from app.model.values import FormId
from app.system import paths

CASE = paths.SAMPLES / "body-worn-video.toml"
INCOMPLETE = (
    '[[document]]\nform = "wealdshire/decision-record"\n[document.answers]\nreference = "2026/09 <x>"\n'
)


@pytest.fixture
def incomplete(tmp_path: Path) -> Path:
    path = tmp_path / "incomplete.toml"
    path.write_text(INCOMPLETE, "utf-8")
    return path


def test_assemble_prints_the_files_it_wrote(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assemble", str(CASE), "--out", str(tmp_path / "out")]) == 0
    written = [Path(line) for line in capsys.readouterr().out.splitlines()]
    assert len(written) == 6
    assert all(path.is_file() for path in written)
    assert {path.suffix for path in written} == {".docx", ".pdf", ".html"}
    assert sorted(tmp_path.joinpath("out").iterdir()) == sorted(written)


def test_assemble_limits_formats_and_speaks_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["assemble", str(CASE), "--out", str(tmp_path), "--format", "html", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert [(file["document"], file["format"]) for file in said["files"]] == [
        ("Decision record", "html"),
        ("Board report", "html"),
    ]
    assert said["problems"] == []


def test_incomplete_case_writes_nothing(
    incomplete: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assemble", str(incomplete), "--out", str(tmp_path / "out")]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "Decision record: subject: Subject is missing" in said.err.splitlines()
    assert not (tmp_path / "out").exists()


def test_draft_writes_with_its_gaps_and_still_says_what_is_missing(
    incomplete: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["assemble", str(incomplete), "--out", str(tmp_path), "--draft", "--format", "html"]) == 1
    path = Path(capsys.readouterr().out.strip())
    assert path.name == "2026-09 -x- decision-record.html"
    assert "[Contact officer]" in path.read_text("utf-8")


def test_check_finds_what_is_missing(incomplete: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(incomplete)]) == 1
    assert "Decision record: subject: Subject is missing" in capsys.readouterr().out
    assert main(["check", str(CASE), str(incomplete), "--json"]) == 1
    said = json.loads(capsys.readouterr().out)
    assert {(finding["rule"], finding["severity"], finding["file"]) for finding in said} == {
        ("complete", "error", str(incomplete))
    }


def test_check_of_a_complete_case(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", str(CASE)]) == 0
    assert capsys.readouterr() == ("", "Nothing is missing and nothing is wrong.\n")


def test_what_is_answered_in_vain_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "case.toml"
    path.write_text(
        '[[document]]\nform = "mopac/dmpc-decision"\n[document.answers]\n'
        'part_1_deferral = { deferred = false, reason = "The contract is not signed yet." }\n',
        "utf-8",
    )
    sentence = "“For what reason” is left out: with the other answers this question is not asked"
    main(["assemble", str(path), "--out", str(tmp_path / "out"), "--draft", "--format", "html", "--json"])
    said = capsys.readouterr()
    assert set(json.loads(said.out)) == {"files", "problems"}
    assert said.err.startswith("hint: ")
    assert said.err.endswith(f"{sentence}\n")
    main(["check", str(path), "--json"])
    (hint,) = (one for one in json.loads(capsys.readouterr().out) if one["rule"] == "left-out")
    assert hint["severity"] == "hint"
    assert hint["message"].endswith(sentence)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["assemble", "no.toml", "--out", "x"], "no.toml cannot be read"),
        (["check", str(paths.FORMS / "form.schema.json")], "form.schema.json is not TOML"),
        (["register", "list"], "There is no register at"),
        (["bench", "speed"], "There is no measurement “speed”."),
    ],
)
def test_what_cannot_be_used_is_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["publsh"], "invalid choice: 'publsh'"),
        (["assemble", "case.toml"], "--out"),
        (["assemble", "case.toml", "--out", "x", "--format", "odt"], "odt"),
    ],
)
def test_wrong_command_line_is_one_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    said = capsys.readouterr().err
    assert sentence in said
    assert said.count("\n") == 1


def test_forms_list(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["forms", "list"]) == 0
    assert "cambridgeshire/decision-record" in capsys.readouterr().out
    assert main(["forms", "list", "--json"]) == 0
    assert {
        "form": "cambridgeshire/bcb-report",
        "title": "Board report",
        "version": 1,
        "office": "cambridgeshire",
    } in (json.loads(capsys.readouterr().out))


def test_register_list(tools, capsys: pytest.CaptureFixture[str]) -> None:
    from app.workflow.begin_decision import begin_decision

    begin_decision("wealdshire", (FormId("wealdshire/decision-record"),), tools=tools)
    path = str(tools.register.path)
    assert main(["--register", path, "register", "list", "--json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert (row["reference"], row["state"], row["waiting_for"]) == ("WPCC 2026-001", "draft", [])
    assert main(["--register", path, "register", "list", "--state", "signed"]) == 0
    assert capsys.readouterr().out == ""
    assert main(["--register", path, "register", "list"]) == 0
    assert capsys.readouterr().out.startswith("WPCC 2026-001")


def test_self_test_tells_its_story(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["self-test"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "All is well."


@pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="cannot run: these systems always have a display"
)
def test_without_a_display_one_sentence_names_what_works() -> None:
    surroundings = {
        k: v for k, v in os.environ.items() if k not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    }
    done = subprocess.run(
        [sys.executable, "-m", "app"],
        env=surroundings,
        cwd=paths.FORMS.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.startswith("There is no display to open a window on.")
    assert "assemble" in done.stderr


def test_nasty_answers_print_as_typed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    nasty = "{{ 7*7 }} {% raw %} <b>bold</b> & # ŵ ŷ “quoted” £400k שלום"
    path = tmp_path / "nasty.toml"
    path.write_text(
        CASE.read_text("utf-8").replace("Body-worn video: replacement contract", nasty.replace('"', '\\"')),
        "utf-8",
    )
    assert main(["assemble", str(path), "--out", str(tmp_path / "out")]) == 0
    from tests.content.words import READERS

    for line in capsys.readouterr().out.splitlines():
        file = Path(line)
        printed = " ".join(READERS[file.suffix[1:]](file.read_bytes()).split())
        assert "{{ 7*7 }} {% raw %} <b>bold</b> & # ŵ ŷ “quoted” £400k" in printed, file.suffix
        assert "שלום" in printed or "םולש" in printed, file.suffix


def test_a_bug_is_one_sentence_and_a_report_without_typed_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a confidential sentence")

    monkeypatch.setattr("app.workflow.proofread.proofread", broken)
    assert main(["check", str(CASE)]) == 3
    said = capsys.readouterr().err
    assert said.startswith("Countersign has a fault of its own (RuntimeError).")
    assert said.count("\n") == 1
    report = next(path for path in paths.log_folder().iterdir() if path.name.startswith("crash-"))
    assert str(report) in said
    assert "confidential" not in said + report.read_text("utf-8")


def test_complete_case_is_no_draft(tmp_path: Path) -> None:
    assert main(["assemble", str(CASE), "--out", str(tmp_path), "--format", "html"]) == 0
    page = (tmp_path / "WPCC 2026-030 decision-record.html").read_text("utf-8")
    assert 'name="version" content="not issued"' in page
