"""The collaboration agreement: parties, definitions, schedules, and the pages on which every office signs."""

import re
from collections.abc import Callable
from functools import partial
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from app.forms.checking import problems
from app.forms.loading import Packs
from app.model.document import Document
from app.rendering.renderer import Renderer
from app.system import paths
from tests.rendering.agreements import AGREEMENT, CLAUSES, agreement, document, party
from tests.rendering.conftest import in_order, pages_of
from tests.rendering.word.reading import find, text, tree

WITNESS = ("in the presence of:", "Witness signature", "Witness name", "Address", "Occupation")

Make = Callable[..., Document]


@pytest.fixture
def make(packs: Packs) -> Make:
    """Return a maker of agreements: a number of forces, and changed answers."""
    return partial(document, packs)


@pytest.fixture
def all_texts(renderer: Renderer) -> Callable[[Document], tuple[str, str, str]]:
    """Return a reader: what an agreement says in Word, on the web and on paper."""

    def texts(made: Document) -> tuple[str, str, str]:
        page = re.sub(r"(?s).*<main>|<[^>]*>", "", renderer.html(made).decode())
        return (
            " ".join(text(tree(renderer.word(made))).split()),
            " ".join(page.split()),
            " ".join(" ".join(pages_of(renderer.paper(made))).split()),
        )

    return texts


def places(page: bytes) -> list[str]:
    """Return what each place to sign on a web page says."""
    sections = ET.fromstring(page).iter("section")
    return [" ".join("".join(one.itertext()).split()) for one in sections if one.get("class") == "signature"]


def executions(word: bytes) -> list[list[str]]:
    """Return what each place to sign in a Word file says, by party."""
    tables = find(tree(word), "//w:tbl[w:tblPr/w:tblCaption/@w:val='Execution']")
    return [[" ".join(text(cell).split()) for cell in find(table, "w:tr/w:tc")] for table in tables]


def test_a_complete_agreement_has_no_problems(packs: Packs, make: Make) -> None:
    assert problems(packs.form(AGREEMENT), make().answers) == ()


def test_every_office_is_named_once_as_a_party_and_has_one_place_to_sign(
    renderer: Renderer, make: Make
) -> None:
    made = make(7)
    offices = [slot.post_title for slot in made.slots]
    assert len(offices) == 14
    page = ET.fromstring(renderer.html(made))
    listed = next(one for one in page.iter("ol") if one.get("class") == "bracketed")
    ends = [";"] * 12 + ["; and", "."]
    assert ["".join(item.itertext()).strip() for item in listed] == [
        f"({number}) {office}{end}"
        for number, (office, end) in enumerate(zip(offices, ends, strict=True), start=1)
    ]
    for office, place in zip(offices, places(renderer.html(made)), strict=True):
        assert place.startswith(f"Signed by {office} Signature Name")


def test_a_force_is_named_where_its_office_does_not_say_it(all_texts: Any, make: Make) -> None:
    ports = {"force": "Ports Police", "chief_officer": {"office": "Chief Constable of the Harbours"}}
    for printed in all_texts(make(parties=[party(1), ports])):
        assert "Chief Constable of the Harbours (Ports Police)." in printed
        assert "Chief Constable of Shire 1; and" in printed


def test_one_of_a_pair_may_be_missing_and_leaves_no_box(renderer: Renderer, make: Make) -> None:
    made = make(parties=[party(1, body=False), party(2, officer=False), party(3)])
    assert len(places(renderer.html(made))) == 4
    beside = [one for one in ET.fromstring(renderer.html(made)).iter("div") if len(one)]
    assert [len(one) for one in beside if one.get("class") == "side-by-side"] == [1, 1, 2]
    filled = [[bool(cell) for cell in row] for row in executions(renderer.word(made))]
    assert filled == [[True, False], [True, False], [True, True]]
    assert find(tree(renderer.word(made)), "//w:tbl[.//w:tblBorders or w:tblPr/w:tblStyle]") == []


def test_a_party_without_any_office_stands_in_its_place_and_signs_itself(all_texts: Any, make: Make) -> None:
    for printed in all_texts(make(parties=[party(1), party(2, body=False, officer=False), party(3)])):
        wanted = ["Chief Constable of Shire 1;", "Shire 2;", "Police and Crime Commissioner for Shire 3; and"]
        assert in_order([*wanted, "WHEREAS", "Signed by Shire 2 Signature Name Date"], printed)


def test_holders_are_printed_where_they_are_known(renderer: Renderer, make: Make) -> None:
    first, second = executions(renderer.word(make(1)))[0]
    assert first.startswith("Signed by Police and Crime Commissioner for Shire 1 Signature Name A. Body Date")
    assert second == "Signed by Chief Constable of Shire 1 Signature Name Date"


