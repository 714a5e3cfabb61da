"""Every published word, in order, in every format; runs where the published papers are."""

from pathlib import Path

import pytest

from app.forms.case_file import read_case
from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from app.workflow.assemble_case import Format, assemble_case, assemble_draft
from app.workflow.press import Press
from tests.content.published import PAPERS, Published
from tests.content.words import READERS, lost, published_words, share_found, words

ENOUGH = 0.995
CASES = sorted({paper.case for paper in PAPERS})


@pytest.fixture(scope="session")
def printed(
    packs: Packs, renderer: Renderer, shared: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, list[Path]]:
    """The files of every published case as `assemble --draft` writes them."""
    press = Press(packs, renderer)
    return {
        case: [
            file.path
            for file in assemble_draft(
                shared / "cases" / f"{case}.toml",
                into=tmp_path_factory.mktemp(case),
                formats=Format,
                press=press,
            ).files
        ]
        for case in CASES
    }


def test_every_case_is_judged_whole(shared: Path, packs: Packs) -> None:
    for case in sorted((shared / "cases").glob("*.toml")):
        documents = read_case(case, packs).documents
        assert [paper.place for paper in PAPERS if paper.case == case.stem] == list(range(len(documents))), (
            case.stem
        )


@pytest.mark.parametrize("kind", list(Format))
@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.name)
def test_every_published_word_in_order(
    shared: Path, printed: dict[str, list[Path]], paper: Published, kind: Format
) -> None:
    files = [path for path in printed[paper.case] if path.suffix == f".{kind}"]
    found = words(READERS[kind](files[paper.place].read_bytes()))
    wanted = published_words(paper.text_in(shared))
    assert len(wanted) > 50
    share = share_found(wanted, found)
    assert share >= ENOUGH, f"{paper.name}.{kind}: {share:.2%}, lost: {lost(wanted, found)}"
    for note in paper.notes_in(shared):
        assert " ".join(words(note)) in " ".join(found)


@pytest.mark.parametrize("case", CASES)
def test_what_the_published_form_left_open_is_said(
    shared: Path, packs: Packs, renderer: Renderer, tmp_path: Path, case: str
) -> None:
    done = assemble_case(
        shared / "cases" / f"{case}.toml", into=tmp_path, formats=Format, press=Press(packs, renderer)
    )
    assert bool(done.files) != bool(done.problems)
    assert all(problem.problem for problem in done.problems)
