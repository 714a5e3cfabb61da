"""LNG-05: full stops that are missing, small letters after them, spaces too many or few, open brackets."""

import re
from collections.abc import Iterator

from app.model.reading import Passage, PassageKind, Reading
from app.proofing.brackets import unclosed_bracket
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.sentences import is_shortened, sentence_at
from app.proofing.mentions.web_addresses import addresses_in
from app.proofing.numerals import read_numeral
from app.proofing.rule import Fault, hint
from app.proofing.sections import sections_called

_TERMINAL = re.compile(
    r"[.?!:;…—–-][)\]”’\"'*_¹²³⁴⁵\d]*$|[.?!]\)?\s*(?:\[\^?\w+\]|\([^()]{1,30}\))$|\[\^\w+\]$|<[^>]*>$"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|shall|should|would|must|may|can|could|be|been"
    r"|[a-z]{2,}ed|provides?|requires?|enables?|allows?|seeks?|sets?|includes?|makes?|takes?|gives?)\b"
)
_STEM = re.compile(
    r"\b(?:to|that|of|for|with|by|in|on|as|and|or|the|a|an|which|are|is|including|include|from)$"
)
_PAPERS = re.compile(
    r".*\b(?:papers|documents|bibliography|sources?|appendices|attachments|annexes|enclosures)\b.*"
)
_MARKED = re.compile(r"\b(?:OFFICIAL|SECRET|SENSITIVE|PUBLIC)\W*$")
_FEWEST = 8
_FEWEST_COUNTED = 6
"""A paragraph with a number of its own, 2.4, may be shorter."""
_MOST_DO = 0.6

_SPACED_SIGN = re.compile(
    r"(?<=[\w)”’])(?P<gap>\s+)(?P<sign>[,;](?=\s|$)|\.(?=\s+[A-Z]|$)|[?!](?=\s|$)|:(?=\s))"
)
_NO_SPACE = re.compile(r"(?<=[a-z]{2})(?P<sign>[,;])(?=[A-Za-z]{2})|(?<=[a-z]{3})(?P<colon>:)(?=[A-Za-z]{3})")
_JOINED = re.compile(r"\b[a-z]{3,}\.[A-Z][a-z]+\b(?!\.[a-z])")
_BRACKET_JOINED = re.compile(r"(?<=[a-z]{3})\((?=[a-z]{3})(?!(?:ies|ing|ers|es)\))|\)(?=[A-Za-z]{3})")
_DASH = re.compile(r"(?<=\w)(?: [–—](?=[A-Za-z£])|(?<=[a-z])[–—] (?=[A-Za-z]))")
_HYPHEN = re.compile(r"(?<=[a-z]{2})- (?!(?:and|or|to|nor|but|as|rather|on)\b)(?=[a-z])")
_SUSPENDED = re.compile(
    r"\b(?:pre|post|mid|short|long|medium|full|part|on|off|in|out|two|one|three)[–—] (?:and|or|to)\b"
)
_DOUBLED = re.compile(
    r",\s?,|;\s?;|(?<!\.)\.\s?\.(?![.\d])|,\.|(?<!etc)(?<!Ltd)(?<!e\.g)(?<!i\.e)\.,|::|;,|,;|\?\?+|!!+|;\."
)
_LOWER = re.compile(
    r"(?P<before>(?:\b[\w’]*[A-Za-z’]{2,}|\b(?:19|20)\d\d(?:/\d\d)?|£[\d,]*\d|\d%|\d\)|[a-z]\)))\.\s+(?P<after>[a-z]{2,})\b(?!\.[a-z])"
)
_OPEN_COMMA = re.compile(
    r"(?P<word>\b(?:but|comprises?|consists? of|such as|the|an?)\b),\s+(?!for example|however|e\.g)(?=[a-z])"
)
_LONGEST_INSERT = 90


def _in_text(passage: Passage, _: Knowledge) -> Iterator[Fault]:
    if passage.kind is PassageKind.FURNITURE:
        return
    text = passage.text
    away = [(one.start, one.end) for one in addresses_in(text)]
    away += [found.span() for found in re.finditer(r"\S+@\S+", text)]
    for fault in (
        *_spaces(passage),
        *_joined(text),
        *_hyphens(text),
        *_signs(text),
        *_small_letters(text),
        *_commas(text),
    ):
        if not any(start <= fault.start < end for start, end in away):
            yield fault
    yield from _open_bracket(text)


def _spaces(passage: Passage) -> Iterator[Fault]:
    for found in _SPACED_SIGN.finditer(passage.text):
        is_label = found["sign"] == ":" and found.end() <= len(passage.label) + 1
        if not is_label and found["gap"] != "\u00a0":
            says = f"There is a space before “{found['sign']}”."
            yield Fault(says, 0, found.start(), found.end(), fix=found["sign"])


