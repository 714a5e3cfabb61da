"""ANS-03, ANS-04: “None” and ticks that the papers contradict."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from app.model.finding import Severity
from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.answers.topics import Topic, topic_of, topics
from app.proofing.bundles import Bundle, bundles_of
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.sentences import sentences_in
from app.proofing.rule import Fault, error
from app.proofing.sections import Section, sections_of

_NIL = re.compile(
    r"(?:none|n/?a|nil|not applicable|none (?:identified|arising|known|anticipated|required)|no implications?"
    r"|not required|there are none"
    r"|no consultation (?:was|is|has been) (?:needed|required|necessary|carried out)"
    r"|there (?:are|is) no (?:\w+ )?(?:financial|legal|resource)(?: and \w+)?"
    r" (?:implications?|considerations?|issues)"
    r"(?: (?:arising|associated|identified|in this report|from|with)[^.]*)?)\W*",
    re.IGNORECASE,
)
_MODEST = re.compile(
    r"\bno (?:additional|further|other|direct|significant|new|immediate|material)\b", re.IGNORECASE
)
_BARE_NO = re.compile(r"no\W*", re.IGNORECASE)
_ADVICE = re.compile(
    r"\badvice\b[^.]{0,60}\b(?:taken into account|obtained|sought|received|given|considered|provided)\b"
    r"|\b(?:taken|obtained|sought|received|considered)\b[^.]{0,30}\badvice\b",
    re.IGNORECASE,
)
_NOT_APPLICABLE = re.compile(
    r"(?:there are )?(?:no )?(?P<what>[\w/ ]{4,40}?) (?:issues|implications|considerations|matters)?\s?"
    r"(?:are|is) not (?:applicable|relevant)\W*"
    r"|there are no (?P<none>[\w/ ]{4,40}?) (?:issues|implications|considerations)\W*",
    re.IGNORECASE,
)
_IN_BODY = re.compile(
    r"(?P<what>[\w/, ]{4,60}?) (?:issues |implications |considerations |comments )?(?:are|is) "
    r"(?:covered|addressed|dealt with|set out|considered|contained) in the (?:body of the |main )?"
    r"(?:report|form|record|paper)\W*",
    re.IGNORECASE,
)
_ASSESSMENT = (
    r"(?:DPIA|EIA|EqIA|[Dd]ata [Pp]rotection [Ii]mpact [Aa]ssessment|[Ee]quality [Ii]mpact [Aa]ssessment)"
)
_COMPLETED = re.compile(
    rf"\b(?P<what>{_ASSESSMENT})\b (?:has been|was|is) (?:completed|carried out|undertaken|done)\W*$"
)
_NOT_NEEDED = re.compile(
    rf"\b(?P<what>{_ASSESSMENT})\b (?:is|was) not (?:required|needed|applicable|necessary)\b"
    r"|\bequality\b.*\bassessment (?:is|was) not (?:required|needed|necessary)\b"
    r"|\bno (?:equality impact |equality )?assessment (?:was|has been)"
    r" (?:made|done|completed|carried out|undertaken)\b"
)
_MADE = re.compile(
    rf"\b(?P<what>{_ASSESSMENT})(?: \(\w+\))? (?:has been|was|is)"
    r" (?:made|completed|carried out|undertaken|done)\b"
)
_TAKEN = re.compile(
    r"\b(?<!, )(?<! and )(?:[Ll]egal|[Ff]inancial|[Ee]qualit\w+) advice (?:was|has been|is) "
    r"(?:taken|obtained|sought|received|given|provided)\b"
)
_NO_ADVICE = re.compile(
    r"\b(?P<topic>[Ll]egal|[Ff]inancial|[Ee]qualit\w+) advice (?:is|was|has) not (?:been )?"
    r"(?:required|sought|needed|taken|obtained)\b"
)
_STILL = re.compile(
    rf"\b(?P<what>{_ASSESSMENT})s?\b[^.]{{0,40}}"
    r"\b(?:will be|has yet to be|have yet to be|is to be|is being|has not been"
    r"|is not (?:required|needed)|must be)\b"
)
_IMPLICATIONS = re.compile(r"\b(?:implication|consideration|issue)", re.IGNORECASE)
_MOST_WORDS = 16
_DECLARATION = 14
"""A declaration has hardly more words than these."""
_STATEMENTS = frozenset({PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL})
Place = tuple[int, int]
"""A paper of the pack, and a passage of it."""


class _Papers(NamedTuple):
    """The papers of one decision."""

    pack: Pack
    bundle: Bundle
    knowledge: Knowledge

    def passages(self) -> Iterator[tuple[tuple[int, int], Passage]]:
        """Yield every passage with its place."""
        for paper in self.bundle:
            for at, passage in enumerate(self.pack[paper].passages):
                yield (paper, at), passage

    def first(self, pattern: re.Pattern[str], but: Place) -> Place | None:
        """Return the first passage of text in which a pattern is found."""
        return next((at for at, one in self.passages() if at != but and pattern.search(one.text)), None)

    def limbs(self) -> Iterator[tuple[Place, Passage]]:
        """Yield what is recommended and decided."""
        for paper in self.bundle:
            for limbs in recommendations_of(self.pack[paper]):
                for at in limbs.inside:
                    yield (paper, at), self.pack[paper].passages[at]


def _contradicted(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        papers = _Papers(pack, bundle, knowledge)
        for paper in bundle:
            for section in sections_of(pack[paper]):
                topic = topic_of(section.heading, knowledge)
                nil = _nil_in(pack[paper], section) if topic else None
                fault = _against(papers, topic, (paper, nil)) if topic and nil is not None else None
                if fault:
                    yield fault


def _nil_in(reading: Reading, section: Section) -> int | None:
    """Return the passage that says “None” where nothing else stands in a section."""
    inside = [at for at in section.inside if reading.passages[at].text.strip()]
    texts = {at: _first_sentence(reading.passages[at].text) for at in inside}
    nil = [at for at in inside if _NIL.fullmatch(texts[at]) and not _MODEST.search(texts[at])]
    said = [at for at in inside if not _BARE_NO.fullmatch(texts[at])]
    if nil == said or (nil and _IMPLICATIONS.search(texts[nil[0]])):
        return nil[0] if nil else None
    return None


def _first_sentence(text: str) -> str:
    """Return the first sentence of a text where that speaks of implications, else all of it."""
    first = sentences_in(text.strip())[:1]
    return next((one.text for one in first if _IMPLICATIONS.search(one.text)), text.strip())


def _against(papers: _Papers, topic: Topic, nil: Place) -> Fault | None:
    paper, at = nil
    answer = papers.pack[paper].passages[at].text.strip(" .")
    other = _decided(papers, topic)
    if other is None and topic.elsewhere:
        other = papers.first(topic.elsewhere, nil)
    if other:
        says = f"“{answer}” cannot be right: the papers speak of {topic.id} matters elsewhere."
        return Fault(says, at, 0, len(answer), paper=paper, beside=(other,))
    declared = next((at for at, one in papers.passages() if _is_advice(one.text, topic)), None)
    if declared and not _has_own_statement(papers, topic):
        says = f"“{answer}” stands here, but {topic.id} advice is said to have been taken."
        return Fault(says, at, 0, len(answer), paper=paper, beside=(declared,), severity=Severity.WARNING)
    return None


def _decided(papers: _Papers, topic: Topic) -> Place | None:
    """Return the limb of a decision that has to do with a topic."""
    if topic.decided is None:
        return None
    return next((at for at, one in papers.limbs() if topic.decided.search(one.text)), None)


def _is_advice(text: str, topic: Topic) -> bool:
    return bool(topic.words.search(text) and _ADVICE.search(text))


def _has_own_statement(papers: _Papers, topic: Topic) -> bool:
    """Return whether an officer has declared on a topic in words of their own."""
    for _, passage in papers.passages():
        head, dash, statement = passage.text.partition(" – ")
        if dash and topic_of(head, papers.knowledge) is topic and len(statement.split()) > 3:
            return True
    return False


def _ticked(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find short statements of declarations that the rest of the papers contradicts."""
    for bundle in bundles_of(pack, knowledge):
        papers = _Papers(pack, bundle, knowledge)
        for (paper, at), passage in papers.passages():
            if len(passage.value.split()) <= _MOST_WORDS and passage.kind in _STATEMENTS:
                for other, says in _against_statement(papers, (paper, at), passage.value.strip()):
                    yield Fault(says, at, 0, len(passage.text), paper=paper, beside=other)


