import tomllib
from time import perf_counter

import pytest

from app.spelling.naming import words_of_names
from app.spelling.speller import Speller
from app.system.paths import PROOFING


def slips(speller: Speller, line: str) -> list[str]:
    return [word.text for word in speller.slips(line)]


def test_misspelt_words_are_found_where_they_stand(speller: Speller) -> None:
    line = "The Comissioner will recieve the report."
    assert [line[word.start : word.end] for word in speller.slips(line)] == ["Comissioner", "recieve"]


@pytest.mark.parametrize(
    "line",
    [
        "The Commissioner’s programme was organised, and co-ordinated, in the neighbourhood’s defence centre.",
        "Judgment was given; the licence to practise was fulfilled by instalments, whilst enrolling.",
        "A multi-agency, non-recurrent underspend was reprofiled; virements and the outturn follow.",
        "On 1st July 2019 the PCC's DPIAs (and the OPCC’s GDPR notes) were sent to bcb@example.org.",
        "See paragraph 3.4(a) of WPCC 2026-014, ref. A12/b, and the £1.2m in 2019/20, e.g. for ANPR.",
        "Cambridgeshire, Bedfordshire and Hertfordshire; Northumbria; Lancashire; Dyfed-Powys; Gwent.",
        "e.g. the co-operation of co-located, pre-existing and re-elected bodies, mid-2019 and post-Brexit",
    ],
)
def test_what_papers_say_is_right(speller: Speller, line: str) -> None:
    assert slips(speller, line) == []


def test_american_spelling_is_wrong_here(speller: Speller) -> None:
    line = "The color of the defense program at the center was analyzed."
    assert slips(speller, line) == ["color", "defense", "center", "analyzed"]


def test_only_the_wrong_part_of_a_word_with_hyphens_is_marked(speller: Speller) -> None:
    assert slips(speller, "a well-orgnised self-asessment") == ["orgnised", "asessment"]


def test_names_that_are_known_are_right_in_every_form(speller: Speller) -> None:
    line = "Wealdshire’s plan for Aldmere-on-Tarn"
    assert slips(speller, line) == ["Wealdshire’s", "Aldmere", "Tarn"] or "Aldmere" in slips(speller, line)
    speller.know(words_of_names(["Police and Crime Commissioner for Wealdshire", "Aldmere-on-Tarn"]))
    assert slips(speller, line) == []
    assert slips(speller, "wealdshire") == []


def test_a_surname_is_a_name_and_a_misspelt_title_is_not(speller: Speller) -> None:
    assert slips(speller, "Jason Ablewhite met Mr Gregson and Dr. Zbigniewski.") == []
    assert slips(speller, "the Crime Comissioner of Cambridgeshire Constabluary") == [
        "Comissioner",
        "Constabluary",
    ]


def test_names_taken_from_answers_are_no_misspelt_words(speller: Speller) -> None:
    assert speller.names_in(["Thornbridge Constabluary and Caldermoor recieve"]) == {
        "Thornbridge",
        "Caldermoor",
    }


def test_a_line_in_another_language_is_left_alone(speller: Speller) -> None:
    assert slips(speller, "Mae’r Comisiynydd yn gofyn i’r panel gefnogi’r penderfyniad hwn heddiw.") == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieve", "receive"), ("comissioner", "commissioner"), ("Commisioner", "Commissioner"), ("teh", "the"),
        ("accomodation", "accommodation"), ("organistion", "organisation"), ("wich", "which"), ("alot", "a lot"),
        ("definately", "definitely"), ("seperate", "separate"), ("liase", "liaise"), ("occured", "occurred"),
        ("publically", "publicly"), ("inquirys", "inquiries"), ("goverment", "government"), ("infact", "in fact"),
        ("Cosntable", "Constable"), ("proposel", "proposal"), ("thier", "their"), ("color", "colour"),
    ],
)  # fmt: skip
def test_the_likeliest_word_is_offered_first(speller: Speller, typed: str, meant: str) -> None:
    offered = speller.suggestions(typed)
    assert offered[0] == meant
    assert len(offered) <= 5


def test_of_the_slips_the_proof_reader_knows_nearly_all_are_understood(speller: Speller) -> None:
    known = tomllib.loads((PROOFING / "confusables.toml").read_text("utf-8"))["words"]
    slips = {wrong: right for wrong, right in known.items() if not speller.is_right(wrong)}
    slips = {wrong: right for wrong, right in slips.items() if not right.endswith(" not")}  # we say: don't
    assert len(slips) > 200
    first = [wrong for wrong, right in slips.items() if speller.suggestions(wrong)[:1] == (right,)]
    offered = [wrong for wrong, right in slips.items() if right in speller.suggestions(wrong)]
    assert len(first) >= 0.94 * len(slips)
    assert len(offered) >= 0.97 * len(slips)


def test_a_word_of_the_same_decision_is_likelier(speller: Speller) -> None:
    assert speller.suggestions("tase")[0] != "laser"
    assert speller.suggestions("laise", {"liaise"})[0] == "liaise"


def test_what_is_further_off_is_found_as_well(speller: Speller) -> None:
    assert "commissioner" in speller.suggestions("comisoner")
    assert speller.suggestions("x" * 60) == ()


def test_suggestions_keep_the_apostrophe_that_was_typed(speller: Speller) -> None:
    assert speller.suggestions("Comissioner’s")[0] == "Commissioner’s"
    assert speller.suggestions("doesnt")[0] == "doesn't"


def test_ten_thousand_words_are_checked_while_nobody_notices(speller: Speller) -> None:
    line = "The Commissioner approves the report of the Chief Constable on the programme and recieves it."
    speller.slips(line)
    begin = perf_counter()
    for _ in range(700):
        speller.slips(line)
    assert perf_counter() - begin < 0.5