def _joined(text: str) -> Iterator[Fault]:
    for found in _NO_SPACE.finditer(text):
        sign = found["sign"] or found["colon"]
        yield Fault(f"After “{sign}” there is no space.", 0, *_word_around(text, found.start()), fix=None)
    for found in _JOINED.finditer(text):
        fix = found[0].replace(".", ". ", 1)
        yield Fault("After the full stop there is no space.", 0, found.start(), found.end(), fix=fix)
    for found in _BRACKET_JOINED.finditer(text):
        if "/" not in text[max(found.start() - 1, 0) : found.end() + 1] and not _is_ending(text, found):
            yield Fault("Beside the bracket there is no space.", 0, *_word_around(text, found.start()))
    for found in _DASH.finditer(text):
        if not _SUSPENDED.search(text[max(found.start() - 8, 0) : found.end() + 4]):
            says = "The dash has a space on one side only."
            yield Fault(says, 0, found.start(), found.end(), fix=f" {found[0].strip()} ")


def _hyphens(text: str) -> Iterator[Fault]:
    for found in _HYPHEN.finditer(text):
        yield Fault("After the hyphen there is a space.", 0, *_word_around(text, found.start()))


def _is_ending(text: str, found: re.Match[str]) -> bool:
    """Return whether the bracket holds the ending of a word: (re)commissioning."""
    opened = text.rfind("(", 0, found.start())
    return found[0] == ")" and 0 <= found.start() - opened <= 4


def _word_around(text: str, place: int) -> tuple[int, int]:
    start = text.rfind(" ", 0, place) + 1
    end = text.find(" ", place)
    return start, end if end > 0 else len(text)


def _signs(text: str) -> Iterator[Fault]:
    for found in _DOUBLED.finditer(text):
        yield Fault(f"Two signs stand side by side here: “{found[0]}”.", 0, found.start(), found.end())


def _small_letters(text: str) -> Iterator[Fault]:
    for found in _LOWER.finditer(text):
        if not is_shortened(text[: found.end("before") + 1]):
            says = f"After the full stop, “{found['after']}” begins with a small letter."
            yield Fault(says, 0, found.start(), found.end())


def _commas(text: str) -> Iterator[Fault]:
    """Yield the commas that open an insertion nothing closes: “but, with their own”."""
    for found in _OPEN_COMMA.finditer(text):
        rest = sentence_at(text, found.start())
        after = text[found.end() : min(rest.end, found.end() + _LONGEST_INSERT)]
        is_pair = found["word"].casefold() == "but"
        if "," not in after or not is_pair:
            end = found.start() + len(found["word"]) + 1
            yield Fault(
                f"The comma after “{found['word']}” is one too many.",
                0,
                found.start(),
                end,
                fix=found["word"],
            )


def _open_bracket(text: str) -> Iterator[Fault]:
    start = unclosed_bracket(text)
    if start >= 0:
        yield Fault("This bracket is not closed.", 0, start, min(start + 40, len(text)))


def _no_full_stop(reading: Reading, _: Knowledge) -> Iterator[Fault]:
    """Find paragraphs without a full stop in a paper whose paragraphs have one."""
    listed = {at for section in sections_called(reading, _PAPERS) for at in section.inside}
    texts = [at for at, one in enumerate(reading.passages) if at not in listed and _is_sentence(one)]
    ended = [at for at in texts if _TERMINAL.search(reading.passages[at].text.rstrip())]
    if not texts or len(ended) < _MOST_DO * len(texts) or len(ended) < 2:
        return
    for at in sorted(set(texts) - set(ended)):
        text = reading.passages[at].text.rstrip()
        following = reading.passages[at + 1] if at + 1 < len(reading.passages) else None
        if following is None or not _goes_on(text, following):
            start = text.rfind(" ", 0, max(len(text) - 20, 0)) + 1
            yield Fault("The paragraph ends without a full stop.", at, start, len(text))


def _is_sentence(passage: Passage) -> bool:
    """Return whether a passage is a paragraph of whole sentences."""
    if passage.kind is not PassageKind.PARAGRAPH or passage.row or passage.label:
        return False
    text = passage.text.rstrip("*_ ")
    if "?" in text or _STEM.search(text) or _MARKED.search(text):
        return False
    is_counted = "." in passage.number.strip(".") and len(text.split()) >= _FEWEST_COUNTED
    return is_counted or (len(text.split()) >= _FEWEST and bool(_VERB.search(text)))


def _goes_on(text: str, following: Passage) -> bool:
    """Return whether the next passage is the rest of this one, or the list it announces."""
    if following.kind in {PassageKind.FURNITURE, PassageKind.NOTE}:
        return True
    if following.kind is PassageKind.ITEM or following.text[:1].islower():
        return True
    numeral = read_numeral(following.number) if following.number else None
    return bool(addresses_in(text[-80:])) or bool(numeral and len(numeral.parts) == 1 and numeral.last == 1)


RULES = (
    hint("LNG-05", "The page looks as if it was not read again.", passage=_in_text, paper=_no_full_stop),
)
