"""Nothing is wrong with any shipped form or template, however it is filled in."""

import pytest

from app.forms.loading import load_packs
from app.model.form import FormDefinition
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.check_forms import FAULTS, check_form
from app.workflow.press import Press

PACKS = load_packs(paths.FORMS)
FORMS: dict[str, FormDefinition] = {str(form.templates): form for form in reversed(PACKS.forms)}
"""One form for each folder of templates."""


@pytest.mark.parametrize("templates", FORMS)
def test_the_doctor_finds_nothing(templates: str, renderer: Renderer) -> None:
    found = check_form(FORMS[templates], press=Press(PACKS, renderer))
    assert [one.sentence() for one in found if one.severity in FAULTS] == []
