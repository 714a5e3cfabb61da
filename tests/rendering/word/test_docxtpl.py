"""docxtpl is the reference: what it makes of our templates equals what we make of them, only later.

Every shipped template is filled in, knowing no form by name: with every sample, with trial answers, and
with what Hypothesis makes of the questions of its form.
"""

import io
import timeit
from collections.abc import Callable, Iterator
from functools import cache
from itertools import groupby, zip_longest
from pathlib import Path

import jinja2
import pytest
from docxtpl import DocxTemplate
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from app.forms.case_file import read_case
from app.forms.checking import read_answers
from app.forms.loading import Packs, load_packs
from app.forms.trial import PLAIN, UNFRIENDLY, Manner, Trial, choosing_trials, sparing_trials, trial
from app.model.answers import Answers
from app.model.document import Document
from app.model.form import FormDefinition
from app.model.values import Reference as DecisionReference
from app.rendering.context import context
from app.rendering.renderer import Renderer
from app.rendering.word.engine import WordEngine
from app.rendering.word.growth import Growth
from app.rendering.word.prose import ProseWriter
from app.rendering.word.runs import RunWriter
from app.rendering.word.template import WordTemplate
from app.system import paths
from app.workflow.join_document import COMPLETE, join_document
from app.workflow.press import Press
from tests.rendering.conftest import EVERYTHING, REPORT, MakeDocument
from tests.rendering.word.reading import Element, find, names, style, text, tree

SECTIONS = [{"heading": f"Heading {number} & more", "body": EVERYTHING} for number in range(10)]
PACKS = load_packs(paths.FORMS)
FORMS: dict[str, FormDefinition] = {str(form.templates): form for form in reversed(PACKS.forms)}
"""One form for each shipped template."""

SAMPLES = sorted(paths.SAMPLES.rglob("*.toml"))
SHAPES = next(manner.prose for manner in UNFRIENDLY if "|" in manner.prose)
LETTERS = st.text(
    st.characters(codec="utf-8", max_codepoint=0x24F) | st.sampled_from("’“”–…£€ŵŷ&<>*_[]{}#|%\\\n\t"),
    max_size=30,
)
MANNERS = st.builds(
    Manner,
    st.just("words made up"),
    LETTERS,
    paragraphs=st.integers(1, 3),
    words=st.integers(0, 9),
    rows=st.integers(0, 3),
    chosen=st.integers(0, 5),
    prose=st.sampled_from(["{}", SHAPES, "{}\n\n- {}\n- {}"]),
)


class Reference:
    """A form's template, filled in by docxtpl from the same names."""

    def __init__(self, document: Document) -> None:
        self.path: Path = paths.TEMPLATES / document.form.templates / "word.docx"
        self._compiled = compiled(self.path)
        self._document = document

    def render(self) -> bytes:
        growth = Growth(self._compiled.numbering, "word/footnotes.xml", 1, self._document.scheme)
        runs = RunWriter(self._compiled.styles, growth)
        environment = jinja2.Environment(autoescape=True)
        environment.filters["link"] = lambda address: Markup(runs.link(address))
        template = DocxTemplate(self.path)
        names = context(self._document, ProseWriter(self._compiled.styles, growth))
        template.render(dict(names), environment, autoescape=True)
        saved = io.BytesIO()
        template.save(saved)
        return saved.getvalue()


@cache
def compiled(path: Path) -> WordTemplate:
    return WordTemplate(path)


def structure(root: Element) -> Iterator[tuple[object, ...]]:
    """Yield what stands where: paragraphs with their looks, rows, controls.

    An empty paragraph alone in a cell is none: docxtpl leaves the cell without, and Word does not open it.
    """
    alone = "parent::w:tc and not(*) and count(../w:p | ../w:tbl | ../w:sdt) = 1"
    for element in find(root, f"//w:p[not({alone})] | //w:tr | //w:sdt[w:sdtPr/w:tag]"):
        tag = element.tag.rpartition("}")[2]
        match tag:
            case "p":
                properties = find(element, "w:pPr/w:numPr/*/@w:val | w:pPr/w:ind/@w:left | w:pPr/w:bidi")
                yield tag, style(element), tuple(map(str, properties)), text(element), tuple(looks(element))
            case "tr":
                yield tag, len(find(element, "w:tc")), bool(find(element, "w:trPr/w:tblHeader"))
            case _:
                yield tag, find(element, "w:sdtPr/w:tag/@w:val")[0]


