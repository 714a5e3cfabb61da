"""ANS-01, ANS-02, ANS-15: prompts of a template, “As above”, empty pages and running heads in the text."""

import re
from collections.abc import Iterator
from functools import lru_cache

from app.model.finding import Severity
from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.answers.topics import topic_of
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.sentences import sentences_in
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import sections_of
from app.proofing.sorts import Sort, sort_of

_YES_NO = re.compile(r"\W*(?:yes|no|n/?a|none|not applicable|✓|☐|☑|☒)\b.{0,60}", re.IGNORECASE)
_QUESTION = re.compile(r"[^?.]{8,220}\??", re.DOTALL)
_ANSWERED = re.compile(r"[?:–—-]\s*(?:yes|no|n/?a|none|not applicable)\W*$", re.IGNORECASE)
_MOST_WORDS = 34
_AS_ABOVE = re.compile(
    r"(?:^|^[^.–—:]{3,50}?\s?[–—:-]\s?)"
    r"(?P<answer>(?:as|see)(?: stated| set out| per| detailed| described)? above|ditto"
    r"|as (?:per )?(?:the )?report"
    r"|see (?:the |main |full |attached |covering |body of |above ){0,3}(?:report|paper)|as before|as stated)"
    r"\W*$",
    re.IGNORECASE,
)
_FILLER = re.compile(
    r"^\W*(?:\[?this page (?:is |has been |was |has )?(?:intentionally|deliberately)"
    r" (?:been )?(?:left )?blank\]?"
    r"|(?:intentionally|deliberately) (?:left )?blank|page left blank(?: intentionally)?|blank page)\W*$",
    re.IGNORECASE,
)
_OF_A_TEMPLATE = re.compile(
    r"\b(?:implications?|risks?|costs?|impacts?|options|benefits"
    r"|mitigat\w+|alternatives|consult\w*|personal data|advice|involve\w*)\b",
    re.IGNORECASE,
)
_OPEN_QUESTION = re.compile(r"(?:What|Which|How|Who|Why|Are|Is|Does|Do|Has|Have|Will)\b")
_EXPLAIN = re.compile(
    r"(?:Explain|Describe|State|Set out|Summarise|Say|Give|Outline)"
    r" (?:why|how|whether|what|which|the reasons?|briefly)\b"
)
_ASKED = re.compile(r"\bquestion|\bask", re.IGNORECASE)
_MOST_QUESTIONS = 3
"""With more of them, questions and answers are how the paper is written."""
_ENDED = re.compile(r"[.:;?!…][)\]”’\"'*_]*$")


