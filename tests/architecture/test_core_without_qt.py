"""The core does its work in a process in which Qt cannot be imported."""

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.architecture.sources import ROOT, python_files
from tests.architecture.test_layers import WINDOW

WITHOUT_QT = "import sys; sys.modules['PySide6'] = sys.modules['shiboken6'] = None\n"


def run(code: str, home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WITHOUT_QT + code, *arguments],
        cwd=ROOT,
        env=os.environ | {"COUNTERSIGN_HOME": str(home), "PYTHONUTF8": "1"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_every_module_outside_the_window_can_be_imported(tmp_path: Path) -> None:
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in python_files(below="app")
        if not any(path.is_relative_to(ROOT / home) for home in WINDOW)
        and "migrations" not in path.parts  # Alembic's own scripts
    ]
    assert "app.main" in modules
    done = run(
        "import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", tmp_path, *modules
    )
    assert done.returncode == 0, done.stderr


def test_a_command_does_its_work(tmp_path: Path) -> None:
    done = run("from app.main import main; sys.exit(main())", tmp_path, "forms", "list", "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)
