"""REF: references to paragraphs, papers, web addresses and the law."""

from datetime import date

import pytest

from tests.proofing.reading import KNOWLEDGE, found
from tests.proofing.slips import Slip, check, fine, names, slip

REPORT = """
To: Kennels Board

From: Chief Executive

Date: 4 May 2021

New kennels

1. Purpose

1.1 To ask for kennels.

2. Kennels

2.1 They are full, and the roof of the eastern block has let in rain since the winter of 2019.

2.2 {}

3. Costs

3.1 They are met from the reserve.

4. Background papers

{}
"""


def report(text: str, papers: str = "None") -> str:
    """Return a small report with one paragraph and one list of one's own."""
    return REPORT.format(text, papers)


AGREEMENT = """
COLLABORATION AGREEMENT

1. PURPOSE

1.1 The Parties share kennels.

1.2 The kennels stand at Northgate.

2. MONEY

2.1 The Parties pay in equal parts.

2.2 The budget may be varied by the Host {}.
"""
COPIED = "The Host shall keep the books as directed pursuant to clause {} above and shall open them to every Party."

TABLE = [
    slip("REF-01", report("The costs are set out in paragraph 3.7 below."), quoted="paragraph 3.7"),
    slip("REF-01", report("As paragraph 3.1 above says, they are met."), quoted="paragraph 3.1"),
    slip("REF-01", AGREEMENT.format("under clause 9.9"), quoted="clause 9.9"),
    slip("REF-01", report("The Host acts as clause 2.1 above directs."), quoted="clause 2.1"),
    slip(
        "REF-01",
        report(COPIED.format("1.1")).replace("clause", "paragraph"),
        report(COPIED.format("3.1").replace(" above", "")).replace("clause", "paragraph"),
        quoted=("paragraph 1.1", "paragraph 3.1"),
    ),
    fine("REF-01", report("The costs are in paragraph 3.1 below, and paragraphs 1.1 and 2.1 above say why.")),
    fine(
        "REF-01", report("Paragraph 9.9 of the Scheme of Consent allows it, as does section 5.7 of the Act.")
    ),
    fine("REF-01", AGREEMENT.format("under clause 2.1(b)")),
    fine("REF-01", "The rest is in paragraph 7.3 of this report."),
    slip(
        "REF-02",
        report("The deliverables are detailed in paragraph 2.1 of the Background section of this paper."),
        report(
            "Rain came in.\n\n2.3 The deliverables are detailed in paragraph 2.2 of the Background section of this paper."
        )
        .replace("2.2 Rain", "2.1 Rain")
        .replace("2.1 They", "2.2 They"),
        quoted="paragraph 2.1",
    ),
    slip(
        "REF-02",
        "Dogs\n\n"
        + "\n\n".join(
            f"{n}. {'The kennel of this number stands at the gate and has long been full. ' * 2}"
            for n in range(1, 6)
        )
        + "\n\nThe rest is based on section 4 which was agreed.",
        quoted="section 4",
    ),
    fine("REF-02", report("They are in section 3 of this report.")),
    slip(
        "REF-03", report("The plan (Appendix A) was agreed. Appendix A shows the roof."), quoted="Appendix A"
    ),
    slip("REF-03", report("The letter is at Annex 2."), quoted="Annex 2"),
    fine(
        "REF-03", report("The plan (Appendix A) was agreed.", "Plan of the kennels, attached as Appendix A")
    ),
    fine("REF-03", report("The plan (Appendix A) was agreed.") + "\n\nAppendix A\n\nPlan of the kennels"),
    fine("REF-03", report("See Appendix B to the Constitution of the Panel.")),
    slip("REF-04", report("The terms of reference are set out in Schedule A."), quoted="Schedule A"),
    fine(
        "REF-04", report("They are set out in Schedule A to the Agreement, and in paragraph 7 of Schedule 3.")
    ),
    fine("REF-04", AGREEMENT.format("under Schedule A") + "\n\nSchedule A\n\n1. MEETINGS"),
    slip(
        "REF-05",
        "It is at https://www.northgate.example/a.pdfBoard now.",
        quoted="https://www.northgate.example/a.pdfBoard",
    ),
    slip("REF-05", "See http:/northgate.example/plan", quoted="http:/northgate.example/plan"),
    slip("REF-05", "See https://northgate/plan and go.", quoted="https://northgate/plan"),
    slip(
        "REF-05",
        "See https://a.example/xhttps://b.example/y now.",
        quoted="https://a.example/xhttps://b.example/y",
    ),
    slip(
        "REF-05", "See https://www.northgate.example/pla… for it.", quoted="https://www.northgate.example/pla"
    ),
    slip(
        "REF-05",
        "http://www.northgate.example/work/Board Sec 22A Agreement",
        quoted="http://www.northgate.example/work/Board",
    ),
    fine(
        "REF-05",
        "See https://www.northgate.example/board/2026-11-04/item-6?page=2#top, and www.northgate.example.",
    ),
    fine("REF-05", "Write to kennels@northgate.example or see https://northgate.example/Plan. It says so."),
    slip(
        "REF-06", report("Text.", "Board minutes, 25th February, https://x.example/m"), quoted="25th February"
    ),
    slip("REF-06", report("Text.", "Board minutes of 25 February 2020"), quoted="Board minutes"),
    fine("REF-06", report("On 25 February it rained.", "Board minutes, 25 February 2020 (attached)")),
    slip("REF-07", report("Text.").replace("None", ""), quoted="Background papers"),
    slip(
        "REF-07",
        "Bibliography\n\nSource Document\t\nContact Officers\tA. Marlow, Clerk",
        quoted="Source Document",
    ),
    slip("REF-07", "Contact Officer:\t\nDate\t4 May 2026", quoted="Contact Officer:"),
    fine("REF-07", report("Text.", "Plan of the kennels, 4 May 2020, attached")),
    fine("REF-07", report("Text.", "None")),
    slip("REF-08", report("The Police and Crime Plan 2017-2021 asks for it.", "N/A"), quoted="N/A"),
    slip("REF-08", report("The report of the surveyor of 4 May 2020 says so.", "None"), quoted="None"),
    fine("REF-08", report("The roof leaks.", "N/A")),
    slip(
        "REF-09",
        "Background Papers\tMinutes of 11th June 2019, attached\n\nSignature\n\nDate\n\n16/5/2019",
        quoted="11th June 2019",
    ),
    fine("REF-09", "Background Papers\tMinutes of 11 May 2019, attached\n\nSignature\n\nDate 16/5/2019"),
    fine("REF-09", "Background Papers\tMinutes of 11 June 2019, attached\n\nDate\n\n"),
    slip("REF-10", "Made under section 22A of the Investigatory Powers Act 2016.", quoted="section 22A"),
    slip("REF-10", "Under s.312 of the Police Act 1996 it may.", quoted="s.312"),
    slip(
        "REF-10",
        "Under the Police Reform and Social Responsibility Act 2012 it may.",
        quoted="Police Reform and",
    ),
    slip("REF-10", "See section 57 of the DPA 2018 on impact assessments.", quoted="section 57"),
    slip(
        "REF-10",
        "See Schedule 1 to the Elected Local Policing Bodies (Specified Information) (Amendment) Order 2012.",
        quoted="Schedule 1",
    ),
    fine(
        "REF-10",
        "Made under sections 22A and 23E of the Police Act 1996 (as amended), and section 149 of the Equality Act 2010.",
    ),
    fine(
        "REF-10", "Schedule 1, paragraph 14 of the Police Reform and Social Responsibility Act 2011 applies."
    ),
    fine(
        "REF-10",
        "Section 64 of the Data Protection Act 2018 is about impact assessments; the Kennels Act 1911 is not.",
    ),
    slip(
        "REF-11",
        report("Under the Data Protection Act 1998 we keep them safe."),
        quoted="Data Protection Act 1998",
    ),
    slip("REF-11", report("THE DATA PROTECTION ACT 1998 applies."), quoted="DATA PROTECTION ACT 1998"),
    slip(
        "REF-11",
        report("Article 35 of the General Data Protection Regulation applies."),
        quoted="General Data",
    ),
    fine("REF-11", report("The Data Protection Act 1998 was replaced in 2018.")),
    fine("REF-11", report("Under the Data Protection Act 1998.").replace("4 May 2021", "4 May 2016")),
    fine("REF-11", report("The UK GDPR, that is the UK General Data Protection Regulation, applies.")),
    slip(
        "REF-12", "Section 22A allows it.\n\nThe s22A agreement says so.\n\nSection 22A again.", quoted="s22A"
    ),
    slip("REF-12", "The Sec 22A paper.\n\nUnder section 22A.\n\nThe section 22A deed.", quoted="Sec 22A"),
    slip("REF-12", "We sign the Section 22 collaboration agreement.", quoted="Section 22"),
    fine("REF-12", "The section 22A agreement is made under section 22A, see sections 22B and 23."),
    fine("REF-12", "Section 151 officers met. Section 22 of the Road Act 1911 is about roads."),
]


@pytest.mark.parametrize("line", TABLE, ids=names)
def test_table(line: Slip) -> None:
    check(line)


def test_the_law_that_took_its_place_is_named() -> None:
    (finding,) = found("REF-11", report("Under the Data Protection Act 1998 we keep them safe."))
    assert finding.message == "On 25/5/2018 the Data Protection Act 2018 took its place."


def test_every_statute_says_from_when_to_when_it_was_law() -> None:
    for statute in KNOWLEDGE.table("statutes")["statute"]:
        assert statute["title"].rpartition(" ")[2].isdecimal()
        if "until" in statute:
            assert isinstance(statute["until"], date)
            assert statute["by"]
