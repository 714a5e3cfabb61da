"""MOPAC's papers: what they print of yes and no, of ticks, of who signs; paragraphs counted through."""

import re
from datetime import date
from typing import Any

import pytest

from app.forms.checking import problems, read_answers
from app.forms.loading import Packs
from app.rendering.renderer import Renderer
from tests.content.conftest import Print
from tests.content.mayoral import ANSWERS, DECISION, REPORT, flat, joined
from tests.content.words import READERS
from tests.rendering.word.reading import find, line, tree

# ---- deferral, Part 2 -----------------------------------------------------------------------------


def test_what_is_not_deferred_needs_neither_reason_nor_date(shown: Print) -> None:
    text = flat(shown(DECISION))
    assert "to be deferred? NO If yes, for what reason: N/A Until what date: N/A" in text
    assert "Is there a Part 2 form – NO" in text


def test_what_is_deferred_says_why_and_until_when(shown: Print) -> None:
    deferral = {"deferred": True, "reason": "The order is not placed.", "until": date(2027, 3, 1)}
    text = flat(shown(DECISION, part_1_deferral=deferral, part_2={"exists": True}))
    assert (
        "to be deferred? YES If yes, for what reason: The order is not placed. Until what date: 1 March 2027"
        in text
    )
    assert "Is there a Part 2 form – YES" in text


def test_what_is_deferred_is_promised_for_after_the_deferral(shown: Print) -> None:
    deferral = {"deferred": True, "reason": "The order is not placed.", "until": date(2027, 3, 1)}
    promised, later = "following approval.", "once the deferral stated below has ended."
    at_once, deferred = flat(shown(DECISION)), flat(shown(DECISION, part_1_deferral=deferral))
    assert promised in at_once
    assert later not in at_once
    assert later in deferred
    assert promised not in deferred


def test_interests_that_are_not_stated_leave_no_empty_line(renderer: Renderer, packs: Packs) -> None:
    paragraphs = find(tree(renderer.word(joined(packs, renderer, DECISION, interests=""))), "//w:body//w:p")
    lines = [line(one) for one in paragraphs]
    approval = next(place for place, one in enumerate(lines) if "has my approval" in one)
    assert lines[approval - 1].strip()


def test_a_reason_left_over_is_not_printed_once_nothing_is_deferred(shown: Print) -> None:
    left_over = {"deferred": False, "reason": "SECRET", "until": date(2027, 3, 1)}
    text = shown(DECISION, part_1_deferral=left_over)
    assert "SECRET" not in text
    assert "2027" not in text


def test_a_deferral_is_complete_only_with_reason_and_date(packs: Packs) -> None:
    form = packs.form(DECISION)
    for deferral, lacking in (
        ({"deferred": False}, []),
        ({"deferred": True, "until": date(2027, 3, 1)}, ["“For what reason” is missing"]),
        ({"deferred": True, "reason": "Not yet."}, ["“Until what date” is missing"]),
        ({}, ["“Is publication to be deferred?” is missing"]),
    ):
        answers = read_answers(form, ANSWERS[DECISION] | {"part_1_deferral": deferral})
        assert [one.problem for one in problems(form, answers)] == lacking


def test_a_draft_asks_what_nobody_said(shown: Print, packs: Packs) -> None:
    answers: dict[str, object] = {"part_1_deferral": {}, "part_2": {}}
    text = flat(shown(DECISION, draft=True, **answers))
    assert "to be deferred? [Is publication to be deferred?]" in text
    assert "Part 2 form – [Is there a Part 2 form?]" in text


# ---- declarations ---------------------------------------------------------------------------------


def test_declarations_nobody_made_stay_open_to_be_ticked_by_hand(shown: Print) -> None:
    text = shown(DECISION)
    assert text.count("☐") == 7
    assert text.count("✓") == 1, "only in the head of the column"
    assert "has drafted this report" not in text


def test_a_tick_stands_where_a_statement_is_confirmed(shown: Print) -> None:
    declared = {
        "financial": {"confirmed": True, "statements": ["There are no financial implications."]},
        "legal": {"confirmed": False, "statements": ["Counsel will be asked in May."]},
    }
    text = flat(shown(DECISION, declarations=declared))
    assert "Financial Advice There are no financial implications. ✓ Legal Advice" in text
    assert "Legal Advice Counsel will be asked in May. ☐ Equalities Advice ☐" in text


def test_the_drafting_officers_sentence_is_made_of_name_and_post(shown: Print) -> None:
    named = {"drafting_officer": {"name": "R. Achebe", "post": "Policy Officer"}}
    assert (
        "Drafting Officer R. Achebe, Policy Officer, has drafted this report in accordance with MOPAC procedures. ✓"
        in flat(shown(DECISION, declarations=named))
    )
    bare = {"drafting_officer": {"name": "R. Achebe"}}
    assert "R. Achebe has drafted this report" in flat(shown(DECISION, declarations=bare))


