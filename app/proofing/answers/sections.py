"""ANS-12 to ANS-14: a missing “no”, missing sections, purposes that do not fit what is asked."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.answers.topics import topic_of, topics
from app.proofing.bundles import bundles_of, decision_in
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.limbs import recommendations_of
from app.proofing.mentions.sentences import sentences_in
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import Section, sections_of
from app.proofing.sorts import Sort, sort_of

_THERE_ARE = re.compile(
    r"\bthere (?:are|is) "
    r"(?:(?:a|any|some|other|further|additional|"
    r"financial|legal|equality|specific|direct|significant|known) )*"
    r"(?P<what>risks?|implications?|concerns?|issues?|impacts?|objections?|matters)\b(?P<after>[^.;:]{0,80})[.]?$",
    re.IGNORECASE,
)
_THERE_ARE_ANY = re.compile(
    r"There (?:are|is) any (?:\w+ )?(?:risks?|implications?|concerns?|issues?|impacts?|objections?)\b[^?]*$"
)
_REASSURED = re.compile(
    r"^(?:based on|in (?:view|light) of|given|following|as a result of|because of"
    r"|having (?:received|considered))\b"
    r"[^.]{0,160}\b(?:assurances?|clarifications?|mitigations?|reassurances?|advice|safeguards?)\b",
    re.IGNORECASE,
)
_SPECIFIC = re.compile(
    r"\b(?:that|because|such as|including|around|regarding|relating to|of|with regard|which|namely)\b|£|\d",
    re.IGNORECASE,
)
_MOST_TOPICS = 3
_COMMENTS = re.compile(
    r"\b(?:implications?|comments?|considerations?|contributes to|links to)\b", re.IGNORECASE
)
_PLAN = re.compile(r"police (?:and|&) crime plan", re.IGNORECASE)
_PURPOSE = re.compile(r"(?:purpose(?: of (?:the |this )?(?:report|paper))?|aim of (?:the )?report|summary)")
_TELLS = re.compile(
    r"\b(?:an? (?:\w+ )?update|to inform|for information|to note|provide information|update the|brief the"
    r"|with (?:an update|information))\b",
    re.IGNORECASE,
)
_ASKS = re.compile(
    r"\b(?:approv\w+|agree\w*|seeks?|asks?|decision|decide|recommend\w*|authoris\w+|sign|support|endorse"
    r"|consent)\b",
    re.IGNORECASE,
)
_APPROVES = re.compile(
    r"\b(?:approve[sd]?|agree[sd]?|authorise[sd]?|sign|enter into|accept|award|extend|consent)\b",
    re.IGNORECASE,
)
_NOTES = re.compile(
    r"\b(?:note|receive|consider) (?:the )?(?:contents? of |progress|update|position|report|this)"
    r"|\b(?:invited|asked|recommended|requested) to (?:note|consider|receive)\b",
    re.IGNORECASE,
)
_BOARD_APPROVED = re.compile(
    r"\b(?:board|committee|panel)\b[^.]{0,120}?\b(?:approved|agreed|recommended) (?:that|to|the)\b",
    re.IGNORECASE,
)


def _missing_no(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    for section in sections_of(reading):
        if topic_of(section.heading, knowledge) is None:
            continue
        inside = [at for at in section.inside if reading.passages[at].text.strip()]
        for at in inside:
            sentences = sentences_in(reading.passages[at].text)
            for place, sentence in enumerate(sentences):
                if _THERE_ARE_ANY.match(sentence.text):
                    says = "Is “no” meant, or which are they?"
                    yield Fault(says, at, sentence.start, sentence.end)
                    continue
                found = _THERE_ARE.search(sentence.text)
                is_last = at == inside[-1] and place == len(sentences) - 1
                is_bare = found and not _SPECIFIC.search(found["after"]) and is_last
                if (
                    found
                    and is_bare
                    and (_REASSURED.match(sentence.text) or len(sentence.text.split()) <= 12)
                ):
                    says = f"No {found['what']} are named: is “no” missing, or are they?"
                    start = sentence.start + found.start()
                    yield Fault(says, at, start, sentence.end)


def _missing_sections(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    expected = knowledge.table("answers")["expected"]
    for paper, reading in foreign(pack):
        sections = sections_of(reading)
        block = next((one for one in sections if re.fullmatch(expected["section"], _bare(one))), None)
        if block is None or reading.passages[block.at].kind is not PassageKind.HEADING:
            continue
        there = {topic.id for one in sections if (topic := topic_of(one.heading, knowledge))}
        missing = [
            one.id for one in topics(knowledge) if one.id in expected["topics"] and one.id not in there
        ]
        if missing:
            says = f"There is no section on these: {', '.join(missing)}."
            yield Fault(says, block.at, 0, len(reading.passages[block.at].text), paper=paper)

    yield from _one_topic_missing(pack, knowledge)
    yield from _fewer_than_report(pack, knowledge)


def _one_topic_missing(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find a report with sections on most topics that says nothing of one of them."""
    expected = knowledge.table("answers")["expected"]["topics"]
    for paper, reading in enumerate(pack):
        if sort_of(reading, knowledge) is not Sort.REPORT:
            continue
        headed = {
            topic: one.at
            for one in sections_of(reading)
            if reading.passages[one.at].kind is PassageKind.HEADING
            for topic in _topics_in(one.heading, knowledge)
            if topic in expected
        }
        missing = [topic for topic in expected if topic not in headed]
        words = next((one.words for one in topics(knowledge) if missing and one.id == missing[0]), None)
        is_said = words is not None and any(
            words.search(one.text) for one in reading.passages if not _is_law(one)
        )
        if len(missing) == 1 and missing[0] != "risk" and len(headed) >= _MOST_TOPICS and not is_said:
            at = max(headed.values())
            says = f"There is no section on this: {missing[0]}."
            yield Fault(says, at, 0, len(reading.passages[at].text), paper=paper)