def _against_statement(papers: _Papers, place: Place, text: str) -> Iterator[tuple[tuple[Place, ...], str]]:
    none = _NOT_APPLICABLE.fullmatch(text)
    if none:
        topic = _topic_named(none["what"] or none["none"], papers.knowledge)
        other = papers.first(topic.elsewhere, place) if topic and topic.elsewhere else None
        other = other or (_decided(papers, topic) if topic else None)
        if topic and other:
            yield (other,), f"The papers do speak of {topic.id} matters."
    body = _IN_BODY.fullmatch(text)
    if body:
        topic = _topic_named(body["what"], papers.knowledge)
        if topic and not _speaks_of(papers, topic, place):
            yield (), f"Nothing in the papers speaks of {topic.id} matters."
    yield from _against_not_needed(papers, place, text)
    completed = _COMPLETED.search(text)
    if completed:
        same = [
            at for at, one in papers.passages() if at != place and _is_still_open(one.text, completed["what"])
        ]
        if same:
            yield tuple(same[:2]), f"Elsewhere the {completed['what']} is still to come, or to be done again."


def _against_not_needed(papers: _Papers, place: Place, text: str) -> Iterator[tuple[tuple[Place, ...], str]]:
    """Yield where an assessment or advice that is said not to be needed has been made or taken."""
    needless = _NOT_NEEDED.search(text)
    if needless:
        what = _alike(needless["what"] or "equality")
        made = [at for at, one in papers.passages() if at != place and _was_made(one.text, what)]
        if made:
            yield (made[0],), "Elsewhere the assessment is said to have been made."
    advice = _NO_ADVICE.search(text)
    topic = _topic_named(advice["topic"], papers.knowledge) if advice else None
    if topic:
        taken = next(
            (at for at, one in papers.passages() if at != place and _is_own_advice(one.text, topic)), None
        )
        if taken:
            yield (taken,), f"Elsewhere {topic.id} advice is said to have been taken."


