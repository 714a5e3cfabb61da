"""A comparison on paper: every word there, and what became of it readable without colour."""

from xml.etree import ElementTree as ET

from app.model.comparison import Change, ComparedAnswer, Comparison, Stretch
from app.model.values import FieldId
from app.rendering.comparison_page import comparison_page
from app.rendering.html import page_environment
from app.rendering.renderer import Renderer
from app.system import paths
from tests.content.words import text_of_pdf

COMPARISON = Comparison(
    reference="WPCC 2026-023",
    title="Custody <estate> & more",
    form="Decision record",
    older="version 1",
    newer="draft 2",
    marking="OFFICIAL",
    answers=(
        ComparedAnswer(
            FieldId("decision"),
            "Decision",
            (
                Stretch(Change.KEPT, "To buy "),
                Stretch(Change.DELETED, "twelve"),
                Stretch(Change.INSERTED, "nine"),
                Stretch(Change.KEPT, " bicycles.\n\nAnd "),
                Stretch(Change.FOLDED, "what nobody\nneeds to read"),
                Stretch(Change.KEPT, " more."),
            ),
        ),
    ),
)


def test_inserted_and_deleted_words_are_elements_of_their_own() -> None:
    page = comparison_page(page_environment(paths.TEMPLATES), COMPARISON)
    main = ET.fromstring(page.decode().partition("<main>")[2].partition("</main>")[0].join(("<m>", "</m>")))
    *_, first, second = main.findall("p")
    assert "".join(first.itertext()) == "To buy twelvenine bicycles."
    assert [(one.tag, one.text) for one in first] == [("del", "twelve"), ("ins", "nine")]
    assert " ".join("".join(second.itertext()).split()) == "And […] more."


def test_the_paper_says_what_is_compared_and_draws_lines(renderer: Renderer) -> None:
    printed = renderer.comparison(COMPARISON)
    text = " ".join(text_of_pdf(printed).split())
    for words in (
        "what changed from version 1 to draft 2",
        "WPCC 2026-023",
        "Custody <estate> & more",
        "nine",
    ):
        assert words in text
    assert "nobody" not in text


def test_letters_that_no_font_has_do_not_stop_it(renderer: Renderer) -> None:
    (answer,) = COMPARISON.answers
    strange = answer._replace(stretches=(Stretch(Change.INSERTED, "\U00013000 sign"),))
    assert "sign" in text_of_pdf(renderer.comparison(COMPARISON._replace(answers=(strange,))))
