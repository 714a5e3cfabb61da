"""ANS-09 to ANS-11: declarations of interest, statements under the wrong heading, labels out of step."""

import re
from collections import Counter
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading
from app.proofing.answers.topics import Topic, topic_of, topics
from app.proofing.foreign import foreign
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault, error, warning
from app.proofing.sections import sections_of
from app.proofing.signing_places import is_place_to_sign

_INTERESTS = re.compile(
    r"\binterests?(?: \w+){0,2} (?:is|are|is/are|will be)"
    r" (?:recorded|set out|listed|noted|declared|stated|shown|given)"
    r" (?:below|here|overleaf|beneath)\b[.:]?",
    re.IGNORECASE,
)
_INTEREST = re.compile(r"\binterests?\b|^\W*(?:none|nil|no|n/?a)\b", re.IGNORECASE)
_APPROVES = re.compile(
    r"\b(?:has my approval|i (?:hereby )?(?:approve|agree|confirm)|approved|signature|signed|date)\b",
    re.IGNORECASE,
)
_SUBJECT = re.compile(
    r"^(?:The |Our )?(?P<who>[A-Z][\w’'/&-]*(?: (?:of|and|for|the|&|[A-Z][\w’'/&-]*|team|section)){0,7}) "
    r"(?:has|have|was|were|is|are)\b"
)
_STATES = re.compile(
    r"\b(?:consulted|reviewed|covered|considered|taken|applicable|completed|satisfied|approved|advice)\b"
)
_FORMULA = re.compile(r"\W*(?:WHEREAS|BETWEEN|AND|RECITALS|(?:NOW |IT IS |THE PARTIES )[A-Z ]*AGREED?\b)")
"""Words of agreements, with their colon, are no labels of a form."""
_MOST_WORDS = 45
_SHORT = 60
_FEWEST = 4
_HEAD = 14
_MEMO = re.compile(
    r"(?:To|From|Date|Title|Subject|Author|Report (?:by|of|to)|Reference|Marking"
    r"|Meeting date|Agenda item) (?=[A-Z\d])"
)
_COLON = re.compile(r"[A-Z][\w/’ ]{1,40}:(?:\s|$)")
_HEADED = re.compile(
    r"[A-Z][\w/]*(?: (?:and |or )?[A-Z][\w/]*){0,3}(?= (?:The|A|An|Is|Are|No|Not|Equality|Legal)\b)"
)


def _interests(pack: Pack, _: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages):
            found = _INTERESTS.search(passage.text)
            if found and not _is_recorded(reading, at, passage.text[found.end() :]):
                says = "Interests are to be recorded below, but there is nothing: not even “None”."
                yield Fault(says, at, found.start(), found.end(), paper=paper)


def _is_recorded(reading: Reading, at: int, rest: str) -> bool:
    """Return whether interests, or that there are none, stand after the sentence that announces them."""
    if rest.strip():
        return True
    for following in reading.passages[at + 1 : at + 4]:
        if _INTEREST.search(following.text):
            return True
        if is_place_to_sign(following) or _APPROVES.search(following.text[:80]):
            return False
        if following.text.strip(" ._…"):
            return following.kind is not PassageKind.HEADING
    return False


def _under_wrong_heading(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages[:-1]):
            topic = _heads_statement(passage, knowledge)
            statement = reading.passages[at + 1]
            if topic and _is_statement(passage, statement):
                named = _named_in(statement.text, topic, knowledge)
                if named:
                    says = f"Under “{passage.text.strip(' :')}” stands a statement of {named}."
                    yield Fault(says, at, 0, len(passage.text), paper=paper, beside=((paper, at + 1),))


def _heads_statement(passage: Passage, knowledge: Knowledge) -> Topic | None:
    is_head = passage.kind in {
        PassageKind.HEADING,
        PassageKind.LABEL,
        PassageKind.CELL,
        PassageKind.PARAGRAPH,
    }
    is_bare = not passage.number and len(passage.text) <= _SHORT
    return topic_of(passage.text, knowledge) if is_head and is_bare else None


def _is_statement(head: Passage, statement: Passage) -> bool:
    is_near = not head.row or statement.row == head.row
    return is_near and len(statement.text.split()) <= _MOST_WORDS and bool(_STATES.search(statement.text))


