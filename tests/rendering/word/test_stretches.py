"""What is kept from one document to the next changes nothing in the next one, and is used where it can be."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from app.errors import TemplateError
from app.forms.loading import Packs
from app.model.document import Document
from app.rendering.context import context
from app.rendering.word.cutting import cut
from app.rendering.word.engine import WordEngine
from app.rendering.word.stretches import Loop, Stretch
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.agreements import AGREEMENT
from tests.rendering.conftest import RECORD, REPORT, MakeDocument
from tests.rendering.edits import choices_of, document_of, edits, sample_answers
from tests.rendering.word.conftest import DrawTemplate
from tests.rendering.word.reading import find, line, tree

FORMS = (
    RECORD,
    REPORT,
    AGREEMENT,
    "wealdshire/joint-decision",
    "wealdshire/meeting-report",
    "wealdshire/key-decision",
)


@pytest.fixture(scope="module")
def samples(packs: Packs) -> dict[str, Any]:
    return sample_answers(packs)


@pytest.fixture(scope="module")
def warm_engine(tmp_path_factory: pytest.TempPathFactory) -> WordEngine:
    """Return an engine whose templates nobody draws anew meanwhile."""
    templates = tmp_path_factory.mktemp("kept") / "templates"
    return WordEngine(Path(shutil.copytree(paths.TEMPLATES, templates)))


@settings(max_examples=40)
@given(data=st.data())
@pytest.mark.parametrize("form_id", FORMS)
def test_a_warm_engine_prints_what_a_new_one_prints(
    form_id: str, packs: Packs, samples: dict[str, Any], warm_engine: WordEngine, data: st.DataObject
) -> None:
    form, answers = packs.form(form_id), samples[form_id]
    last, warm = None, b""
    for _ in range(data.draw(st.integers(1, 4))):
        answers = data.draw(edits(answers, choices_of(form.fields)))
        document = document_of(form, packs, answers, draft=data.draw(st.booleans()))
        if document is None:
            answers = samples[form_id]
            continue
        last = document
        read_back = data.draw(st.booleans())
        warm = warm_engine.render_read_back(document) if read_back else warm_engine.render(document)
    if last is not None:
        assert warm == WordEngine(warm_engine._templates).render(last)
        assert warm == warm_engine.render_read_back(last)


def test_an_edit_prints_what_it_concerns_and_nothing_else(
    make_document: MakeDocument, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine = WordEngine(paths.TEMPLATES)
    sections = [{"heading": f"Heading {number}", "body": f"Text {number}."} for number in range(6)]
    engine.render(make_document(REPORT, sections=sections))
    printed: list[str] = []
    print_ = Stretch.printed

    def told(stretch: Stretch, rendering: Any, own: Any) -> Any:
        written = print_(stretch, rendering, own)
        printed.append(written.xml)
        return written

    monkeypatch.setattr(Stretch, "printed", told)
    sections[3]["body"] = "Something else."
    engine.render(make_document(REPORT, sections=sections))
    assert len(printed) == 1
    assert "Something else." in printed[0]
    assert "Text 2." not in printed[0]
    engine.render(make_document(REPORT, sections=sections))
    assert len(printed) == 1


def test_what_follows_a_new_list_or_note_is_printed_anew(make_document: MakeDocument) -> None:
    def report(first: str) -> Document:
        bodies = [first, "Text.", "1. one\n2. two\n\nA note.[^n]\n\n[^n]: Note."]
        return make_document(REPORT, sections=[{"heading": "A", "body": body} for body in bodies])

    plain, grown = report("Text."), report("1. new\n\nA note.[^n]\n\n[^n]: New.")
    engine = WordEngine(paths.TEMPLATES)
    for document in (plain, grown, plain, grown):
        assert engine.render(document) == WordEngine(paths.TEMPLATES).render(document)


def test_what_is_kept_does_not_grow(make_document: MakeDocument) -> None:
    engine = WordEngine(paths.TEMPLATES)
    for number in range(20):
        engine.render(make_document(RECORD, decision=f"To buy {number} bicycles."))
    (_, template), *_ = engine._compiled.values()
    stretches = [one for part in template.filled for one in part._stretches if isinstance(one, Stretch)]
    assert max(len(stretch._texts._kept) for stretch in stretches) == 4
    assert len(template._last_grown) <= 4


def test_a_template_that_gives_names_is_not_cut() -> None:
    long = "<w:p>" + "a" * 9000 + "</w:p>"
    paragraphs = [nodes.Output([nodes.TemplateData(long)]) for _ in range(3)]
    assert len(list(cut(nodes.Template([*paragraphs])))) == 3
    given_a_name = nodes.Assign(nodes.Name("x", "store"), nodes.Const(1))
    assert len(list(cut(nodes.Template([*paragraphs, given_a_name])))) == 1


P = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"
LOOPS = (
    P.format("{%p for one in sections %}") + P.format("{{ one.heading }}") + P.format("{{p one.body }}")
    + P.format("{%p else %}") + P.format("No sections") + P.format("{%p endfor %}"),
    P.format("{%p if agenda_item %}") + P.format("Item {{ agenda_item }}")
    + P.format("{%p for one in sections if one.heading != 'B' %}") + P.format("{{ one.heading }}")
    + P.format("{{p one.body }}") + P.format("{%p endfor %}") + P.format("After") + P.format("{%p endif %}"),
    P.format("{%p for one in purpose %}") + P.format("{{p one }}") + P.format("{%p endfor %}"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("body", "changes", "words"),
    [
        (LOOPS[0], {}, ["Background", "The old bicycles are worn out.", "They squeak."]),
        (LOOPS[0], {"sections": []}, ["No sections"]),
        (LOOPS[1], {}, []),
        (
            LOOPS[1],
            {"agenda_item": "4.0", "sections": [{"heading": "A"}, {"heading": "B"}]},
            ["Item 4.0", "A", "After"],
        ),
    ],
)
def test_entries_printed_one_by_one_are_those_of_the_loop(
    draw: DrawTemplate, make_document: MakeDocument, body: str, changes: dict[str, Any], words: list[str]
) -> None:
    template = WordTemplate(draw(body))
    document = make_document(REPORT, **changes)
    assert any(isinstance(one, Loop) for one in template.filled[0]._stretches)
    for _ in range(2):
        content = template.render(lambda printer: context(document, printer), document.scheme)
        lines = [line(one) for one in find(tree(content), "//w:p")]
        assert [one for one in lines if one] == words


def test_what_has_no_entries_is_no_loop(draw: DrawTemplate, make_document: MakeDocument) -> None:
    document = make_document(REPORT)
    with pytest.raises(TemplateError, match="not iterable"):
        WordTemplate(draw(LOOPS[2])).render(lambda printer: context(document, printer), document.scheme)
