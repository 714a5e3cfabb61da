"""Read a Markdown file: headings by their signs, hard-wrapped lines joined, looks dropped."""

import re
from collections.abc import Iterator

from app.model.reading import Pack, Passage, PassageKind, Reading, Spot
from app.proofing.knowledge import Knowledge
from app.proofing.mentions.web_addresses import addresses_in
from app.proofing.numerals import doubtful_sign_before, sign_before
from app.proofing.readers.raw_lines import RawLine, bullet_before, joined, lines_of
from app.proofing.readers.splitting import papers_of
from app.proofing.readers.text_lines import LineReader

_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_LOOKS = re.compile(r"(\*\*|__|(?<![\w*])\*(?=[^\s*])|(?<=[^\s*])\*(?![\w*])|`)")
_LINK = re.compile(r"\[([^\]\[]+)\]\((?:[^()\s]+)\)")
_BEGINS_ANEW = re.compile(r"^\s*(?:#{1,6}\s|>|\||\[\^|---|===)")
_MARK = re.compile(r"\s*\{#[\w-]+\}$")


def read_markdown(text: str, file: str, knowledge: Knowledge) -> Pack:
    """Return the papers of a Markdown text."""
    reader = LineReader(knowledge.table("labels"))
    placed = [one for line in joined(lines_of(text), _goes_on) for one in _read(line, reader)]
    passages = tuple(passage for passage, _ in placed)
    return papers_of(Reading("", passages, tuple(spot for _, spot in placed), file), knowledge)


def _goes_on(above: str, line: str) -> bool:
    if not line.strip() or not above.strip() or above.endswith("  ") or _BEGINS_ANEW.match(above):
        return False
    return not (_BEGINS_ANEW.match(line) or bullet_before(line) or sign_before(line.strip()))


def _read(line: RawLine, reader: LineReader) -> Iterator[tuple[Passage, Spot]]:
    spot = Spot(line=line.line, breaks=line.breaks)
    found = _HEADING.match(line.text)
    if found:
        words = _plain(found[2])
        sign = sign_before(words) or doubtful_sign_before(words)
        yield Passage(words[len(sign) :].strip(), PassageKind.HEADING, sign, len(found[1])), spot
        return
    plain = line._replace(text=_plain(line.text.removeprefix(">")), after_blank=False)
    for passage, skipped in reader.read(plain):
        yield passage, spot._replace(breaks=tuple(start - skipped for start in line.breaks))


def _plain(text: str) -> str:
    return _MARK.sub("", _LINK.sub(_without_address, _LOOKS.sub("", text)))


def _without_address(link: re.Match[str]) -> str:
    """Return the words of a link, with its address where that cannot be followed."""
    address = link[0][len(link[1]) + 3 : -1]
    is_wrong = any(one.fault for one in addresses_in(address))
    return f"{link[1]} ({address})" if is_wrong else link[1]
