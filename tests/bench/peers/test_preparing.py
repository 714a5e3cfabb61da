"""A peer's template, made from ours, prints what ours prints."""

import io
import json
from collections.abc import Callable
from pathlib import Path

import jinja2
import pytest
from docxtpl import DocxTemplate

from app.bench.peers.comparing import check_same_text
from app.bench.peers.contests import CONTESTS, Contest, entry_of, open_press
from app.bench.peers.fetching import NotMeasured
from app.bench.peers.preparing import prepare
from app.model.values import FieldId
from app.workflow.press import Press


@pytest.fixture(scope="module")
def press() -> Press:
    return open_press()


@pytest.fixture
def prepared(press: Press, tmp_path: Path) -> Callable[[Contest], Path]:
    """Return a maker of a folder in which a contest is laid out."""

    def folder(contest: Contest) -> Path:
        try:
            document = entry_of(contest, press).document(press)
        except NotMeasured as why:
            pytest.skip(f"cannot run: {why}")
        prepare(document, press.renderer.word(document), tmp_path)
        return tmp_path

    return folder


def printed(folder: Path, **changes: object) -> Path:
    """Return the file docxtpl prints from the data laid out, some of them changed."""
    template = DocxTemplate(io.BytesIO((folder / "docxtpl.docx").read_bytes()))
    names = json.loads((folder / "data.json").read_text("utf-8"))
    template.render({**names, **changes}, jinja2.Environment(autoescape=True), autoescape=True)
    template.save(folder / "printed.docx")
    return folder / "printed.docx"


@pytest.mark.parametrize("contest", CONTESTS, ids=[contest.form for contest in CONTESTS])
def test_a_peer_prints_our_text(contest: Contest, prepared: Callable[[Contest], Path]) -> None:
    folder = prepared(contest)
    check_same_text(folder / "ours.docx", printed(folder))


def test_a_text_that_lacks_something_does_not_count(prepared: Callable[[Contest], Path]) -> None:
    folder = prepared(CONTESTS[1])
    names = json.loads((folder / "data.json").read_text("utf-8"))
    loops = {name: [] for name, value in names.items() if isinstance(value, list)}
    with pytest.raises(NotMeasured, match="lacks"):
        check_same_text(folder / "ours.docx", printed(folder, **loops))


def test_loops_stay_loops_in_every_dialect(prepared: Callable[[Contest], Path]) -> None:
    folder = prepared(CONTESTS[1])
    names = json.loads((folder / "data.json").read_text("utf-8"))
    sections = next(value for value in names.values() if isinstance(value, list) and len(value) == 10)
    assert all(any(isinstance(part, list) for part in section.values()) for section in sections)


def test_changed_entries_share_no_sentence(press: Press) -> None:
    entry = entry_of(CONTESTS[0], press)
    first, second = (str(next(changed).answers.get(FieldId("decision"))) for changed in [entry.changed()] * 2)
    assert len(first) == len(second) == len(str(entry.answers.get(FieldId("decision"))))
    assert not set(first.split(". ")) & set(second.split(". "))