def test_the_head_of_service_is_named_where_the_statement_does_not(shown: Print) -> None:
    said = {
        "head_of_service": {"officer": "M. Fairley", "confirmed": True, "statements": ["All is correct."]}
    }
    assert "Director/Head of Service M. Fairley All is correct. ✓" in flat(shown(DECISION, declarations=said))


def test_several_statements_are_a_list_and_one_is_not(packs: Packs, renderer: Renderer) -> None:
    said = {
        "gdpr": {"confirmed": True, "statements": ["A DPIA has been completed.", "In words of one’s own."]},
        "legal": {"confirmed": True, "statements": ["Legal advice is not required."]},
    }
    page = renderer.html(joined(packs, renderer, DECISION, declarations=said)).decode()
    items = re.findall(r"<li><p>(.*?)</p></li>", page.partition("ORIGINATING")[2])
    assert items == ["A DPIA has been completed.", "In words of one’s own."]


def test_a_declaration_begun_must_be_finished(packs: Packs) -> None:
    form = packs.form(DECISION)
    answers = read_answers(form, ANSWERS[DECISION] | {"declarations": {"legal": {"confirmed": True}}})
    assert [one.problem for one in problems(form, answers)] == ["“Legal Advice” “Statement” is missing"]


# ---- signing --------------------------------------------------------------------------------------


@pytest.mark.parametrize("form", [DECISION, "harrowmere/mayoral-decision"])
def test_who_decides_stands_first_and_signs_last(packs: Packs, form: str) -> None:
    definition = packs.form(form)
    office = packs.office(definition.office)
    assert [slot.post for slot in definition.slots] == list(reversed(office.route))
    assert office.route[0] == "chief_executive"


def test_places_to_sign_stand_in_the_order_of_the_page(shown: Print) -> None:
    text = shown(DECISION)
    places = [
        text.index(sign)
        for sign in (
            "any personal or prejudicial interest",
            "None",
            "The above request has my approval.",
            "PART 1 – NON-CONFIDENTIAL",
            "ORIGINATING OFFICER DECLARATION",
            "I have been consulted about the proposal",
        )
    ]
    assert places == sorted(places)
    assert "appropriate request to be submitted to the Deputy Mayor for Policing and Crime." in flat(text)


def test_part_one_is_called_by_one_name_everywhere(shown: Print) -> None:
    assert not re.search(r"PART I\b|Part I\b|PART II|Part II", shown(DECISION) + shown(REPORT))


# ---- the force's report ---------------------------------------------------------------------------


def test_paragraphs_are_counted_through_and_never_begin_again(packs: Packs, renderer: Renderer) -> None:
    prose = dict.fromkeys(("issues_for_consideration", "legal_comments", "privacy_comments"), "One.\n\nTwo.")
    report = joined(packs, renderer, REPORT, **prose, background_papers=[])
    assert [number for section in report.outline for number in section.paragraphs] == [
        f"{number}." for number in range(1, 10)
    ]
    assert report.outline[-1].heading == "Background/supporting papers"


def test_what_nobody_answered_has_no_heading(shown: Print) -> None:
    text = shown(REPORT)
    for heading in ("Time sensitivity", "Legal Comments", "Environmental", "Background/", "Report author"):
        assert heading not in text
    whole = flat(
        shown(REPORT, time_sensitivity="By May.", background_papers=[], environmental_implications="None.")
    )
    assert "Time sensitivity By May." in whole
    assert "Environmental Implications" in whole
    assert "N/A" in whole


def test_the_plan_is_named_in_its_heading_where_its_name_is_known(shown: Print) -> None:
    named = shown(REPORT, plan_contribution="It does.", plan_name="Plan for London 2027")
    assert "Contributes to the Plan for London 2027" in flat(named)
    unnamed = flat(shown(REPORT, plan_contribution="It does."))
    assert "Contributes to the police and crime plan" in unnamed
    assert "[" not in unnamed
    assert "Contributes" not in shown(REPORT, plan_name="Plan for London 2027")


def test_the_marking_answered_is_the_marking_of_every_page(packs: Packs, renderer: Renderer) -> None:
    given: tuple[tuple[dict[str, Any], str], ...] = (
        ({"marking": "OFFICIAL"}, "OFFICIAL"),
        ({}, "OFFICIAL – PUBLIC"),
    )
    for answers, marking in given:
        report = joined(packs, renderer, REPORT, **answers)
        assert report.stamp.marking == marking
        text = flat(READERS["html"](renderer.html(report)))
        assert f"will be published by MOPAC. It is classified as {marking} " in text
