"""Many cases in one go: each costs only itself, a stop loses nothing, what is done is not done again."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from app.errors import CaseFileError, FileError
from app.main import _press, main
from app.model.document import Document
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.assemble_case import Format
from app.workflow.assemble_many import AssembledMany, Batch, Order, Watcher, assemble_many, cases_in
from app.workflow.batch_ledger import LEDGER
from app.workflow.press import Press

ROOT = paths.RESOURCES.parent
PATTERN = (paths.SAMPLES / "firing-range.toml").read_text("utf-8")
WORD = Order((Format.DOCX,), draft=False)
INCOMPLETE = PATTERN.replace('subject = "Firing range at Holt Lane: replacement of the ventilation"\n', "")


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Return a folder of twenty cases."""
    folder = tmp_path / "cases"
    folder.mkdir()
    for number in range(20):
        text = PATTERN.replace("2026-032", f"2026-{number:03}")
        (folder / f"case {number:02}.toml").write_text(text, "utf-8")
    return folder


@pytest.fixture
def assemble(cases: Path, tmp_path: Path) -> Callable[..., AssembledMany]:
    """Return the verb, working on the twenty cases."""

    def verb(
        *, order: Order = WORD, stop_after: int = 1000, make_press: Callable[[], Press] = _press
    ) -> AssembledMany:
        told: list[int] = []
        watcher = Watcher(lambda done, _total: told.append(done), lambda: len(told) >= stop_after)
        batch = Batch(cases_in((cases,)), tmp_path / "out", order)
        return assemble_many(batch, make_press=make_press, jobs=2, watcher=watcher)

    return verb


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*.docx"))}


def test_each_case_has_its_folder(assemble: Callable[..., AssembledMany], tmp_path: Path) -> None:
    done = assemble()
    assert (done.total, done.left, len(done.files)) == (20, 0, 20)
    assert [file.path.parent.name for file in done.files] == [f"case {number:02}" for number in range(20)]
    assert len(contents(tmp_path / "out")) == 20


def test_done_again_only_where_something_differs(
    assemble: Callable[..., AssembledMany], cases: Path, tmp_path: Path
) -> None:
    assemble()
    before = contents(tmp_path / "out")
    changed, cut, lost = (cases / f"case {number:02}.toml" for number in (3, 5, 7))
    changed.write_text(changed.read_text("utf-8").replace("£187,250", "£187,260"), "utf-8")
    for case, spoil in ((cut, lambda path: path.write_bytes(path.read_bytes()[:100])), (lost, Path.unlink)):
        spoil(next((tmp_path / "out" / case.stem).iterdir()))
    done = assemble()
    assert [outcome.task.case for outcome in done.written] == [changed, cut, lost]
    assert len(done.skipped) == 17
    after = contents(tmp_path / "out")
    assert [name for name in before if before[name] != after[name]] == [
        "case 03/WPCC 2026-003 decision-record.docx"
    ]


def test_other_formats_are_another_input(assemble: Callable[..., AssembledMany], tmp_path: Path) -> None:
    assemble()
    assert not assemble(order=Order((Format.HTML,), draft=False)).skipped
    assert not contents(tmp_path / "out")  # what an earlier order wrote of a case goes with it


def test_stopping_and_going_on_comes_to_the_same(
    assemble: Callable[..., AssembledMany], tmp_path: Path
) -> None:
    whole = assemble()
    expected = contents(tmp_path / "out")
    for path in (tmp_path / "out").iterdir():
        path.rename(tmp_path / path.name)
    stopped = assemble(stop_after=0)
    assert stopped.is_stopped
    assert stopped.left == 20
    went_on = assemble()
    assert contents(tmp_path / "out") == expected
    assert len(went_on.files) == len(whole.files)


def test_stopped_halfway_keeps_what_is_done(cases: Path, tmp_path: Path) -> None:
    for number in range(20, 200):
        (cases / f"case {number}.toml").write_text(PATTERN, "utf-8")
    told: list[int] = []
    watcher = Watcher(lambda done, _total: told.append(done), lambda: bool(told))
    batch = Batch(cases_in((cases,)), tmp_path / "out", WORD)
    stopped = assemble_many(batch, make_press=_press, jobs=1, watcher=watcher)
    assert 0 < len(stopped.written) < 200
    went_on = assemble_many(batch, make_press=_press, jobs=1, watcher=Watcher(watcher.progress, bool))
    assert (len(went_on.skipped), went_on.left) == (len(stopped.written), 0)


def test_a_line_cut_off_counts_for_nothing(assemble: Callable[..., AssembledMany], tmp_path: Path) -> None:
    assemble()
    ledger = tmp_path / "out" / LEDGER
    ledger.write_bytes(ledger.read_bytes()[:-20])
    assert len(assemble().written) == 1
    assert len(assemble().skipped) == 20


