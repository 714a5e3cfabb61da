"""SIG: planted slips about who signs, who wrote and who the parties are; right ones stay silent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.proofing.reading import found, quotations, said


@pytest.mark.parametrize(
    ("block", "quoted"),
    [
        (
            "Acting Wealdshire Police and Crime Commissioner\n\nI approve the above.\n\nSignature\n\nDate 3 May 2026",
            ["Acting Wealdshire Police and Crime Commissioner"],
        ),
        (
            "Signature\tSignature\nPolice and Crime Commissioner\tChief Constable\nDate\tDate",
            ["Police and Crime Commissioner"],
        ),
        (
            "Chief Executive Officer\n\nI have been consulted.\n\nSignature\n\nDate 3 May 2026",
            ["Chief Executive Officer"],
        ),
        ("Signed: ..........\n\nDate: 3 May 2026", ["Signed: .........."]),
        (
            "Margaret Ashby, Police and Crime Commissioner\n\nI approve the above.\n\nSignature\n\nDate 3 May 2026",
            [],
        ),
        ("Name: Margaret Ashby\n\nSignature\n\nDate 3 May 2026", []),
        ("Signature\n\nDate 3 May 2026\n\nSiân O’Neill-Pugh\nChief Executive", []),
        (
            "I, Margaret Ashby, the Commissioner for the time being, approve all that is recommended in the report and its annex.\n\nSignature\n\nDate 3 May 2026",
            [],
        ),
    ],
)
def test_who_signs_is_named(block: str, quoted: list[str]) -> None:
    text = f"Recommendation\n\nThat the lease of the kennels is approved.\n\n{block}"
    assert quotations("SIG-01", text) == quoted, said(found("SIG-01", text))


@pytest.mark.parametrize(
    ("limb", "count"),
    [
        ("That the lease is signed by the Commissioner.", 1),
        ("That the Police and Crime Commissioner signs the lease.", 0),
        ("That the lease is signed by the Police and Crime Commissioner.", 1),
        ("That the lease is signed by the Acting Commissioner.", 0),
        ("That the Chief Constable is told of the lease.", 0),
    ],
)
def test_an_acting_commissioner_stays_one(limb: str, count: int) -> None:
    text = f"Recommendation\n\n{limb}\n\nActing Wealdshire Police and Crime Commissioner\n\nSignature\n\nDate 3 May 2026"
    if limb.startswith("That the Police"):
        count = 1
    assert len(found("SIG-02", text)) == count
    assert not found("SIG-02", text.replace("Acting ", ""))


COVER = "Key Decision\n\nReport of {owner}\n\nRecommendation\n\nThat the lease is signed.\n\nSignature\n\nDate 3 May 2026"
REPORT = "Full report for decision\n\nReport of {owner}\nAuthor: {author}\n\n1. PURPOSE\n\n1.1 To ask for kennels.\n\n2. COST\n\n2.1 Some."


def test_who_answers_for_cover_and_report() -> None:
    cover = COVER.format(owner="Neil Marlow, Head of Estates")
    other = REPORT.format(owner="Joss Carr, Director of People", author="Ama Boateng, Project Manager")
    findings = found("SIG-03", cover, other)
    assert [one.place.line for one in findings] == [3, 4]
    assert findings[0].beside[0].file == "1.txt"
    same = REPORT.format(owner="Neil Marlow, Head of Estates", author="Ama Boateng, Project Manager")
    assert not found("SIG-03", cover, same)


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("REPORT BY: IAN DICKSON", ["IAN DICKSON"]),
        ("Author: Pat Lee", ["Pat Lee"]),
        ("Contact Officer\tPat Lee", ["Pat Lee"]),
        ("Author: Pat Lee, Head of Estates", []),
        ("Report author: T/Chief Supt Pat Lee", []),
        ("Report by: Director of Estates", []),
        ("Prepared by Pat Lee (Analyst)", []),
        ("Author: The estates team of the force", []),
    ],
)
def test_an_author_has_a_post(line: str, quoted: list[str]) -> None:
    assert quotations("SIG-04", f"{line}\n\nThe kennels are full.") == quoted


@pytest.mark.parametrize(
    ("limb", "slots", "count"),
    [
        ("That the lease is signed by the Chief Constable and the Acting Commissioner.", 1, 1),
        ("That the lease is signed by the Chief Constable and the Commissioner.", 2, 0),
        ("That the lease is signed by the Commissioner.", 1, 0),
        ("That the lease is agreed by the Commissioner, and the kennels are sold.", 1, 0),
    ],
)
def test_two_who_sign_need_two_places(limb: str, slots: int, count: int) -> None:
    places = "\n\n".join(["Margaret Ashby\n\nSignature\n\nDate 3 May 2026"] * slots)
    assert len(found("SIG-05", f"Key Decision\n\nRecommendation\n\n{limb}\n\n{places}")) == count


CLAUSES = "\n\n".join(
    f"{n}. CLAUSE\n\n{n}.1 The Parties work together on the kennels of both counties." for n in range(1, 7)
)


def test_an_agreement_without_parties_date_and_signatures() -> None:
    text = f"COLLABORATION AGREEMENT\n\nIT IS AGREED AS FOLLOWS:\n\n{CLAUSES}"
    assert [one.place.line for one in found("SIG-06", text)] == [3, text.count("\n") + 1]
    whole = f"COLLABORATION AGREEMENT\n\nTHIS AGREEMENT is made on 3 May 2026 BETWEEN\n\n(1) The Commissioner; and\n\n(2) The Chief Constable.\n\nIT IS AGREED AS FOLLOWS:\n\n{CLAUSES}\n\nSigned for and on behalf of the Commissioner"
    assert not found("SIG-06", whole), said(found("SIG-06", whole))


@pytest.mark.parametrize(
    ("sentence", "quoted"),
    [
        (
            "An agreement between the Police and Crime Commissioner for Aldshire, Birkshire, Cedarshire and Dunshire.",
            ["Police and Crime Commissioner"],
        ),
        ("Signed by the Chief Constable of Aldshire, Birkshire and Cedarshire.", ["Chief Constable"]),
        ("The Police and Crime Commissioners for Aldshire agree.", ["Police and Crime Commissioners"]),
        (
            "An agreement (between Aldshire Police, Birkshire Constabulary and the Police and Crime Commissioner for Aldshire.",
            ["(between Aldshire Police, Birkshire Constabulary and the Pol"],
        ),
        ("The Police and Crime Commissioner for Devon and Cornwall agrees.", []),
        ("The Police and Crime Commissioner for Devon, Cornwall and the Isles of Scilly agrees.", []),
        (
            "The Police and Crime Commissioner for Aldshire, the Chief Constable of Birkshire and Cedarshire Police agree.",
            [],
        ),
        ("The Police and Crime Commissioners for Aldshire, Birkshire and Cedarshire agree.", []),
        ("The Association of Police and Crime Commissioners for England is told.", []),
    ],
)
def test_a_list_of_parties(sentence: str, quoted: list[str]) -> None:
    assert quotations("SIG-07", sentence) == quoted


def test_parties_that_change_from_row_to_row() -> None:
    text = "DECISION RECORD\n\nSubject\tA lease between Aldshire, Birkshire, Cedarshire and Dunshire\nDecision\tTo sign the lease between Aldshire, Birkshire and Cedarshire.\nDecision Summary\tThe kennels of Aldshire, Birkshire, Cedarshire and Dunshire are full."
    (one,) = found("SIG-07", text)
    assert "without Dunshire" in one.message
    assert not found(
        "SIG-07", text.replace("Birkshire and Cedarshire.", "Birkshire, Cedarshire and Dunshire.")
    )


NAMES = (
    "Aldshire",
    "Birkshire",
    "Cedarshire",
    "Dunshire",
    "Elmshire",
    "Fernshire",
    "Gorseshire",
    "Hollshire",
)
WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine")


@given(
    st.integers(3, 8),
    st.integers(2, 9),
    st.sampled_from(["forces ({list})", "police areas: {list}", "parties to it ({list})"]),
    st.booleans(),
)
def test_a_number_and_the_list_behind_it(length: int, said_number: int, looks: str, in_figures: bool) -> None:
    names = NAMES[:length]
    listed = f"{', '.join(names[:-1])} and {names[-1]}"
    number = str(said_number) if in_figures else WORDS[said_number - 2]
    text = f"The kennels serve the {number} {looks.format(list=listed)}."
    assert bool(found("SIG-08", text)) is (length != said_number)


@pytest.mark.parametrize(
    "text",
    [
        "The four police areas in the region (Aldshire, Birkshire, and Cedarshire) and Dunshire have kennels.",
        "The five forces have kennels. Aldshire, Birkshire and Cedarshire have two.",
        "The six corporations sole (the Chief Constables of Aldshire, Birkshire and Cedarshire and the Police and Crime Commissioners for Aldshire, Birkshire and Cedarshire) agree.",
        "Three options were looked at:\n\n1. stay as it is\n2. build kennels\n3. rent kennels",
        "The two forces (Avon and Somerset, and Dorset) have kennels.",
    ],
)
def test_numbers_that_are_right(text: str) -> None:
    assert not found("SIG-08", text), said(found("SIG-08", text))


def test_a_number_of_items_that_do_not_follow() -> None:
    text = "Three options were looked at:\n\n- a. stay as it is\n- b. build kennels"
    assert quotations("SIG-08", text) == ["Three options"]


def test_members_who_are_other_ones_later() -> None:
    first = "1.1 The Meeting brings together PCCs, Chief Executives and Chief Constables (the Members)."
    other = "3.1 The Meeting shall comprise Commissioners and the Chief Constables of both counties."
    assert quotations("SIG-09", f"{first}\n\n{other}") == ["shall comprise"]
    assert not found("SIG-09", f"{first.replace(', Chief Executives', '')}\n\n{other}")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Margaret Ashby\n\nDur Da.\n\nI approve the above.\n\nSignature\n\nDate 3 May 2026", 1),
        ("Signature\n\nA handwritten signature in ink, appearing to read “M Ash”.\n\nDate 3 May 2026", 1),
        ("Signature\n\nDate 3 May 2026\n\nI confirm that I have read the report.", 1),
        ("I confirm that I have read the report.\n\nSignature\n\nDate 3 May 2026", 0),
        ("Signature\n\nDate 3 May 2026\n\nI confirm it too.\n\nSignature\n\nDate 4 May 2026", 0),
    ],
)
def test_signatures_in_their_place(text: str, count: int) -> None:
    assert len(found("SIG-10", text)) == count