def _topics_in(heading: str, knowledge: Knowledge) -> set[str]:
    """Return the topics of a heading; “Legal and equality implications” has two."""
    topic = topic_of(heading, knowledge)
    named = {one.id for one in topics(knowledge) if one.words.search(heading)}
    return named | ({topic.id} if topic else set())


def _is_law(passage: Passage) -> bool:
    """Return whether a passage names a law only: the Equality Act is no section on equality."""
    return bool(re.search(r"\bAct \d{4}", passage.text))


def _bare(section: Section) -> str:
    return section.heading.strip(" :.*").casefold()


def _fewer_than_report(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    """Find the decisions whose report has comments on more than they have."""
    written_elsewhere = {paper for paper, _ in foreign(pack)}
    for bundle in bundles_of(pack, knowledge):
        decision = decision_in(pack, bundle, knowledge)
        if decision is None or decision not in written_elsewhere:
            continue
        own = [one for one in sections_of(pack[decision]) if _COMMENTS.search(one.heading)]
        names = {_subject(one, knowledge) for one in sections_of(pack[decision])}
        others = {
            _subject(one, knowledge): one.heading
            for paper in bundle
            if paper != decision
            for one in sections_of(pack[paper])
            if _COMMENTS.search(one.heading) and pack[paper].passages[one.at].kind is PassageKind.HEADING
        }
        missing = [heading for name, heading in others.items() if name not in names]
        if len(own) >= 2 and missing:
            says = f"The report behind this has more sections: {', '.join(missing)}."
            yield Fault(says, own[-1].at, paper=decision)


def _subject(section: Section, knowledge: Knowledge) -> str:
    topic = topic_of(section.heading, knowledge)
    if topic:
        return topic.id
    if _PLAN.search(section.heading):
        return "plan"
    return _COMMENTS.sub("", section.heading).strip(" :,").casefold()


def _purpose(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in enumerate(pack):
        tells = _tells_only(reading)
        for limbs in recommendations_of(reading) if tells is not None else ():
            at = next((at for at in limbs.inside if _APPROVES.search(reading.passages[at].text)), None)
            if at is not None and tells is not None:
                says = "The purpose of the paper is to tell, but here it asks for approval."
                yield Fault(says, at, paper=paper, beside=((paper, tells),))
                break
    yield from _approved_what_was_noted(pack, knowledge)


def _tells_only(reading: Reading) -> int | None:
    """Return the passage with a purpose that is only to inform, None where there is none."""
    for section in sections_of(reading):
        if _PURPOSE.fullmatch(_bare(section)):
            texts = [at for at in section.inside if _TELLS.search(reading.passages[at].text)]
            asks = any(_asks(reading.passages[at].text) for at in section.inside)
            if texts and not asks:
                return texts[0]
    return None


def _asks(text: str) -> bool:
    """Return whether a purpose asks for something; what others have agreed already does not count."""
    return any(
        not re.search(r"\b(?:have|has|had|was|were)\s+$", text[: found.start()])
        for found in _ASKS.finditer(text)
    )


def _approved_what_was_noted(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for bundle in bundles_of(pack, knowledge):
        decision = decision_in(pack, bundle, knowledge)
        if decision is None:
            continue
        limbs = [
            (paper, at)
            for paper in bundle
            if paper != decision
            for one in recommendations_of(pack[paper])
            for at in one.inside
        ]
        texts = [pack[paper].passages[at].text for paper, at in limbs]
        if not texts or not all(_NOTES.search(text) and not _APPROVES.search(text) for text in texts):
            continue
        for at, passage in enumerate(pack[decision].passages):
            found = _BOARD_APPROVED.search(passage.text)
            if found:
                says = "The paper behind this asked only to note it, and here it was approved."
                yield Fault(says, at, found.start(), found.end(), paper=decision, beside=(limbs[0],))


RULES = (
    error("ANS-12", "The sentence says the opposite of what was meant.", paper=_missing_no),
    warning("ANS-13", "Nobody can tell whether it was considered.", pack=_missing_sections),
    warning("ANS-14", "What was asked and what was decided are two things.", pack=_purpose),
)
