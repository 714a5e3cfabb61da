"""The joint decision: two who decide, a public part that is called so, what the officers declare."""

import re

import pytest

from app.forms.loading import Packs
from app.model.document import Document
from app.model.office import Promise
from app.rendering.renderer import Renderer
from tests.rendering.conftest import MakeDocument, in_order, pages_of
from tests.rendering.word.reading import controls, find, style, text, tree

FORM = "wealdshire/joint-decision"
COMMISSIONER = "Police and Crime Commissioner for Wealdshire"
CHIEF_CONSTABLE = "Chief Constable of Wealdshire"
SECOND_PART = re.compile(r"part\s*(?:2|ii)\b", re.IGNORECASE)


def all_texts(renderer: Renderer, document: Document) -> tuple[str, str, str]:
    """Return what is read in Word, on the web and on paper."""
    return (
        text(tree(renderer.word(document))),
        re.sub("<[^>]*>", "", renderer.html(document).decode().partition("<main>")[2]),
        "\n".join(pages_of(renderer.paper(document))),
    )


@pytest.mark.parametrize("form", [FORM, "lancashire/joint-decision"])
def test_no_heading_of_a_public_page_says_part_2(packs: Packs, form: str) -> None:
    definition = packs.form(form)
    headings = [entry.heading for entry in definition.outline]
    assert [one for one in (*headings, *definition.wording.values()) if SECOND_PART.search(one)] == []
    assert definition.wording["part_1"].startswith("PART 1 ")


def test_the_public_background_is_called_part_1(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM)
    for printed in all_texts(renderer, document):
        assert "PART II" not in printed.upper()
        assert in_order(["Recommendation", "PART 1 – FACTS AND ADVICE", "Background and Advice"], printed)
    body = tree(renderer.word(document))
    named = [text(one) for one in find(body, "//w:p") if re.search("Heading|Title|Banner", style(one))]
    assert [one for one in named if SECOND_PART.search(one)] == []
    headings = re.findall(r"<h\d[^>]*>(.*?)</h\d>", renderer.html(document).decode(), re.DOTALL)
    assert headings
    assert [one for one in headings if SECOND_PART.search(one)] == []
    assert document.stamp.marking not in ("", "OFFICIAL-SENSITIVE")


def test_one_limb_completes_the_stem_and_several_are_counted(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    stem = f"The {COMMISSIONER} and {CHIEF_CONSTABLE} are recommended to"
    for limbs in (["sign the lease."], ["sign the lease;", "publish it."]):
        document = make_sample(FORM, recommendation=limbs)
        (control,) = controls(tree(renderer.word(document)), "recommendation")
        counted = [bool(find(one, "w:pPr/w:numPr")) for one in find(control, ".//w:p")]
        assert counted == [len(limbs) > 1] * len(limbs)
        for printed in all_texts(renderer, document):
            assert in_order([stem, *limbs], " ".join(printed.split()))


def test_commissioner_and_chief_constable_sign_beside_each_other(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM)
    pair = [["Signature", "Signature"], [COMMISSIONER, CHIEF_CONSTABLE], ["Date", "Date"]]
    tables = find(tree(renderer.word(document)), "w:body/w:tbl")
    rows = [[[text(cell) for cell in find(row, "w:tc")] for row in find(one, "w:tr")] for one in tables]
    assert pair in rows
    page = renderer.html(document).decode()
    signing = re.search('<table class="signing">(.*?)</table>', page, re.DOTALL)
    assert signing is not None
    cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in signing[1].split("</tr>")[:-1]]
    assert [[re.sub("<.*?>", "", cell) for cell in row] for row in cells] == pair


def test_who_monitors_declares_and_signs_last(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM)
    slot = document.slots[-1]
    assert slot.id == "monitoring_officer"
    assert f"submitted to the {COMMISSIONER}." in slot.declaration
    for printed in all_texts(renderer, document):
        words = " ".join(printed.split())
        assert in_order(["Officer declaration", "Monitoring Officer", slot.declaration, "Signature"], words)


def test_officers_declare_with_name_and_day(renderer: Renderer, make_sample: MakeDocument) -> None:
    legal = {"statement": "As above", "officer": "P. Nair", "date": "2026-11-03"}
    document = make_sample(FORM, officer_declarations={"legal": legal})
    (control,) = controls(tree(renderer.word(document)), "officer_declarations")
    rows = [[text(cell) for cell in find(row, "w:tc")] for row in find(control, ".//w:tr")]
    assert rows == [
        ["Officer declaration", "Officer", "Date"],
        ["LEGAL IMPLICATIONS – As above", "P. Nair", "3 November 2026"],
        ["FINANCIAL IMPLICATIONS", "", ""],
        ["EQUALITIES IMPLICATIONS", "", ""],
        ["CONSULTATION", "", ""],
    ]
    page = renderer.html(document).decode()
    assert "<td>LEGAL IMPLICATIONS – As above</td><td>P. Nair</td><td>3 November 2026</td>" in page
    assert "<td>CONSULTATION</td><td></td><td></td>" in page


def test_declarations_are_asked_again_on_part_2(packs: Packs) -> None:
    field = packs.form(FORM).field("officer_declarations")
    assert field is not None
    assert field.also_in_part_2


def test_what_is_promised_is_the_office_s_own_promise(
    renderer: Renderer, make_sample: MakeDocument, packs: Packs
) -> None:
    office = packs.office("wealdshire").but(publication=Promise(working_days=1), website="the website")
    for printed in all_texts(renderer, make_sample(FORM, office=office)):
        assert "available on the website within 1 working day of approval." in " ".join(printed.split())


def test_no_background_papers_are_said_to_be_none(renderer: Renderer, make_sample: MakeDocument) -> None:
    document = make_sample(FORM, background_papers=[], background_and_advice="Nothing is cited.")
    for printed in all_texts(renderer, document):
        assert in_order(["Background Papers", "None", "Public access to information"], printed)


def test_sub_headings_are_lettered_and_paragraphs_bear_no_numbers(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    document = make_sample(FORM)
    assert "".join(one.number for one in document.outline) == "1.2.3.4.a.b.c.d.5.6."
    assert "<p data-number" not in renderer.html(document).decode()
    assert not [one for one in find(tree(renderer.word(document)), "//w:p") if "Numbered" in style(one)]


def test_the_date_stands_in_capitals_and_its_gap_is_still_a_gap(
    renderer: Renderer, make_sample: MakeDocument
) -> None:
    for printed in all_texts(renderer, make_sample(FORM)):
        assert in_order(["DECISION", "WPCC 2026-035", "DATE:", "11 NOVEMBER 2026"], printed)
    draft = make_sample(FORM, draft=True, date=None)
    assert '<mark class="gap">[Date]</mark>' in renderer.html(draft).decode()
    (control,) = controls(tree(renderer.word(draft)), "date")
    assert find(control, ".//w:highlight")
