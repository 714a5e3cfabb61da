"""From what a file or register holds to checked answers, and what they still lack."""

from collections.abc import Mapping

from app.errors import AnswerError
from app.forms.copying import still_copied
from app.forms.kinds import KINDS
from app.forms.kinds.kind import AnswerKind
from app.forms.kinds.record import gap_in as gap_in_answer
from app.forms.numbering import outline
from app.forms.reference_faults import reference_faults
from app.forms.references import labels
from app.model.answers import Answer, Answers, PlainAnswers
from app.model.asking import asked
from app.model.condition import holds
from app.model.copied import Copied
from app.model.field import FieldDefinition, Kind
from app.model.form import FormDefinition
from app.model.problem import Problem
from app.model.values import FieldId


def read_answers(
    form: FormDefinition, raw: Mapping[str, object], kinds: Mapping[Kind, AnswerKind] = KINDS
) -> Answers:
    """Return checked answers, or raise one AnswerError that names every fault."""
    answers: dict[FieldId, Answer] = {}
    faults: list[AnswerError] = []
    for name, value in raw.items():
        try:
            answers[FieldId(name)] = _read_answer(form, name, value, kinds)
        except AnswerError as error:
            faults.append(error)
    if faults:
        raise AnswerError("\n".join(fault.sentence() for fault in faults))
    return Answers.model_construct(root=answers)


def read_kept(form: FormDefinition, kept: PlainAnswers) -> Answers:
    """Return the answers a register kept; what an older form asked and this one does not is passed over."""
    return read_answers(form, {name: answer for name, answer in kept.items() if form.field(name)})


def _read_answer(form: FormDefinition, name: str, value: object, kinds: Mapping[Kind, AnswerKind]) -> Answer:
    field = form.field(name)
    if field is None:
        from difflib import get_close_matches  # only where something is amiss

        near = get_close_matches(name, [known.id for known in form.fields], n=1)
        hint = (
            f"Did you mean “{near[0]}”?"
            if near
            else f"Its fields are: {', '.join(f.id for f in form.fields)}."
        )
        raise AnswerError(f"“{name}” is not a field of {form.id}.", hint=hint)
    try:
        return kinds[field.kind].read(value, field)
    except AnswerError as error:
        raise AnswerError(f"“{name}” {error}.", hint=error.hint) from error


def plain_answers(form: FormDefinition, answers: Answers) -> PlainAnswers:
    """Return answers as JSON holds them, in the order of the form."""
    return {
        field.id: KINDS[field.kind].plain(answer, field)
        for field in form.fields
        if (answer := answers.get(field.id)) is not None
    }


def new_answers(form: FormDefinition) -> Answers:
    """Return what a new document starts with: the defaults of its form."""
    return Answers.model_construct(root={field.id: field.default for field in form.fields if field.default})


def problems(form: FormDefinition, answers: Answers, copied: Copied | None = None) -> tuple[Problem, ...]:
    """Return what keeps the document from being issued: gaps, lost references, text that is only copied."""
    kept = asked(form.fields, answers)
    gaps = ((field, gap) for field in form.fields if (gap := gap_in(field, kept)))
    lost = reference_faults(form, kept, labels(form, kept, outline(form, kept)))
    copies = still_copied(form, answers, copied)
    gapless = (field for field in form.fields if field.id in copies and not gap_in(field, kept))
    untouched = ((field, copies[field.id]) for field in gapless)
    return tuple(
        Problem(document=form.title, field=field.id, label=field.label, problem=problem)
        for field, problem in (*gaps, *lost, *untouched)
    )


def gap_in(field: FieldDefinition, answers: Answers) -> str:
    """Return what the answer to a question lacks, in words that follow its label; empty where nothing."""
    return gap_in_answer(field, answers.get(field.id), KINDS) if holds(field.when, answers) else ""
