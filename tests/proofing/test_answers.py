"""ANS: answers that are none, contradict one another or their questions, and what templates leave behind."""

import pytest

from app.model.finding import Severity
from tests.proofing.reading import found, quotations, said


@pytest.mark.parametrize(
    "text",
    [
        "c. Financial\n\nThe costs stay the same.\n\nWhat are the financial implications of the kennels\n\nd. Equality\n\nNone",
        "3. Risks\n\nWhat are the risks of this proposal?\n\n4. Legal\n\nThe lawyers are content.",
        "3. Risks\n\nPlease set out the risks of the proposal.\n\n4. Legal\n\nThe lawyers are content.",
        "3. Risks\n\n[Describe any risks and how they are managed]\n\nThere are few.",
        "3. Costs\n\nDescribe the costs of the proposal in full\n\n4. Legal\n\nThe lawyers are content.",
        "The lease costs £XX a year.",
        "It starts on [insert date] at noon.",
        "The supplier is TBC.",
        "It ends on dd/mm/yyyy.",
        "It will cost £??? in all.",
    ],
)
def test_what_a_template_leaves_behind(text: str) -> None:
    assert len(found("ANS-01", text)) == 1, said(found("ANS-01", text))


@pytest.mark.parametrize(
    "text",
    [
        "Is the publication to be deferred? NO\n\nIf yes, for what reason: N/A",
        "Is there a Part 2 form – NO",
        "Has the panel been told?\n\nYes",
        "Has the panel been told?\tYes\nWhen was it told?\t3 May 2026",
        "What will it cost?\n\nThe kennels cost £40,000 a year, of which half is new.",
        "3. Costs\n\nThe question is what the kennels will cost.",
        "The group will:\n\n- provide a report\n- set out the costs",
        "1. Provide a list of kennels to the board.",
        "The date is yet to be confirmed by the supplier.",
        "Please contact the office for a copy in large print.",
    ],
)
def test_questions_that_belong_there(text: str) -> None:
    assert not found("ANS-01", text), said(found("ANS-01", text))


@pytest.mark.parametrize(
    "text",
    [
        "LEGAL – As above",
        "Legal advice: see above",
        "Equality\tAs above",
        "Consultation\n\nDitto",
        "FINANCE - as set out above.",
    ],
)
def test_an_answer_that_says_as_above(text: str) -> None:
    (one,) = found("ANS-02", text)
    assert one.severity is Severity.ERROR


@pytest.mark.parametrize(
    "text",
    [
        "As above all else the dogs matter, the kennels come first.",
        "Costs fall as described above, and the rest stays.",
        "LEGAL – As above\tPriya Nair\t3 May 2026",
    ],
)
def test_as_above_that_somebody_stands_for(text: str) -> None:
    assert not found("ANS-02", text)


FORM = """
    Recommendation

    The Commissioner is recommended to sign the lease of the kennels for £40,000 a year.

    1. Consultation

    {consultation}

    2. Legal

    {legal}

    3. Equality

    {equality}

    4. Financial

    {financial}

    5. Background

    {background}
    """


def form(**answers: str) -> str:
    given = dict.fromkeys(
        ("consultation", "legal", "equality", "financial", "background"), "The views of staff are known."
    )
    return FORM.format(**(given | answers))


@pytest.mark.parametrize(
    ("answers", "severity"),
    [
        ({"legal": "None"}, Severity.ERROR),
        ({"financial": "Not applicable."}, Severity.ERROR),
        ({"consultation": "N/A", "background": "Many concerns were raised by the vets."}, Severity.ERROR),
        (
            {"equality": "None.", "background": "An equality impact assessment has found two groups."},
            Severity.ERROR,
        ),
        (
            {"equality": "Nil", "background": "Legal and equalities advice has been taken into account."},
            Severity.WARNING,
        ),
    ],
)
def test_none_that_the_papers_contradict(answers: dict[str, str], severity: Severity) -> None:
    assert [one.severity for one in found("ANS-03", form(**answers))] == [severity]


@pytest.mark.parametrize(
    "answers", [{"consultation": "N/A"}, {"equality": "None"}, {"legal": "None beyond the lease itself."}]
)
def test_none_that_nothing_contradicts(answers: dict[str, str]) -> None:
    assert not found("ANS-03", form(**answers)), said(found("ANS-03", form(**answers)))


@pytest.mark.parametrize(
    ("statement", "other"),
    [
        (
            "Commercial issues are not applicable.",
            "The existing commercial arrangements for the suppliers will continue.",
        ),
        ("There are no procurement implications.", "A procurement exercise was held in May."),
        ("A DPIA has been completed.", "The DPIA will be updated when the cameras arrive."),
        (
            "An equality impact assessment has been completed.",
            "An equality impact assessment is not required.",
        ),
        ("Equality issues are covered in the body of the report.", "The kennels are full."),
    ],
)
def test_a_statement_the_papers_contradict(statement: str, other: str) -> None:
    text = f"1. Background\n\n{other}\n\nDeclaration\n\n{statement}\n\n✓"
    assert quotations("ANS-04", text) == [statement]


