"""ANS-06 to ANS-08: questions of a form and the answers that hang on one another."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.bundles import bundles_of
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.remembering import remembered_search
from app.proofing.rule import Fault, error, warning
from app.proofing.sorts import Sort, sort_of

_VERB = r"(?:Is|Are|Was|Were|Has|Have|Does|Do|Did|Will|Can|Should|Would)"
_ANSWER = r"(?P<answer>yes|no|n/?a|not applicable)"
_QUESTION = re.compile(
    rf"^(?P<asks>{_VERB}\b[^?]{{8,220}}\?)\s*[-–—:]?\s*(?:{_ANSWER}\b)?\W*$", re.IGNORECASE
)
_WITHOUT_MARK = re.compile(
    rf"^{_VERB}\s(?:[a-z]+\s|\*\*)[^?]{{6,200}}?"
    r"(?:\s*[-–—:.]\s*(?:YES|NO|Yes|No|yes|no|N/A)|\s(?:YES|NO|Yes|No))\W*$"
)
_DEPENDS = re.compile(
    r"^(?:if (?:yes|so|no|not|deferred|the answer|exempt|applicable|required)\b"
    r"|until what date|until when|until$"
    r"|for what reason|reason(?:s)? for (?:deferral|exemption|the deferral)|date until|deferred until)",
    re.IGNORECASE,
)
_IF_NO = re.compile(r"^if (?:no|not)\b(?!t applicable)", re.IGNORECASE)
_NONE = re.compile(r"(?:n/?a|not applicable|none|nil|-|–)\W*", re.IGNORECASE)
_BARE = re.compile(r"\W*(?:yes|no|n/?a|not applicable)\W*", re.IGNORECASE)
_REACH = 6
_WITHHELD = re.compile(r"\bpart (?:2|ii|two)\b", re.IGNORECASE)
_RELIES = re.compile(
    r"\b(?:separate|exempt|confidential|not be (?:made available|published|included))\b", re.IGNORECASE
)
_ASKED = remembered_search(
    re.compile(
        r"\bpart (?:2|ii|two)\b[^.]{0,60}"
        r"(?:\?|\b(?:yes|no)\b|\b(?:is|are|was) (?:not )?(?:attached|required|enclosed|needed)\b)"
        r"|\b(?:is|are) there (?:a|any) part (?:2|ii|two)\b|\bthere is (?:a|no) part (?:2|ii|two)\b",
        re.IGNORECASE,
    )
)


class Question(NamedTuple):
    """A question of a form and what was answered, `yes`, `no`, `n/a` or nothing."""

    at: int
    answer: str


def _dependents(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for question in _questions(reading):
            yield from (one.within(paper) for one in _of_question(reading, question))


def _questions(reading: Reading) -> Iterator[Question]:
    for at, passage in enumerate(reading.passages):
        found = _QUESTION.match(passage.text.replace("*", "").strip())
        if found and passage.kind is not PassageKind.NOTE:
            answer = found["answer"] or _answer_beside(reading.passages, at)
            yield Question(at, answer.strip(" .").casefold())


def _answer_beside(passages: tuple[Passage, ...], at: int) -> str:
    following = passages[at + 1] if at + 1 < len(passages) else None
    return following.text if following and _BARE.fullmatch(following.text.strip()) else ""


def _of_question(reading: Reading, question: Question) -> Iterator[Fault]:
    depending = [(at, _value(reading.passages, at)) for at in _depending(reading.passages, question.at)]
    if not depending:
        return
    beside = ((0, question.at), *((0, at) for at, _ in depending))
    if not question.answer:
        yield Fault("This question has no answer, but others depend on it.", question.at, beside=beside[1:])
        return
    for at, value in depending:
        says = _wrong_with(
            question.answer, value, reading.passages[at].text, [other for _, other in depending]
        )
        if says:
            around = tuple(place for place in beside if place[1] != at)
            yield Fault(says, at, 0, len(reading.passages[at].text), beside=around)


def _wrong_with(answer: str, value: str, text: str, values: list[str]) -> str:
    """Return what is wrong with a value that depends on an answer, nothing where it is right."""
    is_asked = (answer == "no") if _IF_NO.match(text) else (answer == "yes")
    is_none = bool(_NONE.fullmatch(value))
    if is_asked:
        return (
            "" if value and not is_none else f"The answer is “{answer.title()}”, so this has to be answered."
        )
    if value and not is_none:
        return f"The answer is “{answer.title()}”, so this has nothing to say."
    others_say = any(_NONE.fullmatch(other) for other in values)
    return "" if value or not others_say else "This is blank, while the other says “N/A”."


def _depending(passages: tuple[Passage, ...], at: int) -> Iterator[int]:
    for place in range(at + 1, min(at + 1 + _REACH, len(passages))):
        passage = passages[place]
        if _QUESTION.match(passage.text) or (passage.kind is PassageKind.HEADING and passage.number):
            return
        is_row_cell = passage.row and passage.kind is PassageKind.CELL and passage.column
        if _DEPENDS.match(passage.text.strip(" *")) and not is_row_cell:
            yield place


def _value(passages: tuple[Passage, ...], at: int) -> str:
    """Return what was answered to a question that depends on another."""
    passage = passages[at]
    following = passages[at + 1] if at + 1 < len(passages) else None
    if following and passage.row and following.row == passage.row:
        return following.text.strip()
    _, _, value = passage.text.partition(":")
    if value.strip():
        return value.strip()
    _, mark, value = passage.text.partition("?")
    if mark and value.strip():
        return value.strip()
    is_text = following is not None and following.kind in {PassageKind.PARAGRAPH, PassageKind.CELL}
    is_own = following is not None and not following.label and not _DEPENDS.match(following.text)
    return (
        following.text.strip()
        if following and is_text and is_own and not _VERBS.match(following.text)
        else ""
    )


_VERBS = re.compile(rf"^{_VERB}\b|^Part \d|^I (?:confirm|have)\b")


def _without_mark(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages):
            following = reading.passages[at + 1] if at + 1 < len(reading.passages) else None
            found = _WITHOUT_MARK.match(passage.text.strip())
            beside = (
                following is not None and following.row == passage.row and _BARE.fullmatch(following.text)
            )
            is_label = passage.kind is PassageKind.LABEL and bool(beside) and _is_question(passage.text)
            if (found and len(passage.text) < 200) or is_label:
                says = "This is a question, but it has no question mark."
                yield Fault(says, at, 0, len(passage.text), paper=paper)


def _is_question(text: str) -> bool:
    return bool(re.match(rf"{_VERB}\s[a-z]", text)) and not text.rstrip(" :*").endswith("?")


def _not_asked(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    written_elsewhere = {paper for paper, _ in foreign(pack)}
    for bundle in bundles_of(pack, knowledge):
        texts = [passage.text for paper in bundle for passage in pack[paper].passages]
        if any(_ASKED(text) for text in texts):
            continue
        for paper in bundle:
            if paper in written_elsewhere and sort_of(pack[paper], knowledge) is Sort.DECISION:
                yield from (one.within(paper) for one in _relying(pack[paper]))


def _relying(reading: Reading) -> Iterator[Fault]:
    for at, passage in enumerate(reading.passages):
        if _WITHHELD.search(passage.text) and _RELIES.search(passage.text) and len(passage.text) > 60:
            found = _WITHHELD.search(passage.text)
            assert found
            says = "The form relies on a Part 2, but nowhere says whether there is one."
            yield Fault(says, at, found.start(), found.end())
            return


RULES = (
    error("ANS-06", "Nobody can tell whether it was forgotten.", pack=_dependents),
    warning("ANS-07", "Readers take the question for a statement.", pack=_without_mark),
    error("ANS-08", "Nobody can tell whether part of the decision is withheld.", pack=_not_asked),
)
