"""Every form has templates, a sample in its own words, and golden text; nothing here knows a form by name."""

import re
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.model.document import Document
from app.model.field import COMPOSITE, FieldDefinition
from app.rendering.renderer import Renderer
from app.system import paths
from tests.content.cases import SAMPLES, Paper
from tests.content.words import READERS, share_found, words

GOLDEN = Path(__file__).parents[1] / "golden"
COUNTED_BY_WORD = re.compile(
    rb'<span class="number">[^<]*</span>|<(header|footer)>.*?</\1>|(?<=<li) data-number="[^"]*"', re.DOTALL
)
"""What a Word file does not hold as text of its body: numbers, and what stands at every page's head and foot."""


def sampled(all_papers: dict[str, tuple[Paper, ...]]) -> dict[str, list[Document]]:
    """Return the documents of the samples by the templates that print them."""
    found: dict[str, list[Document]] = {}
    for name in SAMPLES:
        for paper in all_papers[name]:
            found.setdefault(paper.document.form.templates, []).append(paper.document)
    return found


def test_every_form_can_be_printed(packs: Packs, renderer: Renderer) -> None:
    for form in packs.forms:
        renderer.check(form)


def test_no_templates_lie_about_unused(packs: Packs) -> None:
    used = {paths.TEMPLATES / form.templates for form in packs.forms}
    assert {path.parent for path in paths.TEMPLATES.rglob("word.docx")} == used
    assert {path.parent for path in paths.TEMPLATES.rglob("page.html")} == used


def test_every_form_has_a_sample(packs: Packs, all_papers: dict[str, tuple[Paper, ...]]) -> None:
    assert set(sampled(all_papers)) == {form.templates for form in packs.forms}


def test_samples_are_of_invented_offices(packs: Packs, all_papers: dict[str, tuple[Paper, ...]]) -> None:
    for documents in sampled(all_papers).values():
        assert all(document.office.example or document.office.id == "shared" for document in documents)


def test_samples_answer_every_question_a_form_can_ask(all_papers: dict[str, tuple[Paper, ...]]) -> None:
    for templates, documents in sampled(all_papers).items():
        asked = {name for document in documents for name in _names(document.form.fields)}
        answered = {
            name for document in documents for name in _answered(document.form.fields, document.answers)
        }
        left = asked - answered
        assert len(left) <= len(asked) // 4, (templates, left)


def _names(fields: tuple[FieldDefinition, ...], before: str = "") -> list[str]:
    return [
        name
        for field in fields
        for name in (
            _names(field.fields, f"{before}{field.id}.") if field.kind in COMPOSITE else [before + field.id]
        )
    ]


def _answered(fields: tuple[FieldDefinition, ...], answers: object, before: str = "") -> list[str]:
    rows = answers if isinstance(answers, tuple) else (answers,)
    return [
        name
        for row in rows
        for field in fields
        if (answer := row.get(field.id)) is not None  # type: ignore[attr-defined]
        for name in (
            _answered(field.fields, answer, f"{before}{field.id}.")
            if field.kind in COMPOSITE
            else [before + field.id]
        )
    ]


SAME = 0.9
"""Signatures beside each other are read by row in Word, and labels that stand nowhere else are only heard."""


def test_word_page_and_paper_say_the_same_in_the_same_order(papers: tuple[Paper, ...]) -> None:
    for paper in papers:
        page = letters(READERS["html"](paper.html.read_bytes()).partition("Back to the text")[0])
        for kind, path in (("docx", paper.word), ("pdf", paper.pdf)):
            share = share_found(page, letters(READERS[kind](path.read_bytes())))
            assert share >= SAME, f"{path.name}: {share:.2%}"


def letters(text: str) -> list[str]:
    """Return the words without figures: Word counts paragraphs itself, so their numbers are no text there."""
    return [word for word in words(text) if word.isalpha()]


def test_a_sample_prints_as_its_golden_text(
    papers: tuple[Paper, ...], request: pytest.FixtureRequest
) -> None:
    """Where this fails and the change is meant, `python -m tests.content.golden` writes the texts anew."""
    from tests.content.golden import golden_text

    for place, paper in enumerate(papers, start=1):
        if paper.case in SAMPLES:
            kept = GOLDEN / f"{paper.case} {place}.txt"
            assert kept.read_text("utf-8") == golden_text(paper.html.read_bytes()), kept.name
