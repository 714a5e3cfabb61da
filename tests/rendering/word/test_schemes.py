"""Word counts as the forms do: a paper with all that can disturb a count is read back from LibreOffice."""

from collections.abc import Iterator

import pytest

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.forms.loading import Packs
from app.model.document import Document, NumberedSection, SectionKind
from app.model.form import FormDefinition
from app.model.prose import Blocks, ListKind, Paragraph, ProseList
from app.model.runs import plain_text
from app.rendering.context import context
from app.rendering.word.schemes import SCHEMES
from app.rendering.word.template import WordTemplate
from templates.drawing.pieces import body_of, line, outline_heading
from tests.rendering.conftest import STAMP
from tests.rendering.word.conftest import DrawTemplate, FaultsOf, Shown
from tests.rendering.word.reading import find, style, tree

FORM = FormDefinition.model_validate(
    {
        "id": "wealdshire/everything",
        "title": "Everything",
        "version": 1,
        "title_field": "numbering",
        "numbering": "numbering",
        "fields": [
            {"id": "numbering", "kind": "choice", "label": "Numbering", "choices": list(SCHEMES)},
            {"id": "limbs", "kind": "limbs", "label": "Limbs", "required": True},
            {"id": "sections", "kind": "sections", "label": "Sections", "required": True},
            {"id": "risks", "kind": "prose", "label": "Risks", "required": True},
            {
                "id": "schedules",
                "kind": "table",
                "label": "Schedules",
                "fields": [
                    {"id": "title", "kind": "text", "label": "Title"},
                    {"id": "sections", "kind": "sections", "label": "Sections"},
                ],
            },
        ],
        "outline": [
            {"field": "limbs", "heading": "Limbs"},
            {"field": "sections"},
            {"heading": "Implications", "when": {"field": "numbering", "equals": "1./a."}},
            {
                "field": "risks",
                "heading": "Risks",
                "level": 2,
                "when": {"field": "numbering", "equals": "1./a."},
            },
            {
                "field": "risks",
                "heading": "Others",
                "level": 2,
                "when": {"field": "numbering", "equals": "1./a."},
            },
            {"heading": "Consequences", "when": {"field": "numbering", "equals": "1./a."}},
            {
                "field": "risks",
                "heading": "First again",
                "level": 2,
                "when": {"field": "numbering", "equals": "1./a."},
            },
            {"field": "schedules"},
            {"heading": "Section After", "text": "after all schedules"},
        ],
    }
)


def awkward(name: str) -> str:
    """Return prose of paragraphs that can be told apart, with lists, headings and tables between them."""
    return f"""1. {name} early one
2. {name} early two

{name} first

- {name} bullet
- {name} other

  {name} second paragraph of an item

1. {name} item one

   a. {name} under item one
   b. {name} under item one too
2. {name} item two

   {name} second paragraph of item two

### {name} sub-heading

5. {name} item three
6. {name} item four

{name} second

1. {name} item of the second

> {name} quoted
>
> 1. {name} counted in a quotation

| A | B |
|---|---|
| {name} cell | 1 |

{name} third
"""


ANSWERS = {
    "limbs": ["Limb one", "Limb two\n\nLimb two again"],
    "sections": [
        {"heading": "Section Alpha", "body": awkward("alpha")},
        {"heading": "Section Empty", "body": ""},
        {"heading": "Section Beta", "body": awkward("beta")},
        {"heading": "Section List", "body": "1. only one\n2. only two"},
    ],
    "risks": "Risks are few.\n\n1. a risk",
    "schedules": [
        {
            "title": "Schedule of Gamma",
            "sections": [
                {"heading": "Section Gamma", "body": awkward("gamma")},
                {"heading": "Section Delta", "body": "delta first\n\n1. delta item\n2. delta item two"},
            ],
        },
        {"title": "Schedule of Nothing", "sections": []},
        {
            "title": "Schedule of Epsilon",
            "sections": [
                {"heading": "Section Epsilon", "body": awkward("epsilon")},
                {"heading": "Section Zeta", "body": "zeta first\n\nzeta second"},
            ],
        },
    ],
}
BODY = (
    line("{%p for section in outline %}")
    + outline_heading(lettered=True, schedules=True)
    + body_of()
    + line("{%p endfor %}")
)


@pytest.fixture
def made(packs: Packs, draw: DrawTemplate) -> "Made":
    return Made(packs, draw)


class Made:
    """Makes the paper in a scheme: what it is to say, and the Word file that says it."""

    def __init__(self, packs: Packs, draw: DrawTemplate) -> None:
        self._office = packs.office("wealdshire")
        self._template = WordTemplate(draw(BODY))

    def __call__(self, scheme: str) -> tuple[Document, bytes]:
        answers = read_answers(FORM, {**ANSWERS, "numbering": scheme})
        document = composed(FORM, answers, self._office, STAMP)
        return document, self._template.render(lambda prose: context(document, prose), document.scheme)


def expected(section: NumberedSection) -> Iterator[str]:
    """Yield each numbered line of a section as a reader is to see it."""
    if section.kind is SectionKind.SCHEDULE:
        yield from (section.number, section.heading)
    else:
        yield f"{section.number} {section.heading}".strip()
    numbers, items = iter(section.paragraphs), iter(section.items)
    counts = False
    for block in section.body.blocks:
        if isinstance(block, Paragraph):
            counts = bool(section.items)
            yield f"{next(numbers, '')} {plain_text(block.runs)}".strip()
        elif counts and isinstance(block, ProseList) and block.kind is ListKind.DECIMAL:
            yield from (f"{next(items)} {first_line(item)}" for item in block.items)


def first_line(item: Blocks) -> str:
    assert isinstance(item[0], Paragraph)
    return plain_text(item[0].runs)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_libreoffice_shows_the_numbers_given(made: Made, shown: Shown, scheme: str) -> None:
    document, content = made(scheme)
    wanted = [one for section in document.outline for one in expected(section)]
    assert len(wanted) > 30
    lines = shown(content)
    places = [index for index, one in enumerate(lines) if one in set(wanted)]
    assert [lines[index] for index in places] == wanted


@pytest.mark.parametrize("scheme", SCHEMES)
def test_lists_that_are_no_clauses_count_for_themselves(made: Made, shown: Shown, scheme: str) -> None:
    lines = shown(made(scheme)[1])
    for name in ("alpha", "beta", "gamma", "epsilon"):
        assert f"1. {name} early one" in lines
        assert f"b. {name} under item one too" in lines
        assert f"1. {name} counted in a quotation" in lines
        assert (f"5. {name} item three" in lines) is (scheme != "1./1.1/1.1.1")


@pytest.mark.parametrize("scheme", SCHEMES)
def test_paper_is_a_sound_word_file(made: Made, faults_of: FaultsOf, scheme: str) -> None:
    assert faults_of(made(scheme)[1]) == []


def test_clauses_and_schedules_have_styles_of_their_own(made: Made) -> None:
    styles = [style(one) for one in find(tree(made("1./1.1/1.1.1")[1]), "//w:p")]
    assert styles.count("NumberedItem") == 10
    assert styles.count("ScheduleItem") == 12
    assert styles.count("ScheduleHeading") == 3
    assert "NumberedItem" not in [style(one) for one in find(tree(made("1./1.1")[1]), "//w:p")]


def test_paragraphs_without_numbers_are_plain_text(made: Made) -> None:
    styles = {style(one) for one in find(tree(made("1./a.")[1]), "//w:p")}
    assert "BodyText" in styles
    assert not styles & {"NumberedParagraph", "ScheduleParagraph"}
