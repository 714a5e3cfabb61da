"""Answers that differ in one place from those of a sample: what a clerk's next key leaves behind."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from hypothesis import strategies as st

from app.errors import AppError
from app.forms.case_file import read_case
from app.forms.checking import plain_answers, read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document
from app.model.field import FieldDefinition
from app.model.form import FormDefinition
from app.system import paths
from tests.rendering.conftest import EVERYTHING, STAMP

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


Path = tuple[Any, ...]
"""Where something stands in plain answers: names and places, from without to within."""


def places(answer: Any, path: Path = ()) -> Iterator[Path]:
    """Yield where anything stands in plain answers, the whole last."""
    within = (
        answer.items() if isinstance(answer, dict) else enumerate(answer) if isinstance(answer, list) else ()
    )
    for name, one in within:
        yield from places(one, (*path, name))
    yield path


def found(answer: Any, path: Path) -> Any:
    """Return what stands in a place of plain answers."""
    return found(answer[path[0]], path[1:]) if path else answer


def changed(answer: Any, path: Path, change: Callable[[Any], Any]) -> Any:
    """Return plain answers with what stands in one place changed."""
    if not path:
        return change(answer)
    copy = dict(answer) if isinstance(answer, dict) else list(answer)
    copy[path[0]] = changed(answer[path[0]], path[1:], change)
    return copy


@st.composite
def edits(draw: st.DrawFn, answers: Any, words: Sequence[str] = ()) -> Any:
    """Draw answers that differ in one place: another text, a row more or less, another yes or no, none.

    `words` are texts that may take the place of others beside those that are hard to print.
    """
    kind = draw(st.sampled_from([str, str, list, list, bool, dict]))
    there = [path for path in places(answers) if isinstance(found(answers, path), kind)]
    if not there:
        return answers

    def change(one: Any) -> Any:
        match one:
            case bool():
                return not one
            case str():
                return draw(st.sampled_from([*TEXTS, *words]))
            case dict():
                without = draw(st.sampled_from([*one, None]))
                return {name: answer for name, answer in one.items() if name != without}
            case _:
                place = draw(st.integers(0, len(one)))
                return draw(st.sampled_from([one[:place], one[:place] + one[place - 1 :], one[::-1]]))

    return changed(answers, draw(st.sampled_from(there)), change)


def choices_of(fields: tuple[FieldDefinition, ...]) -> list[str]:
    """Return everything that some question offers."""
    return [choice for field in fields for choice in (*field.choices, *choices_of(field.fields))]


def sample_answers(packs: Packs) -> dict[str, Any]:
    """Return the plain answers of the first sample of each form."""
    found: dict[str, Any] = {}
    for path in sorted(paths.SAMPLES.rglob("*.toml")):
        for document in read_case(path, packs).documents:
            found.setdefault(document.form.id, plain_answers(document.form, document.answers))
    return found


def document_of(form: FormDefinition, packs: Packs, answers: Any, *, draft: bool) -> Document | None:
    """Return the document of plain answers, None where they are none of the form."""
    try:
        read = read_answers(form, answers)
    except AppError:
        return None
    return composed(form, read, packs.office(form.office), STAMP, gaps_marked=draft)
