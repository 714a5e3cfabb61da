"""Hard-wrapped lines of a case file as the flowing paragraphs a clerk would have typed."""

import re

from app.model.answers import Answer, Answers, Section
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.list_marker import read_marker
from app.model.markdown import read_prose

_OWN_LINE = re.compile(r"### |>|\[\^[\w-]+\]:")


def unwrap(form: FormDefinition, answers: Answers) -> Answers:
    """Return answers whose prose has one line for each paragraph and item; it prints the same."""
    for field in form.fields:
        answer = answers.get(field.id)
        if answer is not None:
            answers = answers.but(field.id, _unwrapped_answer(field, answer))
    return answers


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


def _unwrapped_answer(field: FieldDefinition, answer: Answer) -> Answer:
    match field.kind, answer:
        case Kind.PROSE, str():
            return unwrapped(answer)
        case ((Kind.LIMBS | Kind.SECTIONS), tuple()):
            parts = (
                part.but(body=unwrapped(part.body)) if isinstance(part, Section) else part for part in answer
            )
            return tuple(unwrapped(part) if isinstance(part, str) else part for part in parts)  # pyright: ignore[reportReturnType]
        case _:
            return answer


def _goes_on(above: str, line: str) -> bool:
    """Return whether a line belongs to the paragraph or item of the line above it."""
    if not above.strip("> ") or not line.strip("> ") or "|" in above or "|" in line:
        return False
    if above.startswith("> ") and line.startswith("> "):
        return not read_marker(line[2:])
    return not (_OWN_LINE.match(above) or _OWN_LINE.match(line) or read_marker(line.lstrip()))
