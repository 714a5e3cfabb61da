import pytest

from app.forms.pasting.parting import Parted
from app.forms.pasting.spreading import PastedReport, spread
from app.model.answers import Answers, Section
from app.model.form import FormDefinition
from app.model.values import FieldId
from tests.forms.making import field, form

FIELD = FieldId("sections")
PURPOSE = Section(heading="Purpose", body="To say so.")
ADVICE = Section(heading="RECOMMENDATION:", body="To note it.\n\nTo agree:\n\na. this;\nb. that.")
STORY = Section(heading="Background", body="It began.")
LIMBS = ("To note it.", "To agree:\n\na. this;\nb. that.")


@pytest.fixture
def report() -> FormDefinition:
    """A form that asks for purpose and recommendation apart from the other sections."""
    return form(
        field("title", "text"),
        field("purpose", "prose"),
        field("recommendation", "limbs"),
        field("sections", "sections"),
        outline=[
            {"heading": "Purpose", "field": "purpose"},
            {"heading": "Recommendation", "field": "recommendation"},
            {"field": "sections"},
            {"heading": "Recommendation", "field": "recommendation"},
        ],
    )


def answers(**given: object) -> Answers:
    return Answers.model_construct(root={FieldId(name): answer for name, answer in given.items()})


def pasted(*sections: Section, place: int = 0) -> PastedReport:
    return PastedReport(Parted(sections), place)


def test_sections_answer_the_questions_of_their_headings(report: FormDefinition) -> None:
    found = spread(report, answers(), FIELD, pasted(PURPOSE, ADVICE, STORY, ADVICE))
    assert found == answers(purpose="To say so.", recommendation=LIMBS, sections=(STORY,))


def test_what_was_answered_otherwise_stays_and_no_words_are_lost(report: FormDefinition) -> None:
    before = answers(purpose="Otherwise.", sections=(Section(heading=""),))
    found = spread(report, before, FIELD, pasted(PURPOSE, STORY))
    assert found == answers(purpose="Otherwise.", sections=(PURPOSE, STORY))


@pytest.mark.parametrize(
    ("sections", "place", "after"),
    [
        ((), 0, "B"),
        (("1", "2"), 0, "1B2"),
        (("1", "2"), 1, "12B"),
        (("1", "", "2"), 1, "1B2"),
    ],
)
def test_sections_stand_where_they_were_pasted(
    report: FormDefinition, sections: tuple[str, ...], place: int, after: str
) -> None:
    before = answers(sections=tuple(Section(heading=heading) for heading in sections))
    found = spread(report, before, FIELD, pasted(STORY, place=place)).get(FIELD)
    assert isinstance(found, tuple)
    assert "".join(section.heading[:1] for section in found if isinstance(section, Section)) == after