def _named_in(statement: str, topic: Topic, knowledge: Knowledge) -> str:
    """Return who or what a statement speaks of that does not belong to its heading; nothing where it does."""
    found = _SUBJECT.match(statement)
    subject = found["who"].casefold() if found else " ".join(statement.split()[:6]).casefold()
    if any(role in subject for role in topic.roles) or topic.words.search(subject):
        return ""
    for other in topics(knowledge):
        is_other = any(role in subject for role in other.roles)
        if is_other and other is not topic:
            return found["who"] if found else f"{other.id} matters"
    return ""


def _labels(pack: Pack, knowledge: Knowledge) -> Iterator[Fault]:
    for paper, reading in foreign(pack):
        for at, passage in enumerate(reading.passages):
            label = passage.label if passage.text.startswith(passage.label) else passage.text
            if re.search(r"\w\s+:\s*$", label) and len(label) <= _SHORT and _is_label(passage):
                says = "There is a space before the colon."
                yield Fault(says, at, 0, len(label.rstrip()), paper=paper)
        yield from (one.within(paper) for one in _without_colon(reading, knowledge))
        for group in (*_rows(reading), *_headings(reading)):
            yield from (one.within(paper) for one in _out_of_step(reading, group))


def _without_colon(reading: Reading, knowledge: Knowledge) -> Iterator[Fault]:
    """Find “From Ann Marsh” among “To:” and “Date:”, “Legal Advice The team …” among rows with a colon."""
    head = [at for at, one in enumerate(reading.passages[:_HEAD]) if not one.row and not one.number]
    rows = [at for at, one in enumerate(reading.passages) if one.row and one.column == 0]
    for group, begins in ((head, _MEMO.match), (rows, lambda text: _topic_first(text, knowledge))):
        with_colon = [at for at in group if _COLON.match(reading.passages[at].text)]
        for at in group if len(with_colon) >= _FEWEST - 1 else ():
            text = reading.passages[at].text
            found = None if at in with_colon else begins(text)
            if found:
                says = "This label has no colon, the others have one."
                yield Fault(says, at, 0, len(found[0].rstrip()), beside=((0, with_colon[0]),))


def _topic_first(text: str, knowledge: Knowledge) -> re.Match[str] | None:
    """Return the words a statement begins with where they are its heading: “Financial Advice The …”."""
    found = _HEADED.match(text)
    return found if found and topic_of(found[0].strip(), knowledge) else None


def _is_label(passage: Passage) -> bool:
    return passage.kind in {PassageKind.LABEL, PassageKind.HEADING} or bool(passage.label)


def _rows(reading: Reading) -> Iterator[tuple[int, ...]]:
    """Yield the labels of tables, table by table as far as rows follow one another."""
    group: list[int] = []
    for at, passage in enumerate(reading.passages):
        if passage.kind is PassageKind.LABEL and not passage.number:
            group.append(at)
        elif not passage.row and group:
            yield tuple(group)
            group = []
    yield tuple(group)


def _headings(reading: Reading) -> Iterator[tuple[int, ...]]:
    """Yield the headings without a number that follow one another with little between them."""
    group: list[int] = []
    for section in sections_of(reading):
        heading = reading.passages[section.at]
        words = sum(len(one.text.split()) for one in section.texts(reading))
        is_formula = bool(_FORMULA.match(heading.text))
        if is_formula:
            continue
        if heading.kind is PassageKind.HEADING and not section.number and words <= _MOST_WORDS:
            group.append(section.at)
        elif group:
            yield tuple(group)
            group = []
    yield tuple(group)


def _out_of_step(reading: Reading, group: tuple[int, ...]) -> Iterator[Fault]:
    """Find the labels with a colon among those without, or the other way round."""
    endings = {at: reading.passages[at].text.rstrip(" *").endswith(":") for at in group}
    counts = Counter(endings.values())
    if len(group) < _FEWEST or len(counts) < 2 or min(counts.values()) * 3 > len(group):
        return
    usual = counts.most_common(1)[0][0]
    other = next(at for at in group if endings[at] is usual)
    for at in group:
        text = reading.passages[at].text
        if endings[at] is not usual:
            says = (
                "This label has a colon, the others have none."
                if endings[at]
                else "This label has no colon, the others have one."
            )
            fix = text.rstrip(" :") if endings[at] else f"{text.rstrip()}:"
            yield Fault(says, at, 0, len(text), fix=fix, beside=((0, other),))


RULES = (
    error("ANS-09", "An interest that was not recorded puts the decision at risk.", pack=_interests),
    warning("ANS-10", "Nobody can tell whose statement it is.", pack=_under_wrong_heading),
    warning("ANS-11", "The form looks as if it came from several hands.", pack=_labels),
)
