"""LNG-01, LNG-02, LNG-03: wrong words, sentences that do not stand, words that come twice."""

import re
from collections.abc import Iterator

from app.model.reading import Passage, PassageKind
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.sentences import sentences_in
from app.proofing.phrases import slips
from app.proofing.rule import Fault, hint, warning

_DOUBLED = re.compile(
    r"(?<![\w’'.-])(?P<word>[A-Za-z][A-Za-z’']*)(?P<gap>\s+)(?P<again>(?P=word))(?![\w’'-])", re.IGNORECASE
)
_MAY_COME_TWICE = frozenset({"that", "had", "very", "many", "bye", "no", "so"})
_TWICE = re.compile(
    r"\b(?P<word>already|currently|presently|still|also|therefore|however|previously|recently|subsequently"
    r"|additionally|again|furthermore|initially|formally|jointly|together|only|now)\b(?P<between>[^.;:?!]{1,70}?)"
    r"\b(?P<again>(?P=word))\b",
    re.IGNORECASE,
)
_ANOTHER_CLAUSE = re.compile(r"\b(?:but|while|whereas|not|or)\b|[()]", re.IGNORECASE)
_LINKS = "and|or|in|of|for|to|from|with|on|by|at|within|across|between|about|than|that|which|who|not|as"
_PLURAL_SUBJECT = re.compile(
    r"(?:(?:The|Our|Their|Its|These|Those|All|Such|Both|Any|Some|Further|Additional|New|Future|Existing"
    r"|Current) )?"
    rf"(?:(?!(?:{_LINKS})\b)[a-z]+ ){{0,2}}?(?P<noun>[A-Za-z]?[a-z]+s)"
    r"(?P<tail> (?:in|of|for|to|from|with|on|by|within|across|between) (?:the |our |its |their )?"
    r"(?!and\b)[\w’'-]+(?: (?!and\b)[\w’'-]+)?)? "
    r"(?P<verb>is|was|has|does|acts|requires|enables|provides|needs|allows"
    r"|supports|includes|makes|shows|remains|exists|continues|represents|demonstrates|means)\b(?P<after>.{0,30})"
)
_NO_PLURAL = re.compile(r"(?:ss|us|is)$|^.{0,3}$")


def _confused(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    yield from slips(passage, knowledge, "confusables")


def _broken(passage: Passage, knowledge: Knowledge) -> Iterator[Fault]:
    yield from slips(passage, knowledge, "grammar")
    if passage.kind in {PassageKind.PARAGRAPH, PassageKind.ITEM, PassageKind.CELL, PassageKind.NOTE}:
        yield from _disagreeing(passage.text, knowledge)


def _disagreeing(text: str, knowledge: Knowledge) -> Iterator[Fault]:
    """Yield the sentences that begin with several things and have a verb for one."""
    no_plural = knowledge.table("grammar")["no_plural"]
    for sentence in sentences_in(text):
        found = _PLURAL_SUBJECT.match(sentence.text)
        if not found or found["noun"].casefold() in no_plural or _NO_PLURAL.search(found["noun"]):
            continue
        start, end = sentence.start + found.start("noun"), sentence.start + found.end("verb")
        says = f"“{found['noun']}” are several, but “{found['verb']}” is for one."
        yield Fault(says, 0, start, end)


def _doubled(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    for found in _DOUBLED.finditer(passage.text):
        if found["word"].casefold() not in _MAY_COME_TWICE and not _is_a_name(found):
            says = f"“{found['word']}” stands here twice."
            yield Fault(says, 0, found.start(), found.end(), fix=found["word"])
    for found in _TWICE.finditer(passage.text):
        if not _ANOTHER_CLAUSE.search(found["between"]) and found["between"].strip():
            says = f"“{found['word']}” is said twice in one sentence."
            yield Fault(says, 0, found.start(), found.end())


def _is_a_name(found: re.Match[str]) -> bool:
    """Return whether both words have a capital inside a sentence: Baden Baden, New New Road."""
    return found["word"][0].isupper() and found["again"][0].isupper() and found.start() > 0


RULES = (
    warning("LNG-01", "The spelling check passes it, and readers stumble over it.", passage=_confused),
    warning("LNG-02", "A sentence that does not stand can be read in two ways.", passage=_broken),
    hint("LNG-03", "It looks as if the sentence was changed and not read again.", passage=_doubled),
)
