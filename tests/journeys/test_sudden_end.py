"""A program that is killed while somebody types loses at most the last second."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system.clock import Clock
from app.workflow.begin_decision import begin_decision
from app.workflow.find_decisions import list_decisions, open_decision
from app.workflow.tools import Tools
from tests.architecture.sources import ROOT

AT_MOST_LOST_S = 1.0


@pytest.mark.parametrize("keys", [35, 52])
def test_what_was_typed_a_second_ago_is_there_again(
    keys: int, tmp_path: Path, packs: Packs, renderer: Renderer, clock: Clock
) -> None:
    path = tmp_path / "register.db"
    typed = typed_until_killed(path, keys)
    register = open_register(path)
    tools = Tools(packs, register, renderer, clock, "A. Clerk")
    [row] = list_decisions(tools=tools)
    kept = str(open_decision(row.id, tools=tools).documents[0].answers.get("subject", ""))
    last = typed[-1][0]
    promised = [text for moment, text in typed if moment <= last - AT_MOST_LOST_S][-1]
    assert kept.startswith(promised)
    assert typed[-1][1].startswith(kept)
    register.check_chain()
    assert begin_decision("wealdshire", (row.kind,), tools=tools).reference.endswith("002")
    register.close()


def typed_until_killed(register: Path, keys: int) -> list[tuple[float, str]]:
    """Let somebody type so many keys, kill the process, and return what was typed when."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.journeys.typist", str(register)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "COUNTERSIGN_HOME": str(register.parent / "home")},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        encoding="utf-8",
    )
    assert child.stdout is not None
    lines = []
    try:
        for line in child.stdout:
            lines.append(line.split())
            if len(lines) == keys:
                break
    finally:
        child.kill()
        child.communicate()
    assert len(lines) == keys
    return [(float(moment), text) for moment, text in lines]
