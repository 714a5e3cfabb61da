"""LNG: planted slips in invented sentences are found, sentences that only look like them are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.finding import Severity
from tests.proofing.reading import found, quotations, said

WRONG_WORDS = [
    ("The force cannot yet decide wherever to join.", "decide wherever", "decide whether"),
    ("Approval was sort from the Board in May.", "was sort", "was sought"),
    ("The panel has sort legal advice on the lease.", "has sort", "has sought"),
    ("It was built in accordance within the plan.", "in accordance within", "in accordance with"),
    ("More then forty officers were trained.", "More then", "More than"),
    ("The Board agreed in principal to the sale.", "in principal", "in principle"),
    ("The contract is let by the project manger.", "project manger", "project manager"),
    ("The scheme will effect the night shift.", "will effect the", "will affect the"),
    ("This follows best practise elsewhere.", "best practise", "best practice"),
    ("Costs will be shared with there respective budgets in mind.", "there respective", "their respective"),
    ("The cost is to high for one office.", "is to high", "is too high"),
    ("We recieved four bids.", "recieved", "received"),
    ("This is a Comittee matter.", "Comittee", "Committee"),
    ("Invoices are paid quarterly in areas.", "paid quarterly in areas", "paid quarterly in arrears"),
    ("Funding received form the Home Office ends soon.", "received form", "received from"),
    ("Views of the officers where sought.", "officers where sought", None),
    ("It sets out the terms an conditions.", "terms an conditions", "terms and conditions"),
    ("No date was agreed on behalf off the force.", "behalf off", "behalf of"),
]


@pytest.mark.parametrize(("sentence", "wrong", "right"), [one for one in WRONG_WORDS if one[2]])
def test_a_word_that_was_not_meant(sentence: str, wrong: str, right: str) -> None:
    (one,) = found("LNG-01", sentence)
    assert one.quotation.strip() == wrong
    assert (one.fix or "").strip() == right
    assert one.severity is Severity.WARNING


@pytest.mark.parametrize(
    "sentence",
    [
        "Wherever two forces meet, they share a radio channel.",
        "The vehicles are of a sort that the workshop knows, and were sort of expected.",
        "The principal contractor works to principles that were agreed.",
        "Doctors practise there, and the practice is open on Sundays.",
        "The deed will effect the transfer of the land, and affect nobody else.",
        "There are more officers now, and then there were fewer.",
        "Form the queue here, from the left.",
        "The areas paid for the work themselves, in arrears.",
        "It is too late to object, and nobody is to object.",
        "He was the first to lead the unit; it has led since.",
    ],
)
def test_right_words_that_look_like_wrong_ones(sentence: str) -> None:
    assert not found("LNG-01", sentence), said(found("LNG-01", sentence))


BROKEN = [
    ("Our future investments in drones acts as a help.", "investments in drones acts"),
    ("The costs of the new roof has risen.", "costs of the new roof has"),
    ("Further reassurance were given in June.", "Further reassurance were"),
    ("The agreement have been signed by all.", "The agreement have"),
    ("The purpose of which is to save money.", "The purpose of which"),
    ("We had a plan. Which was not agreed.", "Which was not agreed"),
    ("The paper seeks approval and sign the lease.", "seeks approval and sign"),
    ("This is an update regards to the kennels.", "update regards to"),
    ("The grant will enables two posts.", "will enables"),
    ("The lease will signed in May.", "will signed"),
    ("Costs rise should Wealdshire Constabulary decided to leave.", "should Wealdshire Constabulary decided"),
    ("There is three reasons for this.", "There is three reasons"),
    ("There are no risk in this.", "There are no risk"),
    ("Each party have a vote.", "Each party have"),
    ("The board asked for a update in June.", "a update"),
    ("It is an further year.", "an further"),
    ("There is no requirement to sign the Section 22A until May.", "sign the Section 22A"),
    ("The Board has approve the plan.", "has approve"),
    ("The lease was approve in May.", "was approve"),
    ("The price is between £3m to £4m.", "between £3m to £4m"),
]


@pytest.mark.parametrize(("sentence", "wrong"), BROKEN)
def test_a_sentence_that_does_not_stand(sentence: str, wrong: str) -> None:
    assert [one.strip() for one in quotations("LNG-02", sentence)] == [wrong]


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of complaints is small, and the period for complaints is short.",
        "The costs are high, and the news is bad.",
        "Police and Crime Commissioners have agreed; the Board of Trustees is content.",
        "This progress is good, and the headquarters building is new.",
        "Reassurance and advice were given. The report and the plan were read.",
        "There is a number of ways, and there are a range of others.",
        "A one-off grant, a European law, a unit, a useful tool, an hour and an MOU.",
        "The agreement will need to succeed, and must not exceed the budget.",
        "Should the Commissioner wish to leave, the others must proceed.",
        "The Section 22A agreement was signed, and so was the Section 22 collaboration.",
        "Every force may withdraw, and each is told by the host.",
        "Officers on patrol need radios. Stations without cells close first.",
        "The sums shown include tax; one of the reasons is the price.",
        "Between 3 and 4 officers went from here to there.",
    ],
)
def test_sentences_that_stand(sentence: str) -> None:
    assert not found("LNG-02", sentence), said(found("LNG-02", sentence))


@pytest.mark.parametrize(
    ("sentence", "fix"),
    [
        ("The roof of the the kennels leaks.", "the"),
        ("It was agreed by by all.", "by"),
        ("They already have a van there already.", None),
        ("It is currently said that there are currently no vans.", None),
    ],
)
def test_a_word_that_comes_twice(sentence: str, fix: str | None) -> None:
    (one,) = found("LNG-03", sentence)
    assert one.fix == fix


@pytest.mark.parametrize(
    "sentence",
    [
        "He said that that was all he had had.",
        "They went to Baden Baden and to New New Street.",
        "It is currently open, but it is currently full.",
        "Still waters run deep. They still do.",
        "One by one, year on year.",
    ],
)
def test_words_that_may_come_twice(sentence: str) -> None:
    assert not found("LNG-03", sentence), said(found("LNG-03", sentence))


@given(st.sampled_from(["kennels", "agreement", "costs", "which", "under", "report"]))
def test_any_doubled_word_is_found_and_one_is_left(word: str) -> None:
    (one,) = found("LNG-03", f"They spoke of {word} {word} again.")
    assert one.fix == word


@pytest.mark.parametrize(
    ("sentence", "fix"),
    [
        ("It takes 12 months notice to leave.", "12 months’"),
        ("After six weeks written notice it ends.", "six weeks’"),
        ("One months notice is enough.", "One month’s"),
        ("All PCC's were told.", "PCCs"),
        ("The RTC's were counted.", "RTCs"),
        ("It dates from the 1990's and earlier.", "1990s"),
        ("The grant helps victims’ and protects for victims rights.", "for victims’"),
        ("At the Commissioners Board it was agreed.", "the Commissioner’s"),
        ("The force met it's own target.", "its"),
        ("The magistrates court is closed.", "magistrates’ court"),
        ("Its not known when.", "It is"),
    ],
)
def test_an_apostrophe(sentence: str, fix: str) -> None:
    assert [(one.fix or "").strip() for one in found("LNG-04", sentence)] == [fix]


@pytest.mark.parametrize(
    "sentence",
    [
        "Twelve months’ notice ends the agreement after 12 months.",
        "For 12 months the vans worked. After two years work began.",
        "The PCC's decision and MOPAC's website are public.",
        "PCCs, in the 1990s, had no commissioners of their own.",
        "It's in the forces' interest, and the Commissioner's Board agrees.",
        "Forces use their own radios; victims have needs.",
        "Support for victims needs to improve.",
        "Its own budget pays for its staff.",
    ],
)
def test_apostrophes_that_are_right(sentence: str) -> None:
    assert not found("LNG-04", sentence), said(found("LNG-04", sentence))


@pytest.mark.parametrize(
    ("sentence", "fix"),
    [
        ("The vans ; and the radios.", ";"),
        ("It is due , then.", ","),
        ("The force agreed. but the board did not.", None),
        ("It ended.The rest is known.", "ended. The"),
        ("They came,went and came again.", None),
        ("Terms of reference –The Board.", " – "),
        ("The agreement(the deed) holds.", None),
        ("It is done,, at last.", None),
        ("The effect of- among others – the roof is known.", None),
        ("It follows the Act of 1996. the rest is known.", None),
        ("Vans for the public but, with their own drivers.", "but"),
        ("The areas comprise, custody and cells.", "comprise"),
        ("The force (and its partners agreed.", None),
    ],
)
def test_signs_out_of_place(sentence: str, fix: str | None) -> None:
    (one,) = found("LNG-05", sentence)
    assert one.fix == fix


@pytest.mark.parametrize(
    "sentence",
    [
        "See www.wealdshire.example/a,b.html or write to office@wealdshire.example today.",
        "Use e.g. vans, i.e. small ones, no. 4 and para. 3 of it, etc. and so on.",
        "But, as the board said, it is late.",
        "The vans – three of them – are old, and pre– and post–war ones older.",
        "Police.uk and data.police.uk are sites (both old) … and used.",
        "A sum of £3,000.50 is due in 2019–20 (s.22(1)(a)).",
        "The (re)commissioning officer(s) met.",
        "Short- and long-term plans, and two- or three-year ones.",
    ],
)
def test_signs_in_their_place(sentence: str) -> None:
    assert not found("LNG-05", sentence), said(found("LNG-05", sentence))


def test_a_paragraph_without_a_full_stop_among_those_that_have_one() -> None:
    text = """
        1. Purpose

        1.1 The board is asked to agree to the new kennels at Northgate.

        1.2 The kennels are full, and the roof lets in rain.

        1.3 The dogs have been moved to the old stables for now

        1.4 Three things are needed to:

        - mend the roof
        """
    (one,) = found("LNG-05", text)
    assert one.quotation == "the old stables for now"


def test_no_full_stop_is_missed_where_the_paper_has_none() -> None:
    text = "\n\n".join(f"1.{n} The kennels at Northgate are full and must be mended" for n in range(1, 6))
    assert not found("LNG-05", text)


LIST = """
    The group of members will

    - a. agree the price
    - b. note the risks
    - c. sign the lease
    """


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (LIST, ["group of members will"]),
        (LIST.replace("will", "will:").replace("note", "Note"), ["Note"]),
        (LIST.replace("will", "will:").replace("note", "noting"), ["noting"]),
        (LIST.replace("will", "will:"), []),
        (LIST.replace("price", "price,").replace("risks", "risks, and"), []),
        (LIST.replace("will", "will:").replace("note", "NPCC to note"), []),
    ],
)
def test_lists_in_step(text: str, wrong: list[str]) -> None:
    assert [one.removeprefix("The ") for one in quotations("LNG-06", text)] == wrong


def test_numbered_limbs_under_a_sentence_without_colon() -> None:
    text = "The Commissioner is recommended to\n\n1. approve the lease.\n2. note the cost."
    assert quotations("LNG-06", text) == ["Commissioner is recommended to"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The force will be able to withdraw from the lease.", "There is no exit mechanism in the lease."),
        ("There is no requirement to sign the lease.", "The Board is recommended to sign the lease."),
        ("Using the portal is mandatory.", "Using the portal is not mandatory."),
        ("No consultation has taken place with staff.", "Consultation has taken place with unions."),
        ("The change is cost-neutral.", "There will be additional costs of £40,000 a year."),
    ],
)
def test_two_statements_that_cannot_both_be_true(one: str, other: str) -> None:
    findings = found("LNG-07", f"1.1 {one}\n\n1.2 {other}")
    assert [finding.place.line for finding in findings][:1] == [1]
    assert findings[0].beside[0].line == 3
    assert not found("LNG-07", f"1.1 {one}\n\n1.2 The kennels are full.")


def test_unless_that_turns_a_promise_round() -> None:
    assert quotations("LNG-07", "It may be released from the lease unless the service improves.")
    assert not quotations("LNG-07", "It stays in the lease unless the service fails.")
