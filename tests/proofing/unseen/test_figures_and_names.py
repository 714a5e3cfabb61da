"""Figures that changed on the way, tables that do not add up, names and posts that vary, who is asked to decide."""

import pytest

from tests.proofing.slips import Slip, check, fine, names, slip

FORM = (
    "Decision record\n\nTitle: {title}\n\nExecutive summary\n\n{summary}\n\nRecommendation\n\n{stem}\n\n"
    "1. accept a lease of the kennels for {years} years from the county at £4,650 a year.\n\n"
    "{office}\n\nI approve the above.\n\nName: Ann Marsh\n\nSignature: held by the office\n\nDate: 3 May 2026\n\n"
    "1. Background\n\n1.1 The lease of the kennels costs {cost} a year."
)
TABLE_OF_COSTS = "Costs\n\nItem\t2025/26\t2026/27\nRoof\t£1,200\t£300\nDoor\t£{door}\t–\nTotal\t£2,000\t£300"


USUAL = {
    "title": "New kennels at Northgate",
    "summary": "This asks the Commissioner to accept a lease of the kennels for ten years from the county.",
    "stem": "The Commissioner is recommended to:",
    "years": "ten",
    "office": "Police and Crime Commissioner",
    "cost": "£4,650",
}


def form(**other: str) -> str:
    return FORM.format(**{**USUAL, **other})


TABLE = [
    fine("TXT-02", form()),
    slip("TXT-02", form(years="twelve"), quoted="ten"),
    fine("TXT-02", form(years="10")),
    fine("TXT-02", form(summary="It was let for six years from the mill, and two dogs died.")),
    fine("TXT-09", form()),
    slip("TXT-09", form(cost="£4,560"), quoted=("£4,650",)),
    fine("TXT-09", form(cost="£5,640")),
    fine("TXT-09", form(cost="£4,850")),
    fine("LNG-07", TABLE_OF_COSTS.format(door="800")),
    slip("LNG-07", TABLE_OF_COSTS.format(door="900"), quoted="£2,000"),
    fine("LNG-07", "Dogs\n\nYear\tDogs\tof which vans\n2025\t7\t2\n2026\t9\t3\nTotal\t15\t4\nIncluding old ones\t3\t1"),
    fine("LNG-07", "Shares\n\nForce\tShare\nEast\t33.3%\nWest\t33.3%\nNorth\t33.3%\nTotal\t100%"),
    slip("LNG-07", "Costs\n\nItem\t2026\t2027\tTotal\nRoof\t£900\t£80\t£970\nDoor\t£10\t£5\t£15", quoted="£970"),
    fine("TXT-06", form()),
    slip("TXT-06", form(stem="The Mayor is asked to:", summary="It is about kennels."), quoted="The Mayor"),
    slip("TXT-06", form(office="Deputy Mayor", stem="The Mayor is asked to:", summary="Kennels."), quoted="The Mayor"),
    slip("TXT-06", form(summary="This asks the Chief Constable to accept a lease."), quoted="the Chief Constable"),
    fine("TXT-06", form(stem="The Police and Crime Commissioner and the Chief Constable are recommended to:")),
    slip("TXT-03", form(title="New kernels at Northgate") + " The new kennels at Northgate are dry.", quoted="kernels"),
    fine("TXT-03", form(title="New kennel at Northgate")),
    slip(
        "TXT-04",
        "The Rural Crime Team met. The Rural Crime Team and the Rural Crime Team’s dogs agreed. The Rural Crimes Team left.",
        quoted="Crimes",
    ),
    slip("TXT-10", "It is met from the budget for 2025/27.", quoted="2025/27"),
    fine("TXT-10", "It is met from the budget for 2025/26. The plan for 2025/27 and decision 2025/27 stay."),
    slip("TXT-13", "Ann Marsh, Head of Kennels, came. Ann Marsh, Transport Manager, left.", quoted="Ann Marsh, Tr"),
    fine("TXT-13", "Ann Marsh, Chief Executive, came. Ann Marsh, Monitoring Officer, left."),
    fine("TXT-13", "Ann Marsh, Head of Kennels for Wealdshire, came. Ann Marsh, Head of Kennels, left."),
    slip("TXT-13", "Superintendent Ann Marsh came. Inspector Ann Marsh left.", quoted="Inspector Ann Marsh"),
    fine("TXT-13", "Superintendent Ann Marsh came. Supt Ann Marsh left."),
    slip("TXT-14", "DECISION RECORD\n\nKennels\n\nThis decision notice is published.", quoted="This decision notice"),
    fine("TXT-14", "DECISION RECORD\n\nKennels\n\nThe Information Commissioner’s decision notice is published."),
    slip("TXT-14", "Report to: the Board\n\nThis decision record is published.", quoted="This decision record"),
    slip("TXT-08", "The panel was formed in was May 2026.", quoted="was formed in was May"),
    fine("TXT-08", "The house they live in was sold. The month it was agreed in was May 2024."),
    slip("TXT-12", "An officer of Dyfed Powys Police came.", quoted="Dyfed Powys Police"),
]  # fmt: skip


@pytest.mark.parametrize("one", TABLE, ids=names)
def test_figures_and_names(one: Slip) -> None:
    check(one)