def looks(paragraph: Element) -> Iterator[tuple[int, str, bool]]:
    """Yield each stretch of one look, so that it does not matter where runs are divided."""
    letters = (
        (" ".join(sorted(each.tag.rpartition("}")[2] for each in find(run, "w:rPr/*"))), is_link)
        for run in find(paragraph, ".//w:r")
        for is_link in [bool(find(run, "ancestor::w:hyperlink[@r:id]"))]  # references inside are ours alone
        for _ in text(run)
    )
    yield from ((len(list(stretch)), *look) for look, stretch in groupby(letters))


@pytest.fixture(scope="module")
def press(packs: Packs, renderer: Renderer) -> Press:
    return Press(packs, renderer)


def joined(form: FormDefinition, answers: Answers, press: Press) -> Document:
    return join_document(form, answers, reference=DecisionReference("T & 1"), edition=COMPLETE, press=press)


def first_difference(ours: Iterator[object], theirs: Iterator[object]) -> object:
    """Return the first two things that differ: whole lists would take a page, and minutes to compare."""
    pairs = zip_longest(ours, theirs)
    return next(((place, *pair) for place, pair in enumerate(pairs) if pair[0] != pair[1]), None)


def assert_same(document: Document, engine: WordEngine) -> None:
    """Fail where our file and docxtpl's do not say and show the same."""
    ours, theirs = engine.render(document), Reference(document).render()
    assert first_difference(structure(tree(ours)), structure(tree(theirs))) is None
    for part in [name for name in names(ours) if "/header" in name or "/footer" in name]:
        if not part.endswith(".rels"):
            assert text(tree(ours, part)) == text(tree(theirs, part))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_samples_equal_docxtpl_s(engine: WordEngine, press: Press, sample: Path) -> None:
    for document in read_case(sample, press.packs).documents:
        assert_same(joined(document.form, document.answers, press), engine)


def tried(form: FormDefinition) -> list[Trial]:
    """Return the trials that both can print: docxtpl knows nothing of text from right to left."""
    signs, shapes = UNFRIENDLY[0], PLAIN._replace(prose=SHAPES)
    few = [one for one in (*choosing_trials(form), *sparing_trials(form)) if not one.is_draft]
    return [trial(form, PLAIN), trial(form, signs), trial(form, shapes), *few]


@pytest.mark.parametrize("template", FORMS)
def test_trial_answers_equal_docxtpl_s(engine: WordEngine, press: Press, template: str) -> None:
    form = FORMS[template]
    for one in tried(form):
        assert_same(joined(form, read_answers(form, one.answers), press), engine)


@pytest.mark.parametrize("template", FORMS)
def test_answers_made_up_equal_docxtpl_s(engine: WordEngine, press: Press, template: str) -> None:
    form = FORMS[template]

    @settings(
        max_examples=20,  # for each template: hundreds in all
        suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
        phases=[Phase.generate],  # making a failing case smaller would take minutes
    )
    @given(manner=MANNERS, left_out=st.sets(st.sampled_from([field.id for field in form.fields])))
    def check(manner: Manner, left_out: set[str]) -> None:
        answers = {name: one for name, one in trial(form, manner).answers.items() if name not in left_out}
        assert_same(joined(form, read_answers(form, answers), press), engine)

    check()


def test_a_report_is_ready_long_before_docxtpl_s(
    engine: WordEngine, make_document: MakeDocument, record_property: Callable[[str, object], None]
) -> None:
    document = make_document(REPORT, sections=SECTIONS)
    reference = Reference(document)
    ours = min(timeit.repeat(lambda: engine.render(document), number=5, repeat=5)) / 5
    theirs = min(timeit.repeat(reference.render, number=1, repeat=3))
    record_property("ratio", round(theirs / ours, 1))
    assert theirs / ours > 5
