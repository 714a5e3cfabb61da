"""What pyproject.toml asks for is what the code uses and what the lock files pin."""

import json
import re
import sys
import tomllib
from importlib.metadata import packages_distributions

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.sources import ROOT, python_files
from tests.architecture.test_layers import imported

SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
PROJECT = SETTINGS["project"]
RUNTIME = [Requirement(line) for line in PROJECT["dependencies"]]
DEVELOPMENT = [Requirement(line) for line in PROJECT["optional-dependencies"]["dev"]]
BENCH = [Requirement(line) for line in SETTINGS["dependency-groups"]["bench"]]
COMPANIONS = {"shiboken6", "pydantic-core"}  # come with PySide6 and pydantic, in the only version that fits
LOCKS = ("requirements.txt", "requirements-dev.txt", "requirements-bench.txt")
PIN = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)( ; [^\\]+)? \\\n(?P<hashes>(    --hash=.*\n)+)", re.M
)


def pins(lock: str) -> dict[str, str]:
    """Return the version of every package in a lock file."""
    text = (ROOT / lock).read_text("utf-8")
    return {match["name"]: match["version"] for match in PIN.finditer(text)}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_names_versions_and_hashes_only(lock: str) -> None:
    text = (ROOT / lock).read_text("utf-8")
    rest = PIN.sub("", text).splitlines()
    assert [line for line in rest if not line.startswith("#")] == []


@pytest.mark.parametrize(
    ("lock", "asked_for"),
    [
        ("requirements.txt", RUNTIME),
        ("requirements-dev.txt", RUNTIME + DEVELOPMENT),
        ("requirements-bench.txt", BENCH),
    ],
)
def test_a_lock_pins_what_the_project_asks_for(lock: str, asked_for: list[Requirement]) -> None:
    pinned = pins(lock)
    unfit = [
        str(wanted)
        for wanted in asked_for
        if not wanted.specifier.contains(pinned.get(canonicalize_name(wanted.name), "0.dev0"))
    ]
    assert unfit == []


def test_the_development_lock_holds_the_other_one_whole() -> None:
    assert pins("requirements.txt").items() <= pins("requirements-dev.txt").items()


def test_every_npm_package_that_is_fetched_has_its_hash() -> None:
    lock = json.loads((ROOT / "tests/tools/package-lock.json").read_text("utf-8"))
    fetched = {
        path: entry
        for path, entry in lock["packages"].items()
        if path and entry.get("os", ["linux"]) == ["linux"] and entry.get("cpu", ["x64"]) == ["x64"]
    }
    assert fetched
    assert [path for path, entry in fetched.items() if not entry["integrity"].startswith("sha512-")] == []


@pytest.mark.parametrize(("folder", "asked_for"), [("app", RUNTIME), ("tests", RUNTIME + DEVELOPMENT)])
def test_what_the_code_imports_is_asked_for(folder: str, asked_for: list[Requirement]) -> None:
    distributions = packages_distributions()
    modules = {module for path in python_files(below=folder) for module in imported(path)}
    fetched = {wanted.name.replace("-", "_") for wanted in BENCH}  # by the bench alone, when it is asked to
    outside = modules - {"app", "tests", "templates"} - set(sys.stdlib_module_names) - fetched
    used = {canonicalize_name(distribution) for module in outside for distribution in distributions[module]}
    assert used - COMPANIONS - {canonicalize_name(wanted.name) for wanted in asked_for} == set()
