"""What is kept from one document to the next changes nothing in the next one, and is used where it can be."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import nodes

from app.errors import AppError, TemplateError
from app.forms.case_file import read_case
from app.forms.checking import plain_answers, read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.word.cutting import cut
from app.rendering.word.engine import WordEngine
from app.rendering.word.stretches import Loop, Stretch
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.agreements import AGREEMENT
from tests.rendering.conftest import EVERYTHING, RECORD, REPORT, STAMP, MakeDocument
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
TEXTS = (
    "",
    "Plain.",
    "Two.\n\nParagraphs.",
    "1. one\n2. two\n   a. deeper\n\n- point\n- point\n\n4. four",
    "- a\n- b",
    "| a | b |\n|---|---|\n| 1 | **2** |",
    "A note.[^n]\n\n[^n]: Of [[para:x]].",
    "Marked. {#x}",
    "See [[para:x]], [[para:unit]] and [a link](https://a.example/one).",
    "> 1. quoted\n\n[another](https://a.example/two) & <b> {{ x }}",
    EVERYTHING,
)
WARM = WordEngine(paths.TEMPLATES)


def leaves(answer: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where texts and lists stand in plain answers."""
    if isinstance(answer, dict):
        return [leaf for name, one in answer.items() for leaf in leaves(one, (*path, name))]
    if isinstance(answer, list):
        return [path, *(leaf for place, one in enumerate(answer) for leaf in leaves(one, (*path, place)))]
    return [path] if isinstance(answer, str) else []


def changed(answer: Any, path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    """Return plain answers with one of their leaves changed."""
    if not path:
        return change(answer)
    copy = dict(answer) if isinstance(answer, dict) else list(answer)
    copy[path[0]] = changed(answer[path[0]], path[1:], change)
    return copy


@st.composite
def edits(draw: st.DrawFn, answers: Any) -> Any:
    """Draw answers that differ in one place from those given."""
    path = draw(st.sampled_from(leaves(answers)))

    def change(leaf: Any) -> Any:
        if isinstance(leaf, str):
            return draw(st.sampled_from(TEXTS))
        place = draw(st.integers(0, len(leaf)))
        return draw(st.sampled_from([leaf[:place], leaf[:place] + leaf[place - 1 :], leaf[::-1]]))

    return changed(answers, path, change)


@pytest.fixture(scope="module")
def samples(packs: Packs) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for path in sorted(paths.SAMPLES.rglob("*.toml")):
        for document in read_case(path, packs).documents:
            found.setdefault(document.form.id, plain_answers(document.form, document.answers))
    return found


def document_of(form: FormDefinition, packs: Packs, answers: Any, *, draft: bool) -> Document | None:
    try:
        read = read_answers(form, answers)
    except AppError:
        return None
    return composed(form, read, packs.office(form.office), STAMP, gaps_marked=draft)


@settings(max_examples=40)
@given(data=st.data())
@pytest.mark.parametrize("form_id", FORMS)
def test_a_warm_engine_prints_what_a_new_one_prints(
    form_id: str, packs: Packs, samples: dict[str, Any], data: st.DataObject
) -> None:
    form, answers = packs.form(form_id), samples[form_id]
    last, warm = None, b""
    for _ in range(data.draw(st.integers(1, 4))):
        answers = data.draw(edits(answers))
        document = document_of(form, packs, answers, draft=data.draw(st.booleans()))
        if document is None:
            answers = samples[form_id]
            continue
        last = document
        read_back = data.draw(st.booleans())
        warm = WARM.render_read_back(document) if read_back else WARM.render(document)
    if last is not None:
        assert warm == WordEngine(paths.TEMPLATES).render(last)
        assert warm == WARM.render_read_back(last)


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
