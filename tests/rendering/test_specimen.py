"""Every part of a page, in every scheme of numbers: on the web and on paper."""

import re
import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from typing import get_args
from xml.etree import ElementTree as ET

import pdfua
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.model.document import Document
from app.model.form import NumberingScheme
from app.model.office import Office
from app.rendering.html import HtmlEngine
from app.rendering.paper import PaperEngine
from app.system import paths
from tests.rendering.conftest import pages_of, positions, reader
from tests.rendering.specimen import SENTENCE, add_page, specimen

SCHEMES = get_args(NumberingScheme)


@pytest.fixture(scope="module")
def office(packs: Packs) -> Office:
    return packs.office("wealdshire")


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> HtmlEngine:
    templates = Path(shutil.copytree(paths.TEMPLATES, tmp_path_factory.mktemp("specimen") / "templates"))
    add_page(templates)
    return HtmlEngine(templates)


@pytest.fixture(scope="module")
def page_of(pages: HtmlEngine) -> Callable[[Document], str]:
    return lambda document: pages.render(document).decode("utf-8")


@pytest.fixture(scope="module")
def paper_of(page_of: Callable[[Document], str]) -> Callable[[Document], bytes]:
    engine = PaperEngine(paths.TEMPLATES, paths.FONTS)
    return lambda document: engine.pdf(page_of(document).encode("utf-8"))


Pages = Callable[[Document], str]
Papers = Callable[[Document], bytes]


def said(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def find(page: ET.Element, path: str) -> list[str]:
    return [said(one) for one in page.iterfind(f".//{path}")]


@pytest.mark.parametrize("scheme", SCHEMES)
def test_page_is_sound_in_every_scheme(page_of: Pages, office: Office, scheme: NumberingScheme) -> None:
    page = ET.fromstring(page_of(specimen(office, scheme)))
    levels = [int(one.tag[1]) for one in page.iter() if re.fullmatch("h[1-6]", one.tag)]
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in pairwise(levels))
    names = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(names) == len(set(names))
    assert all((link.get("href") or "")[1:] in names for link in page.iterfind(".//a[@class='reference']"))


@pytest.mark.parametrize("scheme", SCHEMES)
def test_paper_is_accessible_in_every_scheme(
    paper_of: Papers, office: Office, tmp_path: Path, scheme: NumberingScheme
) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper_of(specimen(office, scheme)))
    assert pdfua.validate(str(path)).findings == ()