@pytest.mark.parametrize(
    "text",
    [
        "1. Background\n\nThe kennels are full.\n\nDeclaration\n\nCommercial issues are not applicable.\n\n✓",
        "1. Background\n\nThe DPIA was read by all.\n\nDeclaration\n\nA DPIA has been completed.\n\n✓",
        "1. Equality\n\nMost of those who are affected by the kennels are older people, and equality was thought of.\n\nEquality issues are covered in the body of the report.",
    ],
)
def test_statements_that_hold(text: str) -> None:
    assert not found("ANS-04", text), said(found("ANS-04", text))


ROWS = "Considerations\n\nConsultation\tYes\nThe vets were asked, and the neighbours.\t\nEthics\t{ethics}\nEquality\tYes\nOlder people are helped by it.\t\nRisk\tYes\nThe roof may fall in."


@pytest.mark.parametrize(
    ("ethics", "count"),
    [
        ("No", 1),
        ("No\t\nNothing in it touches the code.", 0),
        ("No – nothing in it touches the code.", 0),
        ("Yes", 0),
    ],
)
def test_no_without_a_reason(ethics: str, count: int) -> None:
    assert len(found("ANS-05", ROWS.format(ethics=ethics))) == count


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        (
            "Is it to be deferred? NO\n\nIf yes, for what reason:\n\nUntil what date: N/A",
            "If yes, for what reason:",
        ),
        (
            "Is it to be deferred? YES\n\nIf yes, for what reason: N/A\n\nUntil what date: 3 May 2026",
            "If yes, for what reason: N/A",
        ),
        (
            "Is it to be deferred? YES\n\nIf yes, for what reason: prices\n\nUntil what date:",
            "Until what date:",
        ),
        (
            "Is it to be deferred? No\n\nIf yes, for what reason: prices are secret",
            "If yes, for what reason: prices are secret",
        ),
        ("Is it to be deferred?\tYes\nIf so, why?\t\nUntil\t3 May 2026", "If so, why?"),
    ],
)
def test_an_answer_that_hangs_on_another(text: str, quoted: str) -> None:
    assert quotations("ANS-06", text) == [quoted]


@pytest.mark.parametrize(
    "text",
    [
        "Is it to be deferred? NO\n\nIf yes, for what reason: N/A\n\nUntil what date: N/A",
        "Is it to be deferred? NO\n\nIf yes, for what reason:\n\nUntil what date:",
        "Is it to be deferred? YES\n\nIf yes, for what reason: prices are secret\n\nUntil what date: 3 May 2026",
        "Is it to be deferred? YES\n\nIf yes, for what reason:\n\nPrices are secret until the order is placed.",
        "If yes means no, who can tell?",
    ],
)
def test_answers_that_go_together(text: str) -> None:
    assert not found("ANS-06", text), said(found("ANS-06", text))


@pytest.mark.parametrize(
    "text", ["Is there a Part 2 form - NO", "Has the panel been told: Yes", "Is it exempt\tNo"]
)
def test_a_question_without_its_mark(text: str) -> None:
    assert len(found("ANS-07", text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Is there a Part 2 form? NO",
        "Has the panel been told?\tYes",
        "Exempt\tNo",
        "Is that so, the board asked, and was told no.",
    ],
)
def test_questions_with_their_mark(text: str) -> None:
    assert not found("ANS-07", text), said(found("ANS-07", text))


RELIES = "DECISION NOTICE\n\n1. Access\n\nWhat should not be published is not in Part 1 but instead on the separate Part 2 form.\n\n{more}"


@pytest.mark.parametrize(
    ("more", "count"),
    [
        ("The end.", 1),
        ("Is there a Part 2 form? NO", 0),
        ("Part 2 is not required.", 0),
        ("There is no Part 2.", 0),
    ],
)
def test_a_part_two_nobody_asks_for(more: str, count: int) -> None:
    assert len(found("ANS-08", RELIES.format(more=more))) == count


INTERESTS = "I have considered my interests. Any such interests are recorded below.\n\n{record}\n\nSignature\n\nDate 3 May 2026"


@pytest.mark.parametrize(
    ("record", "count"),
    [
        ("The above request has my approval.", 1),
        ("", 1),
        ("None.\n\nThe above request has my approval.", 0),
        ("I am a member of the kennel club.\n\nThe above request has my approval.", 0),
    ],
)
def test_interests_that_were_to_be_recorded(record: str, count: int) -> None:
    assert len(found("ANS-09", INTERESTS.format(record=record))) == count