def _marks(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    for found in _pattern(knowledge, "marks").finditer(passage.text):
        says = f"“{found[0]}” was to be replaced by something."
        yield Fault(says, 0, found.start(), found.end())


def _prompts(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the questions and orders of a template that stand among the answers."""
    asks, orders = _pattern(knowledge, "asks"), _pattern(knowledge, "orders")
    passages = reading.passages
    for at, passage in enumerate(passages):
        if not _may_be_prompt(passage):
            continue
        text = passage.value.strip(" *_[]()")
        is_question = asks.match(text) and _QUESTION.fullmatch(text) and not _ANSWERED.search(text)
        is_heading = passage.kind is PassageKind.HEADING
        if is_question and not is_heading and not _is_answered(passages, at):
            yield Fault("This is a question of the template; it was to be answered.", at)
        elif orders.match(text) and _is_order(passages, at, text) and not (is_heading and reading.document):
            yield Fault("This is what the template asks for; it was to be replaced.", at)
    yield from _asked_within(reading, knowledge)


def _asked_within(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the question a template asks before the answer that was written behind it, or instead of it."""
    if sort_of(reading, knowledge) not in {Sort.DECISION, Sort.REPORT}:
        return
    found: dict[int, Fault] = {}
    for section in sections_of(reading):
        is_topic = topic_of(section.heading, knowledge) is not None
        for at in () if _ASKED.search(section.heading) else section.inside:
            passage = reading.passages[at]
            text = _left_in(passage, knowledge, is_topic=is_topic)
            if text:
                start = passage.text.index(text)
                says = "This is what the template asks; only the answer was to be left."
                found[at] = Fault(says, at, start, start + len(text))
    yield from found.values() if len(found) <= _MOST_QUESTIONS else ()


@lru_cache(maxsize=8192)
def _left_in(passage: Passage, knowledge: Knowledge, *, is_topic: bool) -> str:
    """Return the sentence of a template that was left in a passage, nothing where there is none."""
    text = _first_asked(passage)
    is_asked = _is_question(passage, text, knowledge, is_topic=is_topic)
    return text if is_asked or _is_ordered(passage, text, knowledge, is_topic=is_topic) else ""


def _first_asked(passage: Passage) -> str:
    """Return the first sentence of a passage that asks something, else its first one."""
    sentences = sentences_in(passage.value)
    asked = next((one.text for one in sentences if one.text.strip().endswith("?")), "")
    return (asked or (sentences[0].text if sentences else "")).strip(" *_")


def _is_question(passage: Passage, text: str, knowledge: Knowledge, *, is_topic: bool) -> bool:
    """Return whether a sentence is the question of a template, before its answer or alone in a paragraph."""
    begins = passage.value.strip().startswith(text)
    is_asked = bool(_pattern(knowledge, "asks").match(text)) and bool(_OF_A_TEMPLATE.search(text))
    is_open = bool(passage.number) and begins and bool(_OPEN_QUESTION.match(text))
    is_whole = len(text) >= len(passage.value.strip()) - 3
    return text.endswith("?") and (
        (is_asked and (is_topic or begins) and (bool(passage.number) or not is_whole)) or is_open
    )


def _is_ordered(passage: Passage, text: str, knowledge: Knowledge, *, is_topic: bool) -> bool:
    """Return whether an order stands in an answer: “Explain why …” in a row, “Describe the risks …”."""
    is_rest = len(text) < len(passage.value.strip()) - 3
    if not is_rest or text.endswith(":") or not _pattern(knowledge, "orders").match(text):
        return False
    is_row = bool(passage.label) and bool(_EXPLAIN.match(text))
    return is_row or (bool(passage.number) and is_topic and bool(_OF_A_TEMPLATE.search(text)))


def _may_be_prompt(passage: Passage) -> bool:
    may_hold = {PassageKind.PARAGRAPH, PassageKind.CELL, PassageKind.HEADING}
    is_text = passage.kind in may_hold and not passage.number
    return is_text and 3 < len(passage.text.split()) <= _MOST_WORDS


def _is_answered(passages: tuple[Passage, ...], at: int) -> bool:
    """Return whether a question is one of a form, with its answer beside it or under it."""
    if passages[at].text.count("?") > 1 or at + 1 == len(passages):
        return False
    following = passages[at + 1]
    is_row = passages[at].row and following.row == passages[at].row
    is_text = following.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM} and not following.number
    is_answer = bool(_YES_NO.fullmatch(following.text.strip())) or following.text.casefold().startswith("if ")
    above = passages[at - 1] if at else following
    is_heading = passages[at].text.endswith("?") and above.kind is not PassageKind.HEADING
    return bool(is_row) or is_answer or (is_text and is_heading)


def _is_order(passages: tuple[Passage, ...], at: int, text: str) -> bool:
    """Return whether an order is of the template: in brackets, with “please”, or alone under its heading."""
    above = passages[at - 1] if at else passages[at]
    in_brackets = passages[at].text.strip()[:1] in {"[", "("}
    is_first = above.kind is PassageKind.HEADING and passages[at].kind is not PassageKind.CELL
    return (
        in_brackets or text.casefold().startswith(("please ", "briefly ")) or (is_first and len(text) < 200)
    )


def _pattern(knowledge: Knowledge, name: str) -> re.Pattern[str]:
    kept = knowledge.kept.get(f"prompts {name}")
    if kept is None:
        flags = re.NOFLAG if name == "marks" else re.IGNORECASE
        kept = re.compile(knowledge.table("answers")["prompts"][name], flags)
        knowledge.kept[f"prompts {name}"] = kept
    return kept


def _as_above(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages):
            found = _AS_ABOVE.search(passage.text.strip())
            if found and passage.kind is not PassageKind.NOTE:
                is_report = "report" in found["answer"].casefold() or _is_signed_for(reading, at)
                says = f"“{found['answer']}” says nothing: state what was advised, by whom and when."
                severity = Severity.WARNING if is_report else None
                yield Fault(says, at, 0, len(passage.text), paper=paper, severity=severity)


def _is_signed_for(reading: Reading, at: int) -> bool:
    """Return whether somebody stands beside a declaration with name and date."""
    row = reading.passages[at].row
    beside = [one for one in reading.passages[at + 1 : at + 4] if row and one.row == row]
    return sum(bool(one.text.strip(" ._…")) for one in beside) >= 2


def _furniture(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    if reading.document is not None:
        return
    for at, passage in enumerate(reading.passages):
        if _FILLER.match(passage.text):
            yield Fault("This page of the binding was left in.", at, 0, len(passage.text))
        elif _cuts(reading, at):
            says = "A running head or a footnote stands in the middle of a sentence."
            yield Fault(says, at, 0, min(len(passage.text), 60))


def _cuts(reading: Reading, at: int) -> bool:
    """Return whether a running head or a note stands between two halves of a sentence."""
    passage = reading.passages[at]
    is_aside = passage.kind in {PassageKind.FURNITURE, PassageKind.NOTE} and not reading.spots[at].part
    if not is_aside or not 0 < at < len(reading.passages) - 1:
        return False
    before, after = reading.passages[at - 1], reading.passages[at + 1]
    is_open = len(before.text.split()) > 4 and not _ENDED.search(before.text.rstrip())
    return is_open and not after.number and after.text.lstrip("*_ ")[:1].islower()


RULES = (
    error("ANS-01", "It looks as if nobody has answered it.", passage=_marks, paper=_prompts),
    error("ANS-02", "Nobody can tell afterwards what was advised.", pack=_as_above),
    warning("ANS-15", "Readers stumble, and listeners to a screen reader lose the thread.", paper=_furniture),
)
