"""Print a form with answers nobody would type, and see whether all of them arrive."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from app.errors import AppError
from app.forms.checking import read_answers
from app.forms.trial import (
    Trial,
    choosing_trials,
    contrasts,
    plain_trial,
    sparing_trials,
    squeezed,
    unfriendly_trials,
)
from app.model.document import Document
from app.model.field import FieldDefinition
from app.model.finding import Finding, Place, Severity
from app.model.form import FormDefinition
from app.model.values import Reference
from app.rendering.contrast import Contrast
from app.rendering.texts import text_in_word, text_on_page
from app.rendering.word.xmlparts import XmlError
from app.workflow.join_document import A_DRAFT, COMPLETE, join_document
from app.workflow.press import Press

_REFERENCE = Reference("TRIAL 2026-001")


class _Output(NamedTuple):
    """One template of a form: its file, and what it makes of a document as text."""

    file: str
    printed: Callable[[Document], str]


def contrasts_of(form: FormDefinition, press: Press) -> Iterator[Contrast]:
    """Yield pairs of documents for each field a page ought to show; numbering is shown by numbers alone."""
    for field in form.fields:
        if field.id not in (form.numbering, form.marking):
            yield Contrast(field, tuple(_pairs(form, field, press)), bool(form.outline))


def try_form(
    form: FormDefinition, press: Press, *, spoilt: frozenset[str] = frozenset()
) -> Iterator[Finding]:
    """Yield what goes wrong when a form is printed with unfriendly answers.

    Templates whose suffix is in `spoilt` are known to be broken, and are not tried.
    """
    for output in _outputs(form, press):
        if Path(output.file).suffix not in spoilt:
            yield from _Trying(form, output, press).findings()


def try_template(path: Path, form: FormDefinition, press: Press) -> Iterator[Finding]:
    """Yield what goes wrong when a Word file prints a form with unfriendly answers."""
    from app.rendering.examining import word_printer

    output = _Output(path.name, lambda document: text_in_word(printer(document)))
    try:
        printer = word_printer(path)
    except AppError as error:
        yield Finding.of(error, "trial", Place(file=path.name))
        return
    yield from _Trying(form, output, press).findings()


class _Trying:
    """One template of one form on trial."""

    def __init__(self, form: FormDefinition, output: _Output, press: Press) -> None:
        self._form = form
        self._output = output
        self._press = press

    def findings(self) -> Iterator[Finding]:
        """Yield what fails or is lost, once for each trial and field."""
        plain = plain_trial(self._form)
        text = self._outcome(plain)
        if isinstance(text, Finding):
            yield text
            return
        shown = _whole_in(text, plain)
        for trial in unfriendly_trials(self._form):
            yield from self._tried(trial, plain, shown)
        for trial in (*choosing_trials(self._form), *sparing_trials(self._form)):
            outcome = self._outcome(trial)
            if isinstance(outcome, Finding):
                yield outcome

    def _tried(self, trial: Trial, plain: Trial, shown: set[str]) -> Iterator[Finding]:
        outcome = self._outcome(trial)
        if isinstance(outcome, Finding):
            yield self._blamed(outcome, trial, plain)
            return
        text = squeezed(outcome)
        lost = [(path, words) for path, words in trial.texts if path in shown and squeezed(words) not in text]
        for path, words in dict(lost).items():
            yield self._finding(
                "lost",
                f"With {trial.name}, “{self._label(path)}” ({path}) loses some of its text: “{words[:60]}”.",
                "Print it without a filter; else report it to whoever looks after the program.",
                path,
            )

    def _blamed(self, failed: Finding, trial: Trial, plain: Trial) -> Finding:
        """Return a failure with the first field that brings it about by itself."""
        for field in self._form.fields:
            alone = {**plain.answers, field.id: trial.answers[field.id]}
            if isinstance(self._outcome(Trial(trial.name, alone)), Finding):
                message = f"{failed.message} It is “{field.label}” ({field.id}) that brings it about."
                return failed.but(message=message, quotation=field.id)
        return failed

    def _outcome(self, trial: Trial) -> str | Finding:
        """Return the text of what is made of a trial, or why nothing is."""
        try:
            return self._output.printed(trial_document(self._form, trial, self._press))
        except AppError as error:
            said = f"With {trial.name} it cannot be printed: {error.sentence()}"
            return self._finding("trial", said, "", "")
        except XmlError as error:
            said = f"With {trial.name} the file made of it is damaged: {error}."
            return self._finding("damaged", said, "", "")

    def _label(self, path: str) -> str:
        labels, fields = [], self._form.fields
        for step in path.split("."):
            field = next((one for one in fields if one.id == step), None)
            labels.append(field.label if field else step)
            fields = field.fields if field else ()
        return ", ".join(labels)

    def _finding(self, rule: str, message: str, remedy: str, quotation: str) -> Finding:
        return Finding(
            rule=rule,
            severity=Severity.ERROR,
            message=message,
            remedy=remedy,
            place=Place(file=self._output.file),
            quotation=quotation,
        )


def _whole_in(text: str, plain: Trial) -> set[str]:
    """Return the fields whose plain answers a template prints whole."""
    shown = squeezed(text)
    missing = {path for path, words in plain.texts if squeezed(words) not in shown}
    return {path for path, _ in plain.texts} - missing


def _outputs(form: FormDefinition, press: Press) -> tuple[_Output, ...]:
    renderer, folder = press.renderer, f"templates/{form.templates or form.id}"
    return (
        _Output(f"{folder}/word.docx", lambda document: text_in_word(renderer.word(document))),
        _Output(f"{folder}/page.html", lambda document: _page(document, press)),
    )


def _page(document: Document, press: Press) -> str:
    """Return the text of the web page, once the paper has been set from it too."""
    text = text_on_page(press.renderer.html(document))
    press.renderer.paper(document)
    return text


def _pairs(form: FormDefinition, field: FieldDefinition, press: Press) -> Iterator[tuple[Document, Document]]:
    for one, other in contrasts(form, field):
        first, then = (trial_document(form, each, press) for each in (one, other))
        yield first, then._replace(stamp=first.stamp)  # which tells of any difference


def trial_document(form: FormDefinition, trial: Trial, press: Press) -> Document:
    """Return the document with the answers of a trial."""
    edition = A_DRAFT if trial.is_draft else COMPLETE
    answers = read_answers(form, trial.answers)
    return join_document(form, answers, reference=_REFERENCE, edition=edition, press=press)