def test_cases_of_one_name_do_not_meet(tmp_path: Path) -> None:
    paths_ = []
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        paths_.append(tmp_path / folder / "Case.toml")
        paths_[-1].write_text(PATTERN, "utf-8")
    watcher = Watcher(lambda *_: None, bool)
    batch = Batch(cases_in(tuple(paths_)), tmp_path / "out", WORD)
    done = assemble_many(batch, make_press=_press, jobs=1, watcher=watcher)
    assert [file.path.parent.name for file in done.files] == ["Case", "Case (2)"]


def test_folders_below_a_folder_are_mirrored(tmp_path: Path) -> None:
    for folder in ("cases", "cases/2025", "cases/2026/May", "cases/.old"):
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
        (tmp_path / folder / "grant.toml").write_text(PATTERN, "utf-8")
    watcher = Watcher(lambda *_: None, bool)
    batch = Batch(cases_in((tmp_path / "cases",)), tmp_path / "out", WORD)
    done = assemble_many(batch, make_press=_press, jobs=1, watcher=watcher)
    folders = [file.path.parent.relative_to(tmp_path / "out").as_posix() for file in done.files]
    assert folders == ["grant", "2025/grant", "2026/May/grant"]
    again = assemble_many(batch, make_press=_press, jobs=1, watcher=watcher)
    assert (len(again.skipped), again.left) == (3, 0)


class _Faulty(Renderer):
    """A renderer with a bug that shows at one case."""

    def word_read_back(self, document: Document) -> bytes:
        if document.stamp.reference == "WPCC 2026-011":
            raise ZeroDivisionError
        return super().word_read_back(document)


def faulty_press() -> Press:
    """Return a press with a bug; processes find it by its name."""
    sound = _press()
    renderer = object.__new__(_Faulty)
    renderer.__dict__.update(sound.renderer.__dict__)
    return sound._replace(renderer=renderer)


def test_a_bug_costs_one_case(assemble: Callable[..., AssembledMany]) -> None:
    done = assemble(make_press=faulty_press)
    assert [(case.name, type(bug)) for case, bug in done.bugs] == [("case 11.toml", ZeroDivisionError)]
    assert len(done.files) == 19


def test_on_the_command_line(cases: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (cases / "bad.toml").write_text("[[document", "utf-8")
    (cases / "incomplete.toml").write_text(INCOMPLETE, "utf-8")
    command = ["assemble", str(cases), "--out", str(tmp_path / "out"), "--format", "html", "--jobs", "2"]
    assert main([*command, "--json"]) == 2
    told = capsys.readouterr()
    plain = json.loads(told.out)
    assert len(plain["files"]) == 20
    assert [problem["case"] for problem in plain["problems"]] == ["incomplete"]
    assert [Path(fault["case"]).name for fault in plain["faults"]] == ["bad.toml"]
    assert told.err == ""  # progress is for terminals
    (cases / "bad.toml").unlink()
    assert main(command) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("incomplete: Decision record: subject: ")
    (cases / "incomplete.toml").unlink()
    assert main(command) == 0


def test_a_folder_without_cases_is_said_to_be_one(tmp_path: Path) -> None:
    with pytest.raises(CaseFileError, match="no case file"):
        cases_in((tmp_path,))


def test_a_place_that_cannot_be_written_is_said_once(cases: Path, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / LEDGER).mkdir()
    with pytest.raises(FileError, match="list of what is done"):
        assemble_many(
            Batch(cases_in((cases,)), tmp_path / "out", WORD),
            make_press=_press,
            jobs=1,
            watcher=Watcher(lambda *_: None, bool),
        )


@pytest.mark.skipif(sys.platform == "win32", reason="no other process can press Ctrl+C there")
def test_ctrl_c_stops_cleanly_and_says_how_to_go_on(cases: Path, tmp_path: Path) -> None:
    for number in range(20, 1500):
        (cases / f"case {number}.toml").write_text(PATTERN, "utf-8")
    ledger = tmp_path / "out" / LEDGER
    command = [sys.executable, "-m", "app", "assemble", cases, "--out", tmp_path / "out", "--format", "docx"]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as process:
        patience = time.monotonic() + 60
        while not ledger.exists() and time.monotonic() < patience:
            time.sleep(0.01)
        os.killpg(process.pid, signal.SIGINT)  # as a terminal does: to all of its processes
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert err.startswith("Stopped; ")
    assert err.count("\n") == 1
    written = out.splitlines()
    assert len(written) == len(ledger.read_text("utf-8").splitlines())
    assert all(Path(line).is_file() for line in written)
    assert not list((tmp_path / "out").rglob("*.part"))
