from app.forms.written.naming import known_names, probable_names
from tests.forms.making import answers, field, form, office

FORM = form(
    field("title", "text"),
    field("author", "person"),
    field("sections", "sections"),
    field("papers", "papers"),
    field("advice", "record", fields=[field("officer", "text"), field("narrative", "prose")]),
    field(
        "parties",
        "table",
        fields=[field("force", "text"), field("chief", "record", fields=[field("holder", "text")])],
    ),
    slots=[{"id": "each", "title": "Chief", "each": "parties.chief"}],
)
ANSWERS = answers(
    FORM,
    title="Cusotdy Refurbishment",
    author={"name": "Imogen Strand"},
    sections=[{"heading": "Finacial Matters", "body": "Priya"}],
    papers=[{"title": "Tarnwick plan"}],
    advice={"officer": "Ama Boateng", "narrative": "Told Somebody Else"},
    parties=[{"force": "Holderby", "chief": {"holder": "Dilys"}}],
)


def test_people_and_the_office_are_known_and_headings_are_not() -> None:
    names = set(known_names(office(words=["Aldmere"]), FORM, ANSWERS))
    assert {"Aldmere", "Testshire", "Imogen Strand", "Ama Boateng", "Dilys", "Author"} <= names
    assert not {"Cusotdy Refurbishment", "Finacial Matters", "Priya", "Told Somebody Else"} & names


def test_titles_of_papers_and_lines_of_tables_are_probably_names() -> None:
    assert set(probable_names(FORM, ANSWERS)) == {"Imogen Strand", "Tarnwick plan", "Holderby", "Dilys"}
