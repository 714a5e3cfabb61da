"""`./run` and `./test`: what they do on a fresh computer, on the next run, and when something is in the way."""

import os
import subprocess
from time import perf_counter

import pytest

from tests.setup.conftest import Computer

MOST_SECONDS_OF_A_SECOND_RUN = 0.2
APT = """#!/bin/sh
case "$*" in *install*) echo "apt $*" >>"$JOURNAL"; [ -z "${NO_NETWORK:-}" ] ;; esac
"""
ROOT_USER = "#!/bin/sh\necho 0\n"
SOMEBODY = "#!/bin/sh\necho 1000\n"


def test_a_fresh_computer_is_set_up_and_the_command_gets_its_arguments(computer: Computer) -> None:
    first = computer.run("run", "assemble", "a b", "*", "--json")
    assert first.stdout.splitlines() == [
        str(computer.elsewhere), "-P", "-m", "app", "assemble", "a b", "*", "--json",
    ]  # fmt: skip
    assert first.returncode == 7
    venv, pip = computer.done()
    assert venv.endswith(f"-m venv --clear {computer.project}/.venv")
    assert "--require-hashes" in pip
    assert pip.endswith(f"-r {computer.project}/requirements.txt")


def test_a_second_run_does_and_says_nothing_of_its_own(computer: Computer) -> None:
    computer.run("run")
    (computer.project / ".venv/system-libraries").touch()
    computer.done()
    second = computer.run("run", "forms", "list")
    assert second.stderr == ""
    assert computer.done() == []


def test_a_second_run_costs_next_to_nothing(computer: Computer) -> None:
    computer.run("test")
    (computer.project / ".venv/system-libraries").touch()
    for name in ("soffice", "pdftotext"):
        computer.install(name, "#!/bin/sh\n")
    for script in ("run", "test"):
        assert min(seconds(computer, script) for _ in range(5)) < MOST_SECONDS_OF_A_SECOND_RUN


def seconds(computer: Computer, script: str) -> float:
    before = perf_counter()
    computer.run(script)
    return perf_counter() - before


def test_the_tests_add_their_packages_to_the_same_environment(computer: Computer) -> None:
    computer.run("run")
    computer.done()
    computer.run("test")
    (pip,) = computer.done()
    assert pip.endswith("requirements-dev.txt")
    computer.run("run")
    assert computer.done() == []


def test_a_broken_off_installation_is_made_anew(computer: Computer) -> None:
    broken = computer.run("run", NO_NETWORK="1")
    assert broken.returncode == 3
    assert broken.stdout == ""
    assert "network" in broken.stderr
    computer.done()
    assert computer.run("run").returncode == 7
    assert [line.split()[0] for line in computer.done()] == ["python3", "pip"]


def test_a_broken_off_installation_of_the_tests_packages_is_made_anew(computer: Computer) -> None:
    computer.run("run")
    computer.run("test", NO_NETWORK="1")
    computer.done()
    assert computer.run("run").returncode == 7
    assert [line.split()[0] for line in computer.done()] == ["python3", "pip"]


def test_a_changed_lock_file_is_followed(computer: Computer) -> None:
    computer.run("run")
    computer.done()
    lock = computer.project / "requirements.txt"
    lock.write_text(lock.read_text("utf-8") + "# changed\n", "utf-8")
    assert computer.run("run").returncode == 7
    assert len(computer.done()) == 2


def test_a_vanished_python_is_replaced(computer: Computer) -> None:
    computer.run("run")
    python = computer.project / ".venv/bin/python"
    python.unlink()
    python.symlink_to("gone")
    computer.done()
    assert computer.run("run").returncode == 7
    assert len(computer.done()) == 2


def test_without_python_one_sentence_says_so(bare: Computer) -> None:
    done = bare.run("run")
    assert done.returncode == 3
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert "needs Python 3.11 or newer" in done.stderr


def test_without_the_venv_module_one_sentence_names_the_package(computer: Computer) -> None:
    done = computer.run("run", NO_VENV="1")
    assert done.returncode == 3
    assert done.stderr.splitlines() == [
        "Python is here, but not its venv module. Please type: sudo apt-get install python3.11-venv"
    ]


@pytest.mark.parametrize(("user", "asked"), [(ROOT_USER, 1), (SOMEBODY, 0)])
def test_apt_is_asked_where_that_is_allowed(computer: Computer, user: str, asked: int) -> None:
    computer.install("apt-get", APT)
    computer.install("id", user)
    done = computer.run("run", NO_VENV="1")
    assert len([line for line in computer.done() if line.endswith("python3.11-venv")]) == asked
    assert done.returncode == 3


def test_what_apt_cannot_install_is_not_tried_again_at_once(computer: Computer) -> None:
    computer.install("apt-get", APT)
    computer.install("id", ROOT_USER)
    for _ in range(2):
        computer.run("run", NO_VENV="1", NO_NETWORK="1")
    assert len(computer.done()) == 1
    os.utime(computer.project / ".tools/apt-failed", (0, 0))
    computer.run("run", NO_VENV="1", NO_NETWORK="1")
    assert len(computer.done()) == 1


def test_missing_libraries_are_named_and_do_not_stop_a_command(computer: Computer) -> None:
    computer.run("run")
    (computer.project / ".venv/system-libraries").unlink(missing_ok=True)
    qt = computer.project / ".venv/lib/python3.11/site-packages/PySide6/Qt"
    qt.mkdir(parents=True)
    lines = ("libX11.so.6 => not found", "libQt6Core.so.6 => not found", "libxkbcommon-x11.so.0 => not found",
             "libglib-2.0.so.0 => not found", "libc.so.6 => here (0x0)")  # fmt: skip
    computer.install("ldd", "#!/bin/sh\nprintf '\\t%s\\n' " + " ".join(f"'{line}'" for line in lines) + "\n")
    done = computer.run("run", "forms")
    assert "sudo apt-get install libglib2.0-0 libx11-6 libxkbcommon-x11-0" in done.stderr
    assert done.stdout.splitlines()[-1] == "forms"
    assert done.returncode == 7


def test_a_link_to_run_finds_the_project(computer: Computer) -> None:
    computer.run("run")
    link = computer.elsewhere / "countersign"
    link.symlink_to(computer.project / "run")
    done = subprocess.run([link], env={"PATH": "/usr/bin:/bin"}, capture_output=True, text=True, check=False)
    assert done.returncode == 7
