"""Numbers that count through a paper, addresses that break off, Acts of the wrong year."""

import pytest

from tests.proofing.slips import Slip, check, fine, names, slip

THROUGH = (
    "Kennels\n\ni. The kennels are full.\n\nii. The roof leaks.\n\nRoof\n\n{}. It was mended twice.\n\n{}. The vet agrees."
    "\n\nVet\n\n{}. She comes on Mondays.\n\n{}. She is paid by the hour.\n\nDogs\n\n{}. There are nine."
)
LETTERS = "".join(
    f"({letter}) The kennel number {at} has room for dogs.\n\n" for at, letter in enumerate("abcdefg", 1)
)

TABLE = [
    fine("NUM-02", THROUGH.format("iii", "iv", "v", "vi", "vii")),
    slip("NUM-02", THROUGH.format("iii", "iv", "v", "vii", "viii"), quoted="vii. She is"),
    fine("NUM-04", THROUGH.format("iii", "iv", "v", "vi", "vii")),
    slip("NUM-04", THROUGH.format("iii", "v", "iv", "vi", "vii"), quoted="iv. She comes"),
    fine("NUM-01", "Kennels\n\na. one dog sleeps\n\nb. two dogs eat\n\nRoof\n\na. one tile is off\n\nb. two are broken"),
    slip("NUM-04", "Three things are needed:\n\n - i. a roof;\n - iii. a door; and\n - ii. a lock.", quoted="ii. a lock"),
    slip("NUM-05", "Three things:\n\n - (a) a roof for the dogs;\n - (b) a door for the vet; and\n - c) a lock.", quoted="c) a lock"),
    fine("NUM-02", "Three things:\n\n - a. a roof for the dogs;\n - (b) a door for the vet; and\n - c. a lock."),
    fine("NUM-05", "Two things:\n\n - (a) a roof, which\n   - i. is dry, and\n   - ii. is cheap; and\n - (b) a door."),
    slip(
        "NUM-03",
        "1. Kennels\n\n1.1 These are full:\n\na. Northgate Kennels\n\nb. Southgate Kennels\n\n3. Roof\n\n3.1 It leaks.",
        quoted="3. Roof",
    ),
    slip("REF-01", LETTERS + "(h) As point (m) says, there is room.", quoted="point (m)"),
    fine("REF-01", LETTERS + "(h) As point (c) says, there is room."),
    fine("REF-01", LETTERS + "(h) Paragraph (m) of the lease says so."),
    slip("REF-01", THROUGH.format("iii", "iv", "v", "vi", "vii") + " Paragraph xxi says why.", quoted="Paragraph xxi"),
    slip(
        "REF-01",
        "".join(f"{n}.1 The kennels of the county are full.\n\n" for n in range(1, 6)) + "6.1 See paragraph 2.1 and paragraph 9.7.",
        quoted="paragraph 9.7",
    ),
    slip("REF-05", "See https://www.wealdshire-pcc.example/board/item 4 kennels.pdf for the plan.", quoted="https://www"),
    fine("REF-05", "See https://www.wealdshire-pcc.example/board/item-4 and the plan, kennels.pdf, beside it."),
    slip("REF-10", "The Police and Criminal Evidence Act 1994 applies.", quoted="Police and Criminal"),
    fine("REF-10", "The Police and Criminal Evidence Act 1984 and the Police Act 1997 apply."),
    slip("REF-10", "It is made under section 22A of the Police Act 1997.", quoted="section 22A"),
    slip(
        "REF-10",
        "Prices are commercially sensitive under section 43(2) of the Data Protection Act 2018.",
        quoted="section 43",
    ),
    slip("PUB-03", "The decision record is published shortly after the decision.", quoted="is published shortly"),
    fine("PUB-03", "The decision record is published within three working days of the decision."),
    fine("PUB-03", "The report of the inspectors was published after the fire."),
    slip("PUB-04", "Ask Ann Marsh, ann.marsh@wealdshire-pcc.example, for the plan.", quoted="ann.marsh@"),
    fine("PUB-04", "Ask Ann Marsh, kennels@wealdshire-pcc.example, for the plan."),
    slip("PUB-05", "The kennels [cid:12] are full.", quoted="[cid:12]"),
]  # fmt: skip


@pytest.mark.parametrize("one", TABLE, ids=names)
def test_numbers_and_law(one: Slip) -> None:
    check(one)
