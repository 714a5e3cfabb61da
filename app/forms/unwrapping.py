"""Hard-wrapped lines of a case file as the flowing paragraphs a clerk would have typed."""

import re

from app.forms.clerks_texts import with_texts
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.list_marker import read_marker
from app.model.markdown import read_prose

_OWN_LINE = re.compile(r"### |>|\[\^[\w-]+\]:")


def unwrap(form: FormDefinition, answers: Answers) -> Answers:
    """Return answers whose prose has one line for each paragraph and item; it prints the same."""
    return with_texts(form, answers, _Unwrapping())


class _Unwrapping:
    """Unwraps paragraphs and leaves headings, which are one line already."""

    def prose(self, text: str) -> str:
        return unwrapped(text)

    def title(self, text: str) -> str:
        return text


def unwrapped(text: str) -> str:
    """Return prose with one line for each paragraph and item, where it means the same."""
    lines: list[str] = []
    for line in text.strip("\n").splitlines():
        if lines and _goes_on(lines[-1], line):
            lines[-1] = f"{lines[-1].rstrip()} {line.removeprefix('>').strip()}"
        else:
            lines.append(line)
    joined = "\n".join(lines)
    return joined if read_prose(joined) == read_prose(text) else text


def _goes_on(above: str, line: str) -> bool:
    """Return whether a line belongs to the paragraph or item of the line above it."""
    if not above.strip("> ") or not line.strip("> ") or "|" in above or "|" in line:
        return False
    if above.startswith("> ") and line.startswith("> "):
        return not read_marker(line[2:])
    return not (_OWN_LINE.match(above) or _OWN_LINE.match(line) or read_marker(line.lstrip()))
