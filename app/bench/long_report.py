"""A report of fifty pages, made from the long one of the worked example."""

import re
from typing import cast

from app.forms.case_file import read_case
from app.model.answers import Answers, Section
from app.model.decision import Decision
from app.model.form import FormDefinition
from app.model.values import FieldId
from app.system.paths import SAMPLES
from app.workflow.begin_decision import begin_decision
from app.workflow.draft_decision import save_draft
from app.workflow.tools import Tools

_CASE = "body-worn-video.toml"
_SECTIONS = FieldId("sections")
_TIMES = 6
_NAME = re.compile(r"\s*\{#[^}]*\}")
"""What cross-references point to; each name once."""


def begin_long_report(tools: Tools) -> Decision:
    """Begin a decision with that report, filled in."""
    _, report = read_case(SAMPLES / _CASE, tools.packs).documents[:2]
    decision = begin_decision(report.form.office, (report.form.id,), tools=tools)
    save_draft(decision.documents[0].id, report.form, _longer(report.form, report.answers), tools=tools)
    return tools.register.get(decision.id)


def _longer(form: FormDefinition, answers: Answers) -> Answers:
    """Return the answers with all sections several times, each time another phase of the project."""
    assert form.field(_SECTIONS) is not None  # the sample has them
    sections = cast("tuple[Section, ...]", answers.get(_SECTIONS))
    later = (_of_phase(section, phase) for phase in range(2, _TIMES + 1) for section in sections)
    return answers.but(_SECTIONS, (*sections, *later))


def _of_phase(section: Section, phase: int) -> Section:
    heading = f"{_NAME.sub('', section.heading)}, phase {phase}"
    return Section(
        heading=heading, body=f"In phase {phase} the following holds.\n\n{_NAME.sub('', section.body)}"
    )