def _is_own_advice(text: str, topic: Topic) -> bool:
    """Return whether a text says that advice on one topic was taken, not all advice in one breath."""
    return any(topic.words.search(found[0]) for found in _TAKEN.finditer(text))


def _was_made(text: str, what: str) -> bool:
    """Return whether a text says so within a sentence; a declaration is held to the others itself."""
    is_declared = bool(_COMPLETED.search(text))
    return not is_declared and any(_alike(found["what"]) == what for found in _MADE.finditer(text))


def _topic_named(words: str, knowledge: Knowledge) -> Topic | None:
    found = topic_of(words, knowledge)
    return found or next((one for one in topics(knowledge) if one.words.search(words)), None)


def _speaks_of(papers: _Papers, topic: Topic, place: Place) -> bool:
    """Return whether a paper has anything on a topic beside the declarations of officers."""
    for at, passage in papers.passages():
        is_long = len(passage.text.split()) > _DECLARATION and passage.kind in _STATEMENTS
        if at != place and is_long and topic.words.search(passage.text) and not _ADVICE.search(passage.text):
            return True
        if (
            passage.kind is PassageKind.HEADING
            and passage.number
            and topic_of(passage.text, papers.knowledge) is topic
        ):
            return True
    return False


def _is_still_open(text: str, what: str) -> bool:
    return any(_alike(found["what"]) == _alike(what) for found in _STILL.finditer(text))


def _alike(assessment: str) -> str:
    bare = assessment.casefold()
    return "dpia" if "data" in bare or bare == "dpia" else "eia"


RULES = (
    error("ANS-03", "One of the two statements will be quoted against the office.", pack=_contradicted),
    error("ANS-04", "Somebody has confirmed what is not so.", pack=_ticked),
)
