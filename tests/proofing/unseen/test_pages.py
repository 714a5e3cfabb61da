"""Pages as programs extract them: feet, titles over two lines, lists of appendices, rows to sign."""

import pytest

from app.model.reading import PassageKind
from tests.proofing.reading import found, papers, quotations, said
from tests.proofing.slips import Slip, check, fine, names, slip

PAGES = (
    "1. Kennels\n\n1.1 The kennels are full.\n\nKennels Panel – 3 May 2026\nPage 1 of 3\n\x0c\n1.2 The roof leaks.\n\n"
    "Kennels Panel – 3 May 2026\nPage 2 of 3\n\x0c\n1.3 The vet agrees.\n\nKennels Panel – 3 May 2026\nPage 3 of 3"
)
ROWS = (
    "Signed on behalf of the parties:\n\n{}, Police and Crime Commissioner for Wealdshire\tDate: 3 May 2026\n"
    "Owen Trask, Chief Constable of Wealdshire Police\tDate: {}"
)
LIST = "1. Kennels\n\n1.1 The plan is in Appendix A and the costs are in Appendix B.\n\nAppendices\n\n{}"

TABLE = [
    fine("NUM-09", PAGES),
    fine("LAY-01", "Collaboration Agreement\n\nfor a shared school for police dogs\n\nunder section 22A of the Police Act 1996"),
    fine("REF-07", LIST.format("Appendix A – Plan\n\nAppendix B – Equality implications")),
    fine("REF-03", LIST.format("Appendix A: Plan\n\nAppendix B: Costs")),
    slip("REF-03", LIST.format("Appendix A: Plan"), quoted="Appendix B"),
    fine("DAT-09", ROWS.format("Ann Marsh", "4 May 2026")),
    slip("DAT-09", ROWS.format("Ann Marsh", ""), quoted="Date:"),
    fine("SIG-01", ROWS.format("Ann Marsh", "4 May 2026")),
    slip("SIG-01", ROWS.format("The", "4 May 2026"), quoted="The, Police"),
    slip("REF-07", "Background papers\n\nContact officer\n\nAnn Marsh, Head of Kennels", quoted="Background papers"),
    slip("REF-07", "Background papers\n\nKennels report, 3 May 2026, attached\n\nContact officer", quoted="Contact officer"),
    fine("REF-07", "Background papers\n\nKennels report, 3 May 2026, attached\n\nContact officer\n\nAnn Marsh, Clerk"),
    slip("REF-06", "Background papers\n\nDog Team, Annual Report 2025/26", quoted="Dog Team"),
    fine("REF-06", "Background papers\n\nDog Team, Annual Report 2025/26, attached as Appendix A"),
    fine("REF-06", "Background papers\n\nThe Animal Welfare Act 2006 and the report of its committee"),
    slip("REF-09", "Date: 3 May 2026\n\nBackground papers\n\nVet’s letter, 4 June 2026, attached", quoted="4 June 2026"),
    fine("REF-09", "Date: 3 May 2026\n\nBackground papers\n\nVet’s letter, 4 April 2026, attached"),
    slip("DAT-07", "Meeting date: 6 May 2026\n\n1.1 The roof will be mended by March 2026.", quoted="March 2026"),
]  # fmt: skip


@pytest.mark.parametrize("one", TABLE, ids=names)
def test_pages_are_read(one: Slip) -> None:
    check(one)


def test_what_stands_beside_the_page_number_on_every_page_is_its_foot() -> None:
    (paper,) = papers(PAGES)
    kinds = [one.kind for one in paper.passages if "Panel" in one.text]
    assert kinds == [PassageKind.FURNITURE] * 3


def test_a_line_longer_than_a_page_goes_on_below() -> None:
    first = "The Board has looked at every kennel in the county and at those of three neighbours, and " * 2
    text = (
        f"{first}found\nthat two of them leak.\n\nThe others are dry and have room for more dogs than before."
    )
    assert quotations("LAY-01", text) == [], said(found("LAY-01", text))


def test_a_short_form_may_leave_out_the_word_act_and_have_a_small_letter() -> None:
    text = (
        "The Police and Criminal Evidence Act 1984 (PACE) applies. The Ministry of Justice (MoJ) agrees. PACE and the MoJ "
        "are quoted below, as is the DfT."
    )
    assert quotations("DEF-03", text) == ["DfT"]


def test_the_last_of_several_dates_says_the_year() -> None:
    text = "It is paid on 1 April, 1 July and 1 October 2026. It is asked for on 3 May."
    assert quotations("DAT-03", text) == [], said(found("DAT-03", text))
    assert quotations("DAT-03", "It is asked for on 3 May and was paid.") == ["3 May"]


def test_a_signature_and_its_date_may_stand_on_one_line() -> None:
    line = "Signature: held by the clerk      Date: {}\nName: Ann Marsh"
    assert quotations("DAT-09", line.format("4 May 2026")) == []
    assert len(quotations("DAT-09", line.format(""))) == 1
