"""The page of a comparison, from a template of its own: inserted words underlined, deleted struck through."""

import jinja2

from app.model.comparison import Change, ComparedAnswer, Comparison, Stretch
from app.rendering.environment import without_controls

TEMPLATE = "review/comparison.html"

_Part = dict[str, str]


def comparison_page(environment: jinja2.Environment, comparison: Comparison) -> bytes:
    """Return the page, well-formed and in UTF-8."""
    document = {
        "title": comparison.title,
        "form": comparison.form,
        "reference": comparison.reference,
        "version": f"{comparison.older} and {comparison.newer}",
        "fingerprint": "comparison",
        "marking": comparison.marking,
    }
    answers = [_answer(one) for one in comparison.answers]
    template = environment.get_template(TEMPLATE)
    page = template.render(
        document=document, notes=(), answers=answers, older=comparison.older, newer=comparison.newer
    )
    return without_controls(page).encode("utf-8")


def _answer(answer: ComparedAnswer) -> dict[str, object]:
    return {"label": answer.label, "paragraphs": _paragraphs(answer.stretches)}


def _paragraphs(stretches: tuple[Stretch, ...]) -> list[list[_Part]]:
    """Return the stretches line by line; what is folded stays one sign."""
    lines: list[list[_Part]] = [[]]
    for change, text in stretches:
        pieces = [text] if change is Change.FOLDED else text.split("\n")
        for place, piece in enumerate(pieces):
            if place:
                lines.append([])
            if piece:
                lines[-1].append({"what": change.value, "text": piece})
    return [line for line in lines if line]
