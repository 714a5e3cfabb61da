"""Runs as they come from a clipboard, in order: one space between words, none inside the ends of a look."""

import re

from app.model.prose import Run

_SPACES = re.compile(r"[ \t\r\n\f\v]+|\u00a0{2,}|(?<=[ ])\u00a0+|\u00a0+(?=[ ])")
_UNPRINTED = re.compile(
    "[\u00ad\u200b\u200c\u200e\u200f\u2060-\u2064\ufeff\ufffc\x00-\x08\x0e-\x1f\x7f-\x9f]"
)


def clean(text: str) -> str:
    """Return text without signs nobody sees, and with single spaces."""
    return _SPACES.sub(" ", _SPACES.sub(" ", _UNPRINTED.sub("", text)))


def tidied(runs: list[Run]) -> tuple[Run, ...]:
    """Return runs joined where they look alike, without space at the ends or twice, or marked up."""
    parts: list[Run] = []
    for run in runs:
        if run.footnote is not None:
            parts.append(run)
            continue
        text = clean(run.text)
        inner = text.strip(" ")
        plain = Run("", link=run.link if inner == text else "")
        _add(parts, Run(" ") if text[:1] == " " else plain)
        _add(parts, run._replace(text=inner))
        _add(parts, Run(" ") if inner and text[-1:] == " " else plain)
    return _stripped(parts)


def without_looks(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs neither bold nor italic, as headings are."""
    return tidied([run._replace(bold=False, italic=False) for run in runs])


def without_start(runs: tuple[Run, ...], count: int) -> tuple[Run, ...]:
    """Return runs without their first characters."""
    left: list[Run] = []
    for run in runs:
        left.append(run._replace(text=run.text[count:]))
        count = max(0, count - len(run.text))
    return tidied(left)


def _add(parts: list[Run], run: Run) -> None:
    if not run.text or (run.text == " " and parts and parts[-1].text.endswith(" ")):
        return
    if parts and parts[-1].footnote is None and parts[-1][1:] == run[1:]:
        parts[-1] = run._replace(text=parts[-1].text + run.text)
    else:
        parts.append(run)


def _stripped(parts: list[Run]) -> tuple[Run, ...]:
    """Return runs without outer space, and with the spaces between words of one look given back to it."""
    runs: list[Run] = []
    for at, run in enumerate(parts):
        before, after = runs[-1] if runs else None, parts[at + 1] if at + 1 < len(parts) else None
        if run == Run(" ") and before and after and before[1:] == after[1:] and before.footnote is None:
            _add(runs, before._replace(text=" "))
        else:
            _add(runs, run) if run.footnote is None else runs.append(run)
    if runs and runs[0].footnote is None:
        runs[0] = runs[0]._replace(text=runs[0].text.lstrip())
    if runs and runs[-1].footnote is None:
        runs[-1] = runs[-1]._replace(text=runs[-1].text.rstrip())
    return tuple(run for run in runs if run.text or run.footnote is not None)
