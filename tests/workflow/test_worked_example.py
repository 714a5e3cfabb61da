import tomllib
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from app.forms.case_file import read_case
from app.forms.checking import problems
from app.forms.loading import Packs
from app.model.decision import Decision, State
from app.model.markdown import read_prose
from app.model.prose import ListKind, Paragraph, ProseList, Quotation, Subheading, Table
from app.model.values import Reference
from app.register.opening import open_register
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.workflow.draft_decision import check_decision
from app.workflow.find_decisions import list_decisions, next_reference
from app.workflow.find_signatures import still_needed
from app.workflow.tools import Tools
from app.workflow.worked_example import EXAMPLE_NOW, PEOPLE, fill_register

SAMPLES = sorted(paths.SAMPLES.glob("*.toml"))


@pytest.fixture(scope="module")
def example(packs: Packs, renderer: Renderer, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tools]:
    """The filled register; these tests only read it."""
    register = open_register(tmp_path_factory.mktemp("example") / "register.db")
    tools = Tools(packs, register, renderer, Clock(EXAMPLE_NOW), "A. Clerk")
    fill_register(paths.SAMPLES, tools=tools)
    yield tools
    register.close()


def decision(number: int, tools: Tools) -> Decision:
    return tools.register.find(Reference(f"WPCC 2026-{number:03}"))


def test_every_sample_is_in_the_register_and_nothing_else(example: Tools, packs: Packs) -> None:
    references = {read_case(path, packs).reference for path in SAMPLES}
    assert {row.reference for row in list_decisions(tools=example)} == references


def test_there_is_a_decision_in_every_state(example: Tools) -> None:
    assert {row.state for row in list_decisions(tools=example)} == set(State)


def test_one_was_signed_then_changed_and_issued_again(example: Tools) -> None:
    custody = decision(23, example)
    assert custody.state is State.ISSUED
    (record,) = custody.documents
    assert [version.number for version in record.versions] == [1, 2]
    needed = next(one for one in still_needed(tools=example) if one.reference == custody.reference)
    assert needed.stale_version == 1
    assert [difference.field for difference in needed.differences] == ["decision"]


def test_one_was_signed_then_changed_and_not_issued_again(example: Tools) -> None:
    needed = next(one for one in still_needed(tools=example) if one.reference == "WPCC 2026-028")
    assert needed.to_be_issued
    assert len(needed.differences) == 1


def test_two_have_to_sign_the_joint_decision_and_one_has(example: Tools) -> None:
    (open_slot,) = decision(27, example).still_needed
    assert open_slot[1].holder == "Imran Dalal"


def test_one_was_declined_and_one_withdrawn_each_for_a_reason(example: Tools) -> None:
    needed = next(one for one in still_needed(tools=example) if one.reference == "WPCC 2026-032")
    assert needed.refusal is not None
    assert needed.refusal.reason
    assert decision(25, example).withdrawn


def test_the_long_report_is_complete_and_another_draft_lacks_something(example: Tools) -> None:
    def gaps(number: int) -> list[str]:
        return [problem.field for problem in check_decision(decision(number, example), tools=example)]

    assert gaps(30) == []
    assert gaps(31) == ["decision_summary", "contact_officer", "recommendation"]


def test_nothing_happens_before_the_one_before_it_nor_after_the_story_is_told(example: Tools) -> None:
    for row in list_decisions(tools=example):
        moments = [event.at for event in example.register.events(row.id)]
        assert moments == sorted(moments)
        assert moments[-1] <= EXAMPLE_NOW


def test_the_history_is_unbroken_and_the_next_number_follows(example: Tools) -> None:
    example.register.check_chain()
    assert next_reference("wealdshire", tools=example) == "WPCC 2026-033"


def test_telling_it_twice_gives_the_same_register(
    example: Tools, packs: Packs, renderer: Renderer, tmp_path: Path
) -> None:
    register = open_register(tmp_path / "again.db")
    later = Clock(EXAMPLE_NOW + timedelta(days=400))
    fill_register(paths.SAMPLES, tools=Tools(packs, register, renderer, later, "A. Clerk"))
    again, first = register.summaries(), example.register.summaries()
    ids = [row.id for row in again]
    assert again == first
    assert [register.events(each) for each in ids] == [example.register.events(each) for each in ids]
    register.close()


def test_everybody_can_be_reached_only_at_addresses_nobody_has() -> None:
    for holder in PEOPLE:
        assert holder.email.endswith(".example")
        assert holder.telephone.startswith("01632 960 ")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_every_sample_can_be_issued_as_it_is(path: Path, packs: Packs) -> None:
    case = read_case(path, packs)
    assert [problems(document.form, document.answers) for document in case.documents] == [
        () for _ in case.documents
    ]
    assert case.reference.startswith("WPCC 2026-")


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_are_set_with_care(path: Path) -> None:
    text = path.read_text("utf-8")
    prose = text.replace("'''", "")
    assert "'" not in prose, "typographic apostrophes in what is printed"
    assert " \n" not in text
    for address in ("wealdshire-pcc.example", "wealdshire-police.example"):
        prose = prose.replace(address, "")
    assert "@" not in prose.replace("office@", "").replace("digital.evidence@", "")


TYPED = {ListKind.BULLET, ListKind.DECIMAL, ListKind.LETTER, ListKind.ROMAN}


def test_everything_that_can_be_printed_is_in_the_long_report() -> None:
    report = tomllib.loads((paths.SAMPLES / "body-worn-video.toml").read_text("utf-8"))["document"][1]
    sections = report["answers"]["sections"]
    assert len(sections) == 10
    blocks = [block for section in sections for block in read_prose(section["body"]).blocks]
    assert {type(block) for block in blocks} == {Paragraph, Subheading, ProseList, Quotation, Table}
    assert {kind for block in blocks for kind in kinds(block)} == TYPED
    runs = [run for block in blocks if isinstance(block, Paragraph) for run in block.runs]
    assert any(run.bold for run in runs)
    assert any(run.italic for run in runs)
    assert any(run.link for run in runs)
    assert sum(len(read_prose(section["body"]).footnotes) for section in sections) == 2


def kinds(block: object) -> Iterator[ListKind]:
    """Yield how the items of a list, and of the lists in it, are counted."""
    if isinstance(block, ProseList):
        yield block.kind
        for item in block.items:
            for inner in item:
                yield from kinds(inner)
