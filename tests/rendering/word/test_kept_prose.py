"""What is kept from one document to the next changes nothing in the next one."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.document import Document
from app.rendering.word.engine import WordEngine
from app.rendering.word.kept_prose import KeptProse
from app.system import paths
from tests.rendering.conftest import EVERYTHING, RECORD, REPORT, MakeDocument

LISTS = "Text.\n\n1. one\n2. two\n   a. deeper\n   b. deeper still\n\nMore.\n\n- point\n- point\n\n4. four"
NUMBER_LIKE = 'A text with <w:numId w:val="90000000"/> and 90000000 in it.\n\n1. one'
TABLE = "| a | b |\n|---|---|\n| 1 | **2** |\n\nAfter.[^n]\n\n- x\n\n[^n]: A note."
PROSES = st.sampled_from(
    [LISTS, TABLE, EVERYTHING, NUMBER_LIKE, "Plain.", "- a\n- b", "1. one\n\n> 1. quoted"]
)
WARM = WordEngine(paths.TEMPLATES)


@settings(max_examples=25)
@given(proses=st.lists(PROSES, min_size=2, max_size=4), again=st.lists(PROSES, min_size=1, max_size=3))
@pytest.mark.parametrize("form", [RECORD, REPORT])
def test_a_warm_engine_prints_what_a_new_one_prints(
    make_document: MakeDocument, form: str, proses: list[str], again: list[str]
) -> None:
    documents = [_document(make_document, form, texts) for texts in (proses, again, proses + again)]
    for document in documents:
        WARM.render(document)
    last = documents[0]
    assert WARM.render(last) == WordEngine(paths.TEMPLATES).render(last)


def _document(make_document: MakeDocument, form: str, proses: list[str]) -> Document:
    if form == RECORD:
        return make_document(form, decision=proses[0], decision_summary=proses[-1])
    sections = [{"heading": "A", "body": body} for body in proses]
    return make_document(form, purpose=proses[-1], sections=sections)


def test_prose_that_comes_again_is_not_written_again(
    make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = WordEngine(paths.TEMPLATES)
    engine.render(make_document(RECORD, decision=LISTS))
    written: list[object] = []
    kept = KeptProse.written

    def told(self, blocks, set_, lists, write) -> str:
        return kept(self, blocks, set_, lists, lambda numbers: (written.append(blocks), write(numbers))[1])

    monkeypatch.setattr(KeptProse, "written", told)
    engine.render(make_document(RECORD, decision=LISTS, decision_summary="- new"))
    assert len(written) == 1
