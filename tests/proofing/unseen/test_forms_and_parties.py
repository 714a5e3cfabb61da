"""Answers of forms, terms of agreements, dates and signatures of papers from elsewhere."""

import pytest

from tests.proofing.slips import Slip, check, fine, names, slip

AGREEMENT = (
    "Collaboration agreement\n\nDated 3 May 2026\n\nBETWEEN:\n\n(1) the Commissioner for Wealdshire;\n\n(2) the Chief "
    "Constable of Wealdshire; and\n\n(3) the Chief Constable of Kent.\n\nWHEREAS:\n\n1. TERMS\n\n1.1 In this agreement:\n\n"
    "“Party” means any one of the {} Parties;\n\n“Agreement” means this agreement.\n\n2. USE\n\n2.1 {}\n\n"
    "Signed by the parties\n\nDate: 3 May 2026"
)
FORM = (
    "Key Decision\n\nRecommendation\n\n1. approve the lease at £4,650 a year.\n\nFinancial implications\n\n{}\n\n"
    "Legal implications\n\n{}\n\nSignature\n\nName: Ann Marsh\n\nDate: 3 May 2026"
)
COST = "The rent is met from the budget."
REPORT = (
    "Report to: the Board\n\nFrom: Ann Marsh, Head of Kennels\n\nDate: 3 May 2026\n\n1. Financial implications\n\n1.1 None."
    "\n\n2. Legal implications\n\n2.1 None.\n\n3. Risk\n\n3.1 None.{}"
)
MEMO = "To: the Board\n\n{} Ann Marsh, Head of Kennels\n\nDate: 3 May 2026\n\nSubject: Kennels\n\n1. Purpose"

TABLE = [
    fine("DEF-04", AGREEMENT.format("three", "Any Party may use any agreement to the contrary.")),
    slip("DEF-04", AGREEMENT.format("three", "Any party may use it."), quoted="party"),
    slip("DEF-04", AGREEMENT.format("three", "The agreement shall end."), quoted="agreement"),
    fine("SIG-08", AGREEMENT.format("three", "The three Parties meet.")),
    slip("SIG-08", AGREEMENT.format("three", "The five Parties meet."), quoted="five Parties"),
    slip("DEF-02", AGREEMENT.format("three", "The vet (“the Party”) is asked."), quoted="(“the Party”)"),
    slip("DEF-02", "The Dog Welfare Service (DWS) was asked. The Dog Welfare Service (DWS) agreed.", quoted="Dog Welfare"),
    slip("DAT-05", AGREEMENT.format("three", "This Agreement comes into force on 1 April 2025."), quoted="1 April 2025"),
    fine("DAT-05", AGREEMENT.format("three", "This Agreement comes into force on 1 June 2026.")),
    fine("ANS-03", FORM.format(COST, "The solicitor agrees.")),
    slip("ANS-03", FORM.format("There are no financial implications arising from this.", "None."), quoted="There are no"),
    fine("ANS-03", FORM.format("There are no additional financial implications.", "The solicitor agrees.")),
    slip("ANS-01", FORM.format("What are the costs and how are they met? " + COST, "None"), quoted="What are the costs"),
    fine("ANS-01", FORM.format("The Board asked: what are the costs? " + COST, "None")),
    slip("ANS-01", FORM.format("Describe the main risks and costs. " + COST, "None"), quoted="Describe the main"),
    slip("ANS-04", FORM.format(COST, "Legal advice is not required.") + "\n\nLegal advice was received.", quoted="Legal advice is"),
    fine("ANS-04", FORM.format(COST, "Legal advice is not required.") + "\n\nFinancial advice was received."),
    slip("ANS-07", "Is there a Part 2 form No", quoted="Is there a Part 2 form No"),
    fine("ANS-07", "Is there a Part 2 form? No"),
    fine("ANS-11", MEMO.format("From:")),
    slip("ANS-11", MEMO.format("From"), quoted="From"),
    slip("ANS-13", REPORT.format(""), quoted="Risk"),
    fine("ANS-13", REPORT.format("\n\n4. Equality implications\n\n4.1 None.")),
    fine("ANS-13", REPORT.format("\n\n3.2 An equality impact assessment was made.")),
    slip("SIG-04", MEMO.format("From:").replace(", Head of Kennels", ""), quoted="Ann Marsh"),
    fine("SIG-04", MEMO.format("From:")),
    slip("SIG-07", "It is sent to the Police and Crime Commissioner for Kent and Surrey.", quoted="Police and Crime"),
    fine("SIG-07", "It is sent to the Police and Crime Commissioner for Devon and Cornwall, and to Kent and Surrey."),
    slip("SIG-08", "It is open to the five counties of Kent, Surrey, Sussex and Dorset.", quoted="five counties"),
    fine("SIG-08", "It is open to the four counties of Kent, Surrey, Sussex and Dorset."),
    slip("SIG-09", "The Panel shall comprise four members.\n\nThe Panel shall comprise all vets.", quoted="The Panel shall"),
    fine("SIG-09", "The Panel shall comprise four members.\n\nThe Board shall comprise all vets."),
    slip("DAT-03", "The roof is mended in mid-May.", quoted="mid-May"),
    fine("DAT-03", "The roof is mended in mid-May each year, and the door in mid-May 2026."),
    slip("DAT-06", "Date: 3 May 2026\n\nPlease reply by 4 April 2026.", quoted="4 April 2026"),
    fine("DAT-06", "Date: 3 May 2026\n\nPlease reply by 4 June 2026."),
    slip("DAT-08", "The base will open on 1 May 2026.\n\nThe base will open on 1 June 2026.", quoted="1 June 2026"),
    fine("DAT-08", "The base will open on 1 May 2026.\n\nThe office will open on 1 June 2026."),
]  # fmt: skip


@pytest.mark.parametrize("one", TABLE, ids=names)
def test_forms_and_parties(one: Slip) -> None:
    check(one)
