"""What the contents say of a form in which not everything is asked."""

from pytestqt.qtbot import QtBot

from app.model.form import FormDefinition
from app.ui.desk.contents import Contents
from app.ui.desk.showing import section_lines
from tests.forms.making import answers, field, form

FORM: FormDefinition = form(
    field("title", "text", required=True, section="Title"),
    field("part_2", "yes_no", section="Publication"),
    field("why", "text", required=True, section="Why apart", when={"field": "part_2", "equals": True}),
)


def test_a_section_is_listed_while_something_in_it_is_asked(qtbot: QtBot) -> None:
    contents = Contents()
    qtbot.addWidget(contents)
    contents.show()
    for part_2, shown in ((None, False), (True, True), (False, False)):
        given = answers(FORM, title="T", why="Because.", **({} if part_2 is None else {"part_2": part_2}))
        contents.show_sections(section_lines(FORM, given, frozenset()), 0)
        assert [row.isVisibleTo(contents) for row in contents.sections] == [True, True, shown]


def test_what_is_not_asked_is_neither_begun_nor_missing() -> None:
    given = answers(FORM, title="T", why="Because.")
    assert [line.word for line in section_lines(FORM, given, frozenset())] == ["complete", "empty", "empty"]
    lacking = answers(FORM, title="T", part_2=True)
    assert [line.word for line in section_lines(FORM, lacking, frozenset())] == [
        "complete",
        "complete",
        "empty",
    ]
