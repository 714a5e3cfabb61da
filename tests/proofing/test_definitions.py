"""DEF: short forms, defined terms, spellings, open alternatives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.proofing.mentions.short_forms import explained_in
from tests.proofing.reading import found, quotations
from tests.proofing.slips import Slip, check, fine, names, slip

TABLE = [
    slip(
        "DEF-01",
        "The Senior Dog Owner (SDO) leads.\n\nThe Senior Dog Officer pays.",
        quoted="Senior Dog Officer",
    ),
    slip(
        "DEF-01",
        "The Northern Dog Board (NDB) met.\n\nThe National Drone Bureau (NDB) did not.",
        quoted="National Drone Bureau (NDB)",
    ),
    fine(
        "DEF-01",
        "The Senior Dog Owner (SDO) leads.\n\nSenior Dog Owners meet. The Senior Dog Owner (the “SDO”) pays.",
    ),
    fine("DEF-01", "The Northern Dog Board (NDB) met. The Southern Dog Board (SDB) met too."),
    slip(
        "DEF-02",
        "The Regional Dog Unit (RDU) is new.\n\nThe Regional Dog Unit (RDU) is small.",
        quoted="Regional Dog Unit (RDU)",
    ),
    slip(
        "DEF-02",
        "The Kennels Board (“the Board”) was asked.\n\nThe Panel (“the Board”) was asked.",
        quoted="(“the Board”)",
    ),
    fine("DEF-02", "Regional Dog Unit (RDU)\n\nThe Regional Dog Unit (RDU) is small. The RDU is new."),
    slip("DEF-03", "The JDOC met in May.", quoted="JDOC"),
    slip("DEF-03", "The RDU is new. It is the Regional Dog Unit (RDU).", quoted="RDU"),
    slip("DEF-03", "All RDUs, and the RDU's dogs.", quoted="RDUs"),
    fine("DEF-03", "The Regional Dog Unit (RDU) is new. The RDU and RDUs are small."),
    fine("DEF-03", "RDU (Regional Dog Unit) is new. The PCC, the OPCC and the UK agree. See part IV."),
    fine("DEF-03", "“Regional Dog Unit or RDU” means the unit. The RDU is new."),
    fine("DEF-03", "THE BOARD MET IN MAY AND AGREED THE ROOF\n\nDecision CPCC 2019-010 and section 22A."),
    slip("DEF-04", "“Programme” means the dogs.\n\nThe Board leads the programme.", quoted="programme"),
    slip(
        "DEF-04", "The kennels (“the Parties”) met.\n\nIt was agreed by the parties to pay.", quoted="parties"
    ),
    fine(
        "DEF-04",
        "“Programme” means the dogs.\n\nThe Programme of meetings, the programme team and a programme are set.",
    ),
    slip("DEF-05", "They are corporation soles.", quoted="corporation soles"),
    slip("DEF-05", "See the Term of References.", quoted="Term of References"),
    fine("DEF-05", "They are corporations sole, and each is a corporation sole with terms of reference."),
    slip(
        "DEF-06",
        "We will on-board in May.\n\nThe on-boarding is long.\n\nWhen we onboard, it rains.",
        quoted="onboard",
    ),
    slip("DEF-06", "See Police.uk and Police.uk.\n\nThen Police.UK moved.", quoted="Police.UK"),
    slip(
        "DEF-06",
        "The on-boarding process.\n\nThe cost of on boarding it.\n\nTo on-board.",
        quoted="on boarding",
    ),
    fine(
        "DEF-06", "We will on-board in May, and on-boarding is long. They set up a set-up; the on board vet."
    ),
    fine("DEF-06", "Police.uk and data.police.uk are known as “police.uk”."),
    slip("DEF-07", "The Meeting [Board] shall meet.", quoted="[Board]"),
    slip("DEF-07", "Signed by [insert name] on [date].", quoted=("[insert name]", "[date]")),
    slip("DEF-07", "It costs [●] a year and £[  ] more.", quoted=("[●]", "[  ]")),
    slip("DEF-07", "It starts on <insert date>, or TBC.", quoted=("<insert date>", "TBC")),
    fine("DEF-07", "He said it [sic], see [2019] EWCA 4, [the plan](https://x.example) and the note.[^1]"),
    fine("DEF-07", "- [ ] a box to tick\n- [x] a ticked one"),
    fine("DEF-07", "Signature\t________\n\nName: ________"),
    slip("DEF-08", "Full Report for Decision/ Direction", quoted="Decision/ Direction"),
    slip("DEF-08", "Is it exempt? Yes/No", quoted="Yes/No"),
    slip("DEF-08", "The police force(s) pay.", quoted="force(s)"),
    slip("DEF-08", "Director/Head of Service:", quoted="Director/Head of Service"),
    slip(
        "DEF-08", "Approve/reject (delete as appropriate)", quoted=("Approve/reject", "delete as appropriate")
    ),
    fine(
        "DEF-08",
        "Dogs and/or cats, 24/7, N/A, 2019/20, GDPR/Data Privacy, officer/staff resource, km/h, a/the.",
    ),
]


@pytest.mark.parametrize("line", TABLE, ids=names)
def test_table(line: Slip) -> None:
    check(line)


@pytest.mark.parametrize(
    ("text", "short", "long"),
    [
        (
            "the Mayor's Office for Policing and Crime (MOPAC)",
            "MOPAC",
            "Mayor's Office for Policing and Crime",
        ),
        ("a Data Protection Impact Assessment (DPIA)", "DPIA", "Data Protection Impact Assessment"),
        ("on-demand Road Traffic Incident reporting (RTI)", "RTI", "Road Traffic Incident reporting"),
        ("Police.uk (PUK)", "PUK", "Police.uk"),
        ("the Freedom of Information Act 2000 (FOIA)", "FOIA", "Freedom of Information Act 2000"),
    ],
)
def test_what_a_short_form_stands_for(text: str, short: str, long: str) -> None:
    assert [(one.short, one.long) for one in explained_in(text)] == ([(short, long)] if short else [])


def test_a_schedule_uses_the_words_of_its_agreement() -> None:
    text = "COLLABORATION AGREEMENT\n\n1. UNIT\n\n1.1 The Regional Dog Unit (RDU) is new.\n\nSchedule A\n\n1. AIMS\n\n1.1 The RDU works."
    assert quotations("DEF-03", text) == []


def test_a_capital_is_put_back() -> None:
    (finding,) = found("DEF-04", "“Programme” means the dogs.\n\nThe Board leads the programme.")
    assert finding.fix == "Programme"


@given(st.lists(st.sampled_from(["Dog", "Van", "Roof", "Unit", "Kennel", "Board"]), min_size=2, max_size=5))
def test_initials_explain_a_short_form(words: list[str]) -> None:
    short = "".join(word[0] for word in words)
    text = f"We met the {' '.join(words)} ({short}) in May. The {short} agreed."
    assert quotations("DEF-03", text) == []
    assert [one.short for one in explained_in(text)] == [short]