def test_a_deed_is_signed_before_witnesses_an_agreement_is_not(all_texts: Any, make: Make) -> None:
    for printed in all_texts(make(executed_as="deed")):
        assert in_order(["THIS DEED is made on", "executed as a deed and is delivered"], printed)
        assert in_order(["Executed as a deed by Chief Constable of Shire 2", *WITNESS], printed)
        assert printed.count("Witness signature") == 4
    for executed_as in ("agreement", None):
        for printed in all_texts(make(executed_as=executed_as)):
            assert in_order(["THIS AGREEMENT is made on", "Signed by Chief Constable of Shire 2"], printed)
            assert not any(word in printed for word in ("Witness", "presence", "deed", "DEED"))


def test_an_agreement_without_a_date_is_dated_by_hand(all_texts: Any, make: Make) -> None:
    for printed in all_texts(make()):
        assert re.search(r"made on the _+ day of _+ 20_+", printed)
    for printed in all_texts(make(date_of_agreement="2026-12-14")):
        assert "made on 14 December 2026" in printed
        assert "day of _" not in printed


def test_definitions_are_clause_1_and_nothing_is_added_to_them(all_texts: Any, make: Make) -> None:
    made = make()
    first = made.outline[0]
    assert (first.number, first.heading, first.paragraphs) == (
        "1.",
        "DEFINITIONS AND INTERPRETATION",
        ("1.1",),
    )
    for printed in all_texts(made):
        wanted = [
            "ascribed to them:",
            "“Programme” means the programme of clause 2.1; “Unit” means:",
            "PURPOSE",
        ]
        assert in_order(wanted, printed)


@pytest.mark.parametrize("none", [None, []])
def test_without_definitions_the_clauses_begin_with_1(all_texts: Any, make: Make, none: object) -> None:
    made = make(definitions=none)
    assert (made.outline[0].number, made.outline[0].heading) == ("1.", "PURPOSE")
    for printed in all_texts(made):
        assert "DEFINITIONS" not in printed
        assert "The plan of clause 2.2.1 follows Schedule A" in printed


@pytest.mark.parametrize("none", [None, []])
def test_without_schedules_the_clauses_are_followed_by_the_places_to_sign(
    all_texts: Any, make: Make, none: object
) -> None:
    for printed in all_texts(make(schedules=none, clauses=CLAUSES[:1])):
        assert "Schedule" not in printed
        assert in_order(["It begins on the first day.", "EXECUTION"], printed)


def test_schedules_are_lettered_and_numbered_anew(make: Make) -> None:
    numbers = [
        (part.number, *part.paragraphs, *part.items) for part in make().outline if part.field == "schedules"
    ]
    assert numbers == [
        ("Schedule A",),
        ("1.", "1.1", "1.2", "1.2.1", "1.2.2"),
        ("2.", "2.1", "2.2"),
        ("Schedule B",),
        ("1.", "1.1"),
    ]


def test_references_follow_what_they_point_to(all_texts: Any, make: Make) -> None:
    clauses = [{"heading": "FIRST", "body": "One."}, *CLAUSES]
    for printed in all_texts(make(clauses=clauses)):
        assert "means the programme of clause 3.1;" in printed
        assert "The plan of clause 4.2.1 follows Schedule A" in printed


def test_a_schedule_cites_its_own_numbers_bare_and_those_of_others_by_name(
    all_texts: Any, make: Make
) -> None:
    def schedule(title: str, own: str, other: str) -> dict[str, Any]:
        body = f"Own [[para:{own}]], other [[para:{other}]]. {{#{own}}}"
        return {"title": title, "sections": [{"heading": "ROLE", "body": body}]}

    for printed in all_texts(make(schedules=[schedule("One", "a", "b"), schedule("Two", "b", "a")])):
        assert in_order(["Own 1.1, other 1.1 of Schedule B.", "Own 1.1, other 1.1 of Schedule A."], printed)


def test_a_draft_may_have_offices_without_a_force(renderer: Renderer, make: Make) -> None:
    nameless = {"chief_officer": {"office": "Chief Constable of the Harbours"}}
    made = make(draft=True, parties=[nameless])
    assert "<h3></h3>" not in renderer.html(made).decode()
    assert "Chief Constable of the Harbours Signature" in " ".join(pages_of(renderer.paper(made))[-1].split())
    assert executions(renderer.word(made)) == [
        ["Signed by Chief Constable of the Harbours Signature Name Date", ""]
    ]


def test_nothing_in_the_templates_names_an_office(packs: Packs) -> None:
    form = packs.form(AGREEMENT)
    folder = paths.TEMPLATES / form.templates
    body = text(tree((folder / "word.docx").read_bytes()))
    said = (body, (folder / "page.html").read_text("utf-8"), *form.wording.values())
    offices = [office.name for office in packs.offices]
    assert [one for one in said for office in offices if office in one] == []


def test_an_empty_draft_marks_what_is_missing_and_has_no_place_to_sign(
    renderer: Renderer, make: Make
) -> None:
    made = make(draft=True, **dict.fromkeys(agreement()))
    page = renderer.html(made).decode()
    marks = re.findall(r'<mark class="gap">(.*?)</mark>', page)
    assert marks == ["[Title]", "[Force]", "[Recitals]", "[Clauses]"]
    assert "EXECUTION" not in page
    assert executions(renderer.word(made)) == []