def test_empty_draft_is_sound_too(paper_of: Papers, office: Office, tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(paper_of(specimen(office, draft=True)))
    assert pdfua.validate(str(path)).findings == ()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_numbers_on_page_and_paper_are_those_of_the_outline(
    page_of: Pages, paper_of: Papers, office: Office, scheme: NumberingScheme
) -> None:
    document = specimen(office, scheme)
    counted = [
        number
        for section in document.outline
        for number in (section.number, *section.paragraphs, *section.items)
        if number
    ]
    page = ET.fromstring(page_of(document))
    outlined = [
        one.get("data-number") or ""
        for section in page.iterfind(".//section")
        if section.get("class") == "numbered"
        for one in section.iter()
        if one.get("data-number")
    ]
    titles = [one.get("data-number") or "" for one in page.iterfind(".//h2[@class='schedule']")]
    assert sorted([*outlined, *titles]) == sorted(counted)
    text = " ".join(" ".join(pages_of(paper_of(document))).split())
    assert all(number in text for number in counted)


@pytest.mark.parametrize("draft", [True, False])
def test_all_of_it_is_read_back(pages: HtmlEngine, office: Office, draft: bool) -> None:
    assert b"Two hands" in pages.render_read_back(specimen(office, draft=draft))


def test_clauses_and_recitals_bring_their_signs_as_text(page_of: Pages, office: Office) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    assert find(page, "ol[@class='recitals']/li") == ["(i) one;", "(ii) two; and", "(iii) three."]
    clauses = find(page, "ol[@class='clauses']/li")
    assert clauses == [f"2.1.1 {SENTENCE}", "2.1.2 hire by the day", "2.2.1 again", "1.1.1 one", "1.1.2 two"]


def test_schedules_hold_their_sections(page_of: Pages, office: Office) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    schedules = page.findall(".//section[@class='schedule']")
    assert [find(one, "h2") for one in schedules] == [
        ["Schedule A Terms of reference"],
        ["Schedule B Vehicles"],
    ]
    assert [find(one, "section/h3") for one in schedules] == [["1. Principles"], ["1. Cars"]]


def test_schedules_and_parties_begin_on_a_new_page(paper_of: Papers, office: Office) -> None:
    pages = [" ".join(page.split()) for page in pages_of(paper_of(specimen(office)))]
    first_words = [page.partition(office.name)[2].strip() for page in pages]
    assert [words.startswith("Schedule") for words in first_words].count(True) == 2
    assert first_words[-1].startswith("Police and Crime Commissioner")  # the execution of a party


def test_running_head_stands_at_the_head_of_every_page(
    page_of: Pages, paper_of: Papers, office: Office
) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    assert find(page, "header/p") == ["OFFICIAL", f"Full report for {office.name}"]
    pages = pages_of(paper_of(specimen(office)))
    assert len(pages) > 3
    assert all(page.split()[: 1 + 3] == ["OFFICIAL", "Full", "report", "for"] for page in pages)


def test_considerations_have_answer_and_narrative(page_of: Pages, office: Office) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    assert find(page, "dl[@class='considerations']/div") == [
        "ExemptionNo",
        f"LegalYes {SENTENCE}",
        "EthicsNo",
    ]


def test_ticks_stand_at_the_end_of_their_statements(page_of: Pages, office: Office) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    rows = page.findall(".//dl[@class='ticks']/div")
    assert [said(row[-1]) for row in rows] == ["✓", "☐"]
    assert find(rows[1], "li") == ["Covered in the body.", "No assessment is needed."]
    draft = ET.fromstring(page_of(specimen(office, draft=True, declarations={"financial": {}})))
    assert find(draft, "dl[@class='ticks']//mark") == ["☐"]


def test_those_who_sign_beside_each_other_share_a_row(
    page_of: Pages, paper_of: Papers, office: Office
) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    first = page.find(".//div[@class='side-by-side']")
    assert first is not None
    assert [said(one[0]) for one in first] == [
        "Police and Crime Commissioner for Wealdshire",
        "Chief Constable of Wealdshire",
    ]
    assert len(page.findall(".//section[@class='signature']")) == 6
    boxes = [box for page in reader(paper_of(specimen(office))).pages for box in positions(page, "Signature")]
    assert boxes[0][0] < boxes[1][0]
    assert boxes[0][1] == boxes[1][1]  # however many lines stand above and below them


def test_logo_is_shown_with_what_it_shows_in_words(page_of: Pages, paper_of: Papers, office: Office) -> None:
    page = ET.fromstring(page_of(specimen(office)))
    (image,) = page.iter("img")
    assert image.get("alt") == "Two hands"
    assert (image.get("src") or "").startswith("data:image/png;base64,")
    assert b"Two hands" in paper_of(specimen(office)) or len(
        reader(paper_of(specimen(office))).pages[0].images
    )


def test_every_cross_reference_is_a_link_on_paper(paper_of: Papers, office: Office) -> None:
    paper = reader(paper_of(specimen(office)))
    links = [
        note.get_object()
        for page in paper.pages
        for note in page.get("/Annots", ())
        if note.get_object()["/Subtype"] == "/Link"
    ]
    inside = [link for link in links if "/URI" not in link.get("/A", {})]
    assert len(inside) >= 6  # cost, plan, clause, buy, and cost and buy where the decisions are printed again


names = st.sampled_from(["cost", "clause", "buy", "nowhere"])
marked = st.builds(
    lambda text, anchor, target: f"{text} [[para:{target}]] {{#{anchor}}}",
    st.text(st.characters(categories=("Lu", "Ll"), max_codepoint=0x17F), min_size=1, max_size=9),
    names,
    names,
)


@settings(max_examples=25)
@given(typed=st.lists(marked, min_size=1, max_size=5), scheme=st.sampled_from(SCHEMES))
def test_wherever_marks_stand_names_are_unique_and_links_lead_somewhere(
    page_of: Pages, paper_of: Papers, office: Office, typed: list[str], scheme: NumberingScheme
) -> None:
    body = "\n\n".join([*typed, *(f"1. {item}" for item in typed)])
    sections = [{"heading": "H", "body": body}]
    document = specimen(
        office, scheme, draft=len(typed) > 2, summary="\n\n".join(typed), decisions=typed, sections=sections
    )
    page = ET.fromstring(page_of(document))
    places = [one.get("id") for one in page.iter() if one.get("id")]
    assert len(places) == len(set(places))
    assert {(link.get("href") or "")[1:] for link in page.iterfind(".//a[@class='reference']")} <= set(places)
    paper_of(document)  # every name a link leads to is known to the printed page
