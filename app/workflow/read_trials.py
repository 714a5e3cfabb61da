"""Read what the templates of a form print in trials: both the same words, and sentences without slips."""

import re
from collections.abc import Iterable, Iterator

from app.errors import AppError
from app.forms.adopting import SHARED
from app.forms.trial import Trial, choosing_trials, plain_trial
from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.model.reading import Passage, Reading, Spot
from app.rendering.alike import Difference, PrintedLines, differences, lines_in_word, lines_on_page
from app.workflow.press import Press
from app.workflow.try_form import trial_document

_Both = tuple[PrintedLines, PrintedLines]
"""What is printed of a document: as a Word file, and as a page."""

_ANSWER = re.compile(r"\bA\d+z in plain words e\d+z")
_MOST = 8
_LONGEST = 160
_WHERE = "Correct it in the templates or the form file, or in what office.toml says within a sentence."
_FOLLOWS = "Word files follow word.docx, pages and PDF follow page.html: change the other one likewise."


def read_trials(form: FormDefinition, press: Press, *, is_compared: bool = True) -> Iterator[Finding]:
    """Yield where Word file and page of a form differ in their words, and slips in what both print.

    They are not compared where it is known already that one of them lacks an answer.
    """
    printed = [lines for trial in _trials(form) for lines in _printed(form, trial, press)]
    compared = printed if is_compared else ()
    found = (one for word, page in compared for one in differences(word, page))
    yield from _told(tuple(dict.fromkeys(Difference(*map(_readable, one)) for one in found)), form)
    yield from _slips(printed, form, press)
    for office in press.packs.offices if form.office == SHARED else ():
        if office.id != SHARED:
            yield from read_sentences(form.but(decided_by=office.id), press)


def read_sentences(form: FormDefinition, press: Press) -> Iterator[Finding]:
    """Yield slips in what a form prints for its office."""
    for one in _slips([*_printed(form, plain_trial(form), press)], form, press):
        name = press.packs.office(form.office).name
        yield one.but(message=f"{one.message} So it is printed for “{name}”.")


def _trials(form: FormDefinition) -> Iterator[Trial]:
    yield plain_trial(form)
    yield from choosing_trials(form)


def _printed(form: FormDefinition, trial: Trial, press: Press) -> Iterator[_Both]:
    """Yield what both templates print in a trial; nothing where one fails, which is told elsewhere."""
    try:
        document = trial_document(form, trial, press)
        word, page = press.renderer.word(document), press.renderer.html(document)
    except AppError:
        return
    yield lines_in_word(word), lines_on_page(page)


def _told(found: tuple[Difference, ...], form: FormDefinition) -> Iterator[Finding]:
    for one in found[:_MOST]:
        word, page = (f"“{_shortened(line)}”" if line else "nothing" for line in one)
        yield _differing(
            f"Word file and page differ: word.docx prints {word}, page.html {page}.", form, one.word
        )
    if len(found) > _MOST:
        yield _differing(f"Word file and page differ at {len(found) - _MOST} more places.", form)


def _differing(message: str, form: FormDefinition, quotation: str = "") -> Finding:
    return Finding(
        rule="not-alike",
        severity=Severity.WARNING,
        message=message,
        remedy=_FOLLOWS,
        place=Place(file=f"templates/{form.templates or form.id}/word.docx"),
        quotation=quotation,
    )


def _slips(printed: Iterable[_Both], form: FormDefinition, press: Press) -> Iterator[Finding]:
    """Yield what the rules of language find in lines as they are printed, each line once."""
    if press.know is None:
        return
    from app.proofing.language.apostrophes import RULES as APOSTROPHES  # they take a while to load
    from app.proofing.language.words import RULES as WORDS
    from app.proofing.proof_reader import ProofReader

    lines = tuple(dict.fromkeys(_readable(line) for both in printed for one in both for line in one.body))
    spots = (Spot(),) * len(lines)
    reading = Reading(
        "", tuple(map(Passage, lines)), spots, f"templates/{form.templates or form.id}/word.docx"
    )
    for found in ProofReader(press.know(press.clock.today()), (*WORDS, *APOSTROPHES)).read((reading,)):
        yield found.but(severity=Severity.WARNING, remedy=_WHERE)


def _readable(line: str) -> str:
    """Return a line without the answers of the trial."""
    return _ANSWER.sub("…", line)


def _shortened(line: str) -> str:
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST].rstrip()} …"