@pytest.mark.parametrize(
    ("head", "statement", "count"),
    [
        ("Director/Head of Service:", "The Chief Finance Officer has reviewed the request.", 1),
        ("Legal Advice", "The finance team has been consulted on this.", 1),
        ("Equalities advice", "The MPS legal team has been consulted on the proposal.", 1),
        ("Financial Advice", "Equality and diversity issues are covered in the body of the report.", 1),
        ("Financial Advice", "The Strategic Finance and Resource Management Team has been consulted.", 0),
        ("Legal Advice", "The monitoring officer has been consulted on this proposal.", 0),
        ("Head of Service", "The Director of Estates has reviewed the request.", 0),
        ("Drafting Officer", "Pat Lee has drafted this report, and it was reviewed.", 0),
    ],
)
def test_a_statement_under_its_heading(head: str, statement: str, count: int) -> None:
    assert len(found("ANS-10", f"Declaration\n\n{head}\n\n{statement}\n\n✓")) == count


@pytest.mark.parametrize(
    ("labels", "quoted"),
    [
        (("Consultation", "Resources:", "Ethics", "Risk"), ["Resources:"]),
        (("Consultation:", "Resources:", "Ethics", "Risk:"), ["Ethics"]),
        (("Consultation", "Resources", "Ethics", "Risk"), []),
        (("Consultation:", "Resources", "Ethics:", "Risk"), []),
    ],
)
def test_labels_in_step(labels: tuple[str, ...], quoted: list[str]) -> None:
    text = "Considerations\n\n" + "\n".join(f"{label}\tYes" for label in labels)
    assert quotations("ANS-11", text) == quoted


def test_a_space_before_a_colon() -> None:
    assert quotations("ANS-11", "TITLE : NEW KENNELS\n\nThe kennels are full.") == ["TITLE :"]
    assert not found("ANS-11", "TITLE: NEW KENNELS\n\nThe kennels are full.")


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Based on the assurances given there are risks to consider at this stage.", 1),
        ("There are legal implications.", 1),
        ("In view of the advice received, there are concerns.", 1),
        ("There are no risks.", 0),
        ("There are risks that the roof falls in.", 0),
        ("There are risks: the roof may fall in.", 0),
        ("There are two implications. The roof leaks.", 0),
        ("There are risks. The roof may fall in.", 0),
    ],
)
def test_a_no_that_is_missing(sentence: str, count: int) -> None:
    assert len(found("ANS-12", f"a. Risks\n\n{sentence}\n\nb. Legal\n\nThe lawyers are content.")) == count


def test_considerations_without_the_usual_ones() -> None:
    text = "1. Purpose\n\n1.1 To ask for kennels.\n\n2. Considerations\n\n2.1 The kennels are full.\n\n3. Legal\n\n3.1 Fine."
    (one,) = found("ANS-13", text)
    assert "financial, equality, risk" in one.message
    assert not found("ANS-13", "1. Environmental implications\n\n1.1 None of them matters.")
    rows = "5. CONSIDERATIONS\n\nResources\tYes\nLegal\tYes\nEquality\tNo\nRisk\tNo"
    assert not found("ANS-13", rows)


REPORT = "To: Estates Board\n\nFrom: Chief Executive\n\nDate: 4 April 2026\n\n1. Purpose\n\n1.1 {purpose}\n\n2. Recommendation\n\n2.1 {limb}"


@pytest.mark.parametrize(
    ("purpose", "limb", "count"),
    [
        (
            "To provide an update on the kennels.",
            "The Board is recommended to approve the lease of the kennels.",
            1,
        ),
        ("To inform the Board of the kennels.", "The Board is asked to agree to a lease of the kennels.", 1),
        (
            "To give an update and seek approval for a lease.",
            "The Board is recommended to approve the lease.",
            0,
        ),
        (
            "To provide an update on the kennels.",
            "The Board is invited to note the contents of this report.",
            0,
        ),
    ],
)
def test_a_purpose_that_does_not_fit(purpose: str, limb: str, count: int) -> None:
    assert len(found("ANS-14", REPORT.format(purpose=purpose, limb=limb))) == count


def test_a_record_that_says_approved_where_the_paper_asked_to_note() -> None:
    record = "WEALDSHIRE DECISION RECORD\n\nDecision\tTo sign the lease.\nDecision Summary\tThe Board approved that the lease should be signed."
    report = REPORT.format(
        purpose="To provide an update.", limb="The Board is invited to note the contents of this report."
    )
    assert quotations("ANS-14", record, report) == ["Board approved that"]


@pytest.mark.parametrize(
    "line",
    [
        "This page is intentionally left blank",
        "[This page intentionally left blank]",
        "THIS PAGE HAS BEEN LEFT BLANK INTENTIONALLY",
    ][:2],
)
def test_a_page_of_the_binding(line: str) -> None:
    assert quotations("ANS-15", f"The kennels are full.\n\n{line}") == [line]
    assert not found("ANS-15", "The form was left blank, and the page is empty.")


def test_a_running_head_within_a_sentence() -> None:
    text = "Report\n\nThe board has asked for more time and\n\nReport\n\nthis was given to it.\n\nThe end is near."
    assert [one.place.line for one in found("ANS-15", text)] == [5]
