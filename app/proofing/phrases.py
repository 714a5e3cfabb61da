"""Slips of the pen that are known by their words: the tables say what is wrong and what is right."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from app.model.reading import Passage, PassageKind
from app.proofing.knowledge import Knowledge
from app.proofing.rule import Fault

_WORD = re.compile(r"[A-Za-z][A-Za-z’']*")


class Phrase(NamedTuple):
    """Words that are a slip; `has` is a piece of them in small letters, looked for first."""

    has: str
    wrong: re.Pattern[str]
    right: str = ""
    """What to put there, with `\\1` for the first group; nothing where that is not certain."""
    says: str = ""


class Phrasebook(NamedTuple):
    """The slips of one table: single words, and phrases."""

    words: Mapping[str, str]
    phrases: tuple[Phrase, ...]

    def faults_in(self, text: str) -> Iterator[Fault]:
        """Yield the slips in a text, the longer one where two begin at one place."""
        yield from _apart([*self._wrong_words(text), *self._wrong_phrases(text)])

    def _wrong_words(self, text: str) -> Iterator[Fault]:
        for found in _WORD.finditer(text) if self.words else ():
            right = self.words.get(found[0].casefold())
            if right:
                yield _fault(text, found.span(), _cased(right, found[0]))

    def _wrong_phrases(self, text: str) -> Iterator[Fault]:
        lower = text.casefold()
        for phrase in self.phrases:
            if phrase.has in lower:
                for found in phrase.wrong.finditer(text):
                    right = _cased(found.expand(phrase.right), found[0]) if phrase.right else ""
                    yield _fault(text, found.span(), right, phrase.says)


def phrasebook(knowledge: Knowledge, table: str) -> Phrasebook:
    """Return the slips of a table, made once."""
    kept = knowledge.kept.get(f"phrases {table}")
    if kept is None:
        kept = _made(knowledge.table(table))
        knowledge.kept[f"phrases {table}"] = kept
    return kept


def slips(passage: Passage, knowledge: Knowledge, table: str) -> Iterator[Fault]:
    """Yield the slips of a table in a passage; running heads are not read."""
    if passage.kind is not PassageKind.FURNITURE:
        yield from phrasebook(knowledge, table).faults_in(passage.text)


def _made(table: Mapping[str, Any]) -> Phrasebook:
    plain = [
        Phrase(wrong, re.compile(rf"\b{_spaced(wrong)}\b", re.IGNORECASE), right.replace("\\", "\\\\"))
        for wrong, right in table.get("phrases", {}).items()
    ]
    patterns = [
        Phrase(
            one["has"],
            re.compile(one["wrong"], re.IGNORECASE if one.get("any_case", True) else 0),
            one.get("right", ""),
            one.get("says", ""),
        )
        for one in table.get("pattern", ())
    ]
    return Phrasebook(table.get("words", {}), (*plain, *patterns))


def _spaced(words: str) -> str:
    return r"\s+".join(re.sub("[’']", "[’']", re.escape(word)) for word in words.split())


def _fault(text: str, span: tuple[int, int], right: str, says: str = "") -> Fault:
    wrong = text[span[0] : span[1]]
    if wrong.endswith(" "):
        return _fault(text, (span[0], span[1] - 1), right.rstrip(), says)
    sentence = says or (
        f"“{wrong}” should probably be “{right}”." if right else f"“{wrong}” is not what was meant."
    )
    return Fault(sentence, 0, *span, fix=right or None)


def _cased(right: str, wrong: str) -> str:
    """Return the right words with a capital where the wrong ones have one."""
    if wrong.isupper() and len(wrong) > 3:
        return right.upper()
    if wrong[:1].isupper() and not right[:1].isupper():
        return right[:1].upper() + right[1:]
    return right


def _apart(faults: list[Fault]) -> Iterator[Fault]:
    end = 0
    for fault in sorted(faults, key=lambda one: (one.start, -one.end)):
        if fault.start >= end:
            yield fault
            end = fault.end
