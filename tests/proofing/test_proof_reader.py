"""The proof-reader remembers: after any edit it says what one says that has read nothing before."""

from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.finding import Finding, Severity
from app.model.reading import Pack
from app.proofing.families import RULES
from app.proofing.proof_reader import ProofReader
from app.proofing.rule import Fault, warning
from tests.proofing.reading import KNOWLEDGE, found, papers

PACK = papers("""
    DECISION RECORD – WPCC 2026-031

    Subject\tRegional Dog Unit agreement
    Decision\tTo sign the section 22A agreement for the Regional Dog Unit (RDU) at a cost of £13,000,000.
    Background Papers\tBoard paper of 4th May

    PART II

    I hereby approve the recommendation below.

    Recommendation

    1. That the agreement is signed by the Chief Constable and the Acting Commissioner before the winter.

    Signature

    Date 4-5-26

    To: Dog Board

    From: Chief Executive

    Date: 2 May 2026

    Regional Dog Unit agreement.

    1. Purpose

    1.1 This paper is about the RDU, and PART 1 of it is public.

    2. Recommendation

    2.1 That the agreement is signed by the Chief Constable and the Commissioner before the winter.

    3. Kennels

    3.1 The Regional Dog Unit (RDU) costs £13m in FY26/27, see paragraph 3.4 above and Appendix B.

    3.3 On Friday 4 May 2026 the parties (“the Parties”) met, and the parties agreed to on-board and onboard.

    3.3 CC Ann Marlow QPM will follow the Data Protection Act 1998 in 2026/27, as set out in Schedule A.

    4. Recommendation

    4.1 That the agreement is signed by the Chief Constable and the Commissioner before the winter.
    """)

WORDS = [
    "£13m", "FY26/27", "2026/27", "RDU", "XYZ", "(RDU)", "section 22", "s22A", "Appendix A", "Schedule B", "PART I", "Part 2",
    "paragraph 3.1", "4 May 2026", "Friday", "4-5-26", "onboard", "on-board", "[Board]", "the parties", "“the Parties”", "and",
    "CC Ann Marlow (QPM)", "Kent Police", "Kent Constabulary", "separate", "no exit", "not", "released", "Regional Dog Units",
    "Regional Dig Unit Board", "Data Protection Act 1998", "https://x.example/a", "the the", ".", ":", "Acting", "N/A", "",
]  # fmt: skip

edits = st.tuples(st.integers(0, 200), st.integers(0, 40), st.sampled_from(WORDS), st.booleans())


def edited(pack: Pack, edit: tuple[int, int, str, bool]) -> Pack:
    """Return a pack in which a word of one passage was put in, or replaced."""
    place, at, word, replaces = edit
    all_places = [(paper, one) for paper, reading in enumerate(pack) for one in range(len(reading.passages))]
    paper, one = all_places[place % len(all_places)]
    passages = list(pack[paper].passages)
    words = passages[one].text.split(" ")
    at %= len(words) + 1
    words[at : at + replaces] = [word]
    passages[one] = passages[one]._replace(text=" ".join(words))
    return (*pack[:paper], pack[paper]._replace(passages=tuple(passages)), *pack[paper + 1 :])


def plain(findings: tuple[Finding, ...]) -> list[tuple[object, ...]]:
    """Return findings without the order of those at one place."""
    return sorted(
        (f.place.line, f.span, f.rule, f.message, f.quotation, f.fix or "", len(f.beside)) for f in findings
    )


@settings(max_examples=150)
@given(st.lists(edits, min_size=1, max_size=6))
def test_what_is_remembered_changes_nothing(changes: list[tuple[int, int, str, bool]]) -> None:
    reader = ProofReader(KNOWLEDGE)
    reader.read(PACK)
    pack = PACK
    for change in changes:
        pack = edited(pack, change)
        assert plain(reader.read(pack)) == plain(ProofReader(KNOWLEDGE).read(pack))


def test_a_paper_that_is_taken_away_takes_its_findings_along() -> None:
    reader = ProofReader(KNOWLEDGE)
    reader.read(PACK)
    assert plain(reader.read(PACK[1:])) == plain(ProofReader(KNOWLEDGE).read(PACK[1:]))
    assert reader.read(()) == ()


def test_a_rule_is_asked_only_where_something_has_changed_for_it() -> None:
    asked: list[int] = []

    def check(reading, _):  # type: ignore[no-untyped-def]
        asked.append(len(reading.passages))
        return [Fault("found")]

    reader = ProofReader(
        KNOWLEDGE, [warning("X-01", "Because.", paper=check, reads=lambda passage, _: "£" in passage.text)]
    )
    assert len(reader.read(PACK)) == len(asked) == 2
    reader.read(edited(PACK, (40, 1, "quiet", False)))
    assert len(asked) == 2
    reader.read(edited(PACK, (40, 1, "£5", False)))
    assert len(asked) == 3


def test_findings_stand_in_the_order_of_the_papers() -> None:
    findings = ProofReader(KNOWLEDGE, RULES).read(PACK)
    places = [one.place.line for one in findings]
    assert places == sorted(places)
    assert {Severity.ERROR, Severity.WARNING} <= {one.severity for one in findings}


def test_a_finding_quotes_what_stands_there() -> None:
    for one in ProofReader(KNOWLEDGE).read(PACK):
        reading = next(r for r in PACK if any(s.line == one.place.line for s in r.spots))
        texts = [
            p.text
            for p, spot in zip(reading.passages, reading.spots, strict=True)
            if spot.line == one.place.line
        ]
        start, end = one.span
        assert any(one.quotation.endswith(text[start:end]) for text in texts)


def test_a_certain_fix_mends_what_it_is_for() -> None:
    for rule in ("TXT-09", "TXT-10", "DEF-05", "NUM-05"):
        text = "14. A\n\nThey are corporation soles.\n\n15 B\n\nIt costs £13m, £13m and £13,000,000.\n\n16. C\n\nIn 2026/27, 2027/28 and FY28/29."
        (finding,) = found(rule, text)
        assert finding.fix is not None
        assert found(rule, text.replace(finding.quotation, finding.fix)) == []
