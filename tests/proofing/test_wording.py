"""TXT: what is said twice is said alike."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.finding import Severity
from tests.proofing.reading import found, quotations
from tests.proofing.slips import Slip, check, fine, names, slip

LONG = (
    "The kennels at Northgate have been full since the spring, so that dogs are kept in vans over night, and the vet has "
    "asked {} for a roof that does not leak."
)


def decision(recommendation: str, *, title: str = "New kennels at Northgate", rest: str = "") -> str:
    """Return a small cover sheet."""
    return f"Key Decision\n\nTitle\t{title}\n\n{rest}\n\nRecommendation\n\n{recommendation}\n\nSignature\n\nDate\n\n4/5/2026"


def report(
    recommendation: str, *, again: str = "", rest: str = "", title: str = "New kennels at Northgate"
) -> str:
    """Return a small report, whose recommendation may come again at its end."""
    end = f"\n\n4. Recommendation\n\n4.1 {again}" if again else ""
    return (
        f"To: Kennels Board\n\nFrom: Chief Executive\n\nDate: 2 May 2026\n\n{title}\n\n1. Purpose\n\n1.1 To ask.\n\n"
        f"2. Recommendation\n\n2.1 {recommendation}\n\n3. Kennels\n\n3.1 {rest or 'They are full.'}{end}"
    )


AGREED = (
    "That the lease of the kennels is signed by the Chief Constable and the Commissioner before the winter."
)

TABLE = [
    slip("TXT-01", report(AGREED, again=AGREED.replace("the lease", "the amended lease")), quoted="amended"),
    slip("TXT-01", decision(AGREED.replace("the Comm", "the Acting Comm")), report(AGREED), quoted="Acting"),
    slip(
        "TXT-01",
        report(AGREED + "\n\n2.2 That it is noted by the Panel.", again=AGREED),
        quoted="4.1 That the lease",
    ),
    fine("TXT-01", report(AGREED, again=AGREED)),
    fine("TXT-01", decision(AGREED), report(AGREED.replace("’", "'"))),
    fine(
        "TXT-01",
        decision(AGREED),
        report("That a van is bought for the dogs of the northern district this year."),
    ),
    slip(
        "TXT-02",
        "Executive Summary\n\nThe Board may sign should the force decide to keep its own dogs in winter.\n\n"
        "Recommendation\n\n1. to sign should the force decided to keep its own dogs in winter.",
        quoted="decided",
    ),
    fine(
        "TXT-02",
        "Executive Summary\n\nThe Board may sign should the force decide to keep its own dogs in winter.\n\n"
        "Recommendation\n\n1. to sign should the force decide to keep its own dogs in winter.",
    ),
    slip(
        "TXT-03",
        "Title: Regional Dog Supply Contact\n\nThe Regional Dog Supply Contract is old. The Regional Dog Supply Contract ends.",
        quoted="Contact",
    ),
    fine(
        "TXT-03",
        "Title: Regional Dog Supply Contracts\n\nThe Regional Dog Supply Contract is old. So is the Regional Dog Supply Contract.",
    ),
    slip(
        "TXT-04",
        "The Seven Counties Dog Unit met. The Seven Counties Dog Unit agreed. See the Severn Counties Dog Unit minutes.",
        quoted="Severn",
    ),
    fine(
        "TXT-04",
        "The North County Dog Unit met. The North County Dog Unit agreed. The South County Dog Unit did not.",
    ),
    fine(
        "TXT-04",
        "The Northern Dog Unit Board met twice. The Northern Dog Unit Board agreed. So did the Northern Dogs Unit Board.",
    ),
    slip(
        "TXT-05",
        decision("Agree.", rest=LONG.format("in areas")),
        report("Agree.", rest=LONG.format("in arrears")),
        quoted="areas",
    ),
    slip(
        "TXT-05",
        decision("Agree.", rest=LONG.format("the MPS")),
        report("Agree.", rest=LONG.format("MPS")),
        quoted="the",
    ),
    slip(
        "TXT-05",
        decision("Agree.", rest=LONG.format("for £14m")),
        report("Agree.", rest=LONG.format("for £13m")),
        quoted="£14m",
    ),
    fine(
        "TXT-05",
        decision("Agree.", rest=LONG.format("for £13,000,000")),
        report("Agree.", rest=LONG.format("for £13m")),
    ),
    fine(
        "TXT-05", decision("Agree.", rest=LONG.format("again")), report("Agree.", rest=LONG.format("again"))
    ),
    fine(
        "TXT-05",
        decision("Agree.", rest=LONG.format("again")),
        report("Agree.", rest="The kennels are full and wet."),
    ),
    slip(
        "TXT-06",
        decision("The Deputy Mayor for Dogs is recommended to:\n\n1. approve the roof"),
        report("The Mayor is asked to approve the roof."),
        quoted="The Mayor",
    ),
    fine(
        "TXT-06",
        decision("The Deputy Mayor for Dogs is recommended to:\n\n1. approve the roof"),
        report("The Deputy Mayor for Dogs is asked to approve the roof."),
    ),
    fine("TXT-06", report("The Board is invited to note it. The Commissioner is asked to sign.")),
    slip(
        "TXT-07",
        "DECISION RECORD\n\nSubject\tDog unit agreement\nDecision\tTo sign the dog unit agreement.\n"
        "Decision Summary\tThe Board agreed to sign the updated dog unit agreement.",
        quoted="updated dog unit agreement",
    ),
    slip(
        "TXT-07",
        f"DECISION RECORD\n\nSubject\tNew kennels\nDecision Summary\t{LONG.format('us')}",
        f"DECISION RECORD\n\nSubject\tNew vans\nDecision Summary\t{LONG.format('them')}",
        quoted="The kennels at Northgate",
    ),
    fine(
        "TXT-07",
        "DECISION RECORD\n\nSubject\tDog unit agreement: extension\nDecision\tTo sign the agreement.\n"
        "Decision Summary\tThe Board agreed to sign the updated dog unit agreement.",
    ),
    slip("TXT-08", "See the approved minutes approved on 4 May.", quoted="approved minutes approved"),
    slip("TXT-08", "This gives the Board an update regards to the kennels.", quoted="an update regards"),
    slip("TXT-08", "The Board is asked to approved the roof.", quoted="to approved"),
    fine("TXT-08", "It grew from strength to strength, district by district, and again and again."),
    fine("TXT-08", "Access to approved suppliers is to be agreed, and what was signed was signed."),
    slip(
        "TXT-09",
        "The roof costs £13,000,000.\n\nOf the £13m, none is ours. The £13m is theirs.",
        quoted="£13,000,000",
    ),
    slip(
        "TXT-09",
        "It costs £1.2 million.\n\nThe £1,200,000 is ours.\n\n£1.2 million is much.",
        quoted="£1,200,000",
    ),
    slip("TXT-09", "It costs £400k a year. The £400,000 is ours, all £400,000 of it.", quoted="£400k"),
    fine("TXT-09", "It costs £1.2 million a year and £150,000 more, or £13m in ten years."),
    slip("TXT-10", "In FY21/22 and FY22/23, and in 2023/24.", quoted="2023/24"),
    slip("TXT-10", "In 2020/21, 2021/22 and FY 2022/2023.", quoted="FY 2022/2023"),
    slip("TXT-10", "In 2020/21, 2021/22 and 2022-23.", quoted="2022-23"),
    fine("TXT-10", "In 2020/21 and 2021/22, under the Plan 2017-2021, decision 2019/09 and CPCC 2019-020."),
    slip("TXT-11", decision("Agree.", title="New kennels for the dogs of Northgate."), quoted="."),
    slip(
        "TXT-11",
        decision("Agree.", title="New kennels for the old dogs of Northgate"),
        report("Agree.", title="New kennels for the dogs of Northgate"),
        quoted="New kennels for the old",
    ),
    fine(
        "TXT-11",
        decision("Agree.", title="New kennels for Northgate"),
        report("Agree.", title="NEW KENNELS FOR NORTHGATE"),
    ),
    fine("TXT-11", decision("Agree.", title="Services of Hound and Bell Ltd.")),
    slip(
        "TXT-12",
        "The Kennels Co-ordination Board met. The Kennels Coordination Board left. A Kennels Coordination Board it is.",
        quoted="Kennels Co-ordination",
    ),
    slip(
        "TXT-12",
        "A. Marlow, Office of Police and Crime Commissioner",
        quoted="Office of Police and Crime Commissioner",
    ),
    slip(
        "TXT-12", "Hertfordshire Constabulary and Hertfordshire Police agree.", quoted="Hertfordshire Police"
    ),
    fine(
        "TXT-12",
        "The Office of the Police and Crime Commissioner and the National Police Chiefs’ Council met.",
    ),
    fine("TXT-12", "Kent Police, Suffolk Constabulary and the Essex Police and Crime Commissioner met."),
    slip("TXT-13", "CC Ann Marlow QPM spoke. Then CC Ann Marlow (QPM) left.", quoted="CC Ann Marlow (QPM)"),
    slip(
        "TXT-13",
        "Ann Marlow, Chief Executive\n\nAnn Marlow, Chief Executive Officer",
        quoted="Ann Marlow, Chief Executive Officer",
    ),
    fine("TXT-13", "CC Ann Marlow QPM spoke. CC Ann Marlow left. Tom Bell, Chief Executive, stayed."),
    slip(
        "TXT-14",
        "DECISION RECORD\n\nSubject\tKennels",
        report("To sign a Decision Notice for the roof of the kennels."),
        quoted="Decision Notice",
    ),
    fine("TXT-14", "DECISION RECORD\n\nSubject\tKennels", report("To sign a Decision Record for the roof.")),
    slip(
        "TXT-15",
        "Recommendation\n\nThe Board is recommended to\n\n1. enter into a collaborative agreement to keep the dogs dry.\n"
        "2. enter into a collaborative agreement should the roof leak again.",
        quoted="2. enter into",
    ),
    fine(
        "TXT-15",
        "Recommendation\n\nThe Board is recommended to\n\n1. enter into an agreement to keep the dogs dry in winter.\n"
        "2. note that a roof is needed should it leak again.",
    ),
    slip(
        "TXT-16",
        "Subject\t" + "a lease of kennels for the dogs of the force " * 6,
        quoted="a lease of kennels",
    ),
    fine("TXT-16", "Subject\tA lease of kennels for the dogs of the force, from 1 April 2027, at Northgate"),
]


@pytest.mark.parametrize("line", TABLE, ids=names)
def test_table(line: Slip) -> None:
    check(line)


def test_a_copied_paragraph_is_compared_with_its_source() -> None:
    (finding,) = found(
        "TXT-05",
        decision("Agree.", rest=LONG.format("in areas")),
        report("Agree.", rest=LONG.format("in arrears")),
    )
    assert finding.severity is Severity.ERROR
    assert finding.message == "Here it reads “areas”, in the other paper “arrears”."
    assert [place.file for place in finding.beside] == ["2.txt"]


def test_a_difference_of_signs_is_a_hint() -> None:
    one, other = LONG.format("again"), LONG.format("again").removesuffix(".")
    assert [f.severity for f in found("TXT-05", decision("A.", rest=one), report("A.", rest=other))] == [
        Severity.HINT
    ]


@pytest.mark.parametrize(
    ("rule", "text", "fixed"),
    [
        ("TXT-10", "In FY21/22 and FY22/23, and in 2023/24.", "FY23/24"),
        ("TXT-10", "In 2020/21, 2021/22 and FY 2022/2023.", "2022/23"),
        ("TXT-09", "Of £13m and £13m it is £13,000,000.", "£13m"),
        (
            "TXT-12",
            "The Office of Police and Crime Commissioner",
            "Office of the Police and Crime Commissioner",
        ),
    ],
)
def test_a_certain_fix_is_given(rule: str, text: str, fixed: str) -> None:
    assert [one.fix for one in found(rule, text)] == [fixed]


@given(st.integers(1, 999), st.sampled_from(["£{},000,000", "£{}m", "£{} million", "£{}M"]))
def test_amounts_in_one_style_are_never_wrong(millions: int, style: str) -> None:
    amount = style.format(millions)
    assert (
        quotations("TXT-09", f"It costs {amount}.\n\nThe {amount} is ours, and so is £{millions + 1000}.")
        == []
    )


@given(st.integers(2000, 2098))
def test_years_that_do_not_follow_each_other_are_no_financial_year(year: int) -> None:
    assert (
        quotations("TXT-10", f"In FY {year}/{(year + 1) % 100:02} and under the plan {year}-{year + 4}.")
        == []
    )
