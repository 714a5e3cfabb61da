"""Counts that are told in turn, authors, schedules, and what a template left in an answer."""

import pytest

from tests.proofing.slips import Slip, check, fine, names, slip

PAPER = "Report to: the Board\n\n1. Roof\n\n1.1 The roof leaks.\n\n2. {}\n\n2.1 {}"
ROWS = "Key Decision\n\nReasons\t{}\nRisk\t{}\nConsultation\t{}"
SCHEDULES = (
    "Collaboration agreement\n\nDated 3 May 2026\n\nBETWEEN:\n\n(1) the Commissioner; and\n\n(2) the Chief Constable.\n\n"
    "1. COSTS\n\n1.1 These are set out in Schedule {}.\n\n1.2 All agree.\n\n1.3 All pay.\n\nSCHEDULE A\n\nPlan\n\n1. PLAN\n\n"
    "1.1 A plan.\n\n1.2 Another.\n\nSCHEDULE B\n\nCosts\n\n1. COSTS\n\n1.1 All of them."
)

TABLE = [
    slip("SIG-08", "Three risks remain. The first is rain; the second is snow.", quoted="Three risks"),
    fine("SIG-08", "Two risks remain. The first is rain; the second is snow."),
    slip("SIG-08", "Three other sites were seen. One was wet and the other was dear.", quoted="Three other sites"),
    fine("SIG-08", "Three risks remain. The first is rain. All are small."),
    slip("SIG-08", "The four stores are at Wisbech, Chatteris and Ely.", quoted="four stores"),
    slip("SIG-03", "Author: Ann Marsh, Clerk\n\nReport prepared by: Owen Trask, Vet", quoted="Report prepared by"),
    fine("SIG-03", "Report of: Ann Marsh, Clerk\n\nAuthor: Owen Trask, Vet"),
    slip("ANS-01", PAPER.format("Matters", "Are there any risks? Rain."), quoted="Are there any risks"),
    slip("ANS-01", PAPER.format("Matters", "Which aims does it serve? All."), quoted="Which aims"),
    fine("ANS-01", PAPER.format("The question", "Are there any risks? Rain.")),
    slip("ANS-01", ROWS.format("Explain why it is needed. It leaks.", "Rain.", "Vet."), quoted="Explain why"),
    slip("ANS-05", ROWS.format("It leaks.", "No", "Vet."), quoted="No"),
    fine("ANS-05", ROWS.format("It leaks.", "No risk was found in the roof.", "Vet.")),
    slip("ANS-05", PAPER.format("Equality and Welsh language", "No."), quoted="2.1 No."),
    slip("ANS-12", PAPER.format("Risk", "There are any significant risks.\n\n2.2 It leaks."), quoted="There are any"),
    slip("ANS-15", "This page has deliberately been left blank.", quoted="This page"),
    slip("REF-03", SCHEDULES.format("C"), quoted="Schedule C"),
    fine("REF-03", SCHEDULES.format("B")),
    fine("REF-03", SCHEDULES.format("3 to the Act")),
    slip("DAT-09", "Name: Ann Marsh\n\nSignature: held by the clerk\n\nDate: ……\n\nPage 2 of 2", quoted="Date: ……"),
]  # fmt: skip


@pytest.mark.parametrize("one", TABLE, ids=names)
def test_more_answers(one: Slip) -> None:
    check(one)
