"""An office that is in no file is added with data and two templates alone, as its clerk would do it.

The layout is that of a “Decision Making Record”: number and year, marking, narrative with a table of money, approval,
then areas of consideration.
"""

from collections.abc import Iterator
from pathlib import Path

import docx
import pdfua
import pytest

from app.forms.loading import Packs, load_packs
from app.rendering.folders import TemplateFolders
from app.rendering.renderer import Renderer
from app.system import paths
from app.system.clock import Clock
from app.workflow.assemble_case import Format, assemble_case
from app.workflow.check_forms import check_form
from app.workflow.new_office import new_office
from app.workflow.press import Press
from tests.content.cases import TODAY
from tests.content.words import READERS, share_found, words
from tests.tools.validator import WORD_VERSIONS, faults_in, skip_without_validator

OFFICE = """
name = "Police and Crime Commissioner for Downshire"
short_name = "the Downshire commissioner"
banner = "Downshire"
markings = ["OFFICIAL"]
money_style = "£1,250,000"
[reference]
pattern = "{number}/{year}"
reset = "calendar-year"
[publication]
working_days = 2
[[posts]]
id = "commissioner"
title = "Police and Crime Commissioner for Downshire"
"""

FORM = """
title = "Decision Making Record"
version = 1
title_field = "report_title"
reference_field = "decision_number"
marking = "protective_marking"
numbering = "I./1."

[[fields]]
id = "report_title"
kind = "text"
label = "Report title"
required = true

[[fields]]
id = "decision_number"
kind = "text"
label = "Decision number"
required = true

[[fields]]
id = "author"
kind = "person"
label = "Author and job role"
required = true

[[fields]]
id = "protective_marking"
kind = "choice"
label = "Protective marking"
choices = ["OFFICIAL", "OFFICIAL-SENSITIVE"]
required = true

[[fields]]
id = "summary"
kind = "prose"
label = "Executive summary"
required = true

[[fields]]
id = "background"
kind = "prose"
label = "Background"
required = true

[[fields]]
id = "costs"
kind = "table"
label = "Costs"

[[fields.fields]]
id = "year"
kind = "text"
label = "Year"

[[fields.fields]]
id = "cost"
kind = "money"
label = "Cost"

[[fields]]
id = "recommendation"
kind = "limbs"
label = "Recommendation"
counting = "a."
required = true

[[fields]]
id = "areas"
kind = "record"
label = "Areas of consideration"
required = true

[[fields.fields]]
id = "human_rights"
kind = "record"
label = "Human rights"

[[fields.fields.fields]]
id = "engaged"
kind = "yes_no"
label = "Engaged?"
words = ["Engaged", "Not engaged"]
required = true

[[fields.fields.fields]]
id = "how"
kind = "prose"
label = "How?"
required = true
when = { field = "engaged", equals = true }

[[outline]]
heading = "Executive summary"
field = "summary"

[[outline]]
heading = "Background"
field = "background"

[[outline]]
heading = "Publication"
text = "Published on the {office.website} {office.promise}."

[[slots]]
id = "commissioner"
post = "commissioner"
declaration = "I approve the recommendation."
"""

PAGE = """{% extends "shared/base.html" %}
{% from "shared/macros.html" import named, row, signatures, whole_outline %}
{% block paper %}
<h1>{{ document.form }} {{ decision_number }}</h1>
<dl>
{{ row("Report title", report_title) }}
{{ row("Author and job role", named(author)) }}
{{ row("Protective marking", protective_marking) }}
</dl>
{{ whole_outline(outline) }}
<table>
<thead><tr><th scope="col">Year</th><th scope="col">Cost</th></tr></thead>
<tbody>{% for line in costs %}<tr><td>{{ line.year }}</td><td>{{ line.cost }}</td></tr>{% endfor %}</tbody>
</table>
<h2>Recommendation</h2>
{{ recommendation.listed }}
<h2>Areas of consideration</h2>
<dl>
{% for area in areas.entries %}
<div><dt>{{ area.label }}</dt><dd><p>{{ area.value.engaged }}</p>{% if area.value.how %}{{ area.value.how }}{% endif %}</dd></div>
{% endfor %}
</dl>
{{ signatures(slots) }}
{% endblock %}
"""

CASE = """
[[document]]
form = "downshire/decision-making-record"
[document.answers]
report_title = "Body armour for special constables"
decision_number = "31/2026"
author = { name = "P. Quill", post = "Head of Policy" }
protective_marking = "OFFICIAL"
summary = "Ninety sets of body armour are to be bought. {#sets}"
background = \"\"\"
The sets of paragraph [[para:sets]] replace those bought in 2016.

1. They are lighter.
2. They fit women as well as men.\"\"\"
costs = [{ year = "2026/27", cost = { amount = 41400 } }, { year = "2027/28", cost = { amount = 2070.5 } }]
recommendation = ["buy ninety sets;", "write the old ones off."]
areas = { human_rights = { engaged = true, how = "The right to life of those who protect others." } }
"""

BODY = (
    ("Title", "{{ document.form }} {{ decision_number }}"),
    ("Body Text", "Report title: {{ report_title }}"),
    (
        "Body Text",
        "Author and job role: {{ author.name }}, {{ author.post }}{% if author.organisation %}, {{ author.organisation }}{% endif %}",
    ),
    ("Body Text", "Protective marking: {{ protective_marking }}"),
    ("Normal", "{%p for section in outline %}"),
    ("Heading 1", "{{ section.heading }}"),
    ("Normal", "{{p section.body.numbered }}"),
    ("Normal", "{%p endfor %}"),
    ("Body Text", "Year: Cost"),
    ("Normal", "{%p for line in costs %}"),
    ("Body Text", "{{ line.year }}: {{ line.cost }}"),
    ("Normal", "{%p endfor %}"),
    ("Body Text", "Recommendation"),
    ("Normal", "{{p recommendation.listed }}"),
    ("Body Text", "Areas of consideration"),
    ("Normal", "{%p for area in areas.entries %}"),
    ("Body Text", "{{ area.label }} {{ area.value.engaged }}"),
    ("Normal", "{%p if area.value.how %}"),
    ("Normal", "{{p area.value.how }}"),
    ("Normal", "{%p endif %}"),
    ("Normal", "{%p endfor %}"),
    ("Normal", "{%p for slot in slots %}"),
    ("Body Text", "{{ slot.name }}{% if slot.name %}, {% endif %}{{ slot.capacity }}"),
    ("Body Text", "{{ slot.declaration }}"),
    ("Body Text", "Signature Date"),
    ("Body Text", "{{ slot.name }} {{ slot.capacity }}"),
    ("Normal", "{%p endfor %}"),
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A folder of the user's own with the new office in it."""
    made = new_office("Downshire", root=tmp_path, shipped=paths.TEMPLATES)
    forms, templates = tmp_path / "forms" / made.id, tmp_path / "templates" / made.id
    form, template = forms / "decision-making-record.toml", templates / "decision-making-record"
    template.mkdir()
    (forms / "office.toml").write_text(OFFICE, "utf-8")
    (forms / "decision-record.toml").unlink()  # the plain record it began with
    form.write_text(FORM, "utf-8")
    (template / "page.html").write_text(PAGE, "utf-8")
    word = docx.Document(str(templates / "decision-record" / "word.docx"))  # whose styles stay
    for element in list(word.element.body)[:-1]:
        word.element.body.remove(element)
    for style, text in BODY:
        word.add_paragraph(text, style)
    word.save(str(template / "word.docx"))
    return tmp_path


@pytest.fixture
def packs_with(root: Path) -> Packs:
    return load_packs(paths.FORMS, root / "forms")


@pytest.fixture
def press(root: Path, packs_with: Packs) -> Press:
    folders = TemplateFolders(paths.TEMPLATES, root / "templates")
    return Press(packs_with, Renderer(folders, paths.FONTS), Clock(TODAY))


@pytest.fixture
def files(root: Path, press: Press) -> Iterator[dict[str, Path]]:
    case = root / "case.toml"
    case.write_text(CASE, "utf-8")
    done = assemble_case(case, into=root / "out", formats=Format, press=press)
    assert done.problems == ()
    return {file.path.suffix[1:]: file.path for file in done.files}  # type: ignore[return-value]


def test_the_doctor_has_nothing_to_say(packs_with: Packs, press: Press) -> None:
    assert packs_with.faults == ()
    assert check_form(packs_with.form("downshire/decision-making-record"), press=press) == ()


def test_its_papers_say_what_was_answered(files: dict[str, Path]) -> None:
    said = words(
        """Decision Making Record 31/2026 Body armour for special constables P. Quill, Head of Policy OFFICIAL
        Executive summary Ninety sets of body armour are to be bought. Background The sets of paragraph 1 replace those
        bought in 2016. They are lighter. They fit women as well as men. Publication Published on the Downshire
        commissioner website within 2 working days of approval. 2026/27 £41,400 2027/28 £2,070.50 Recommendation buy
        ninety sets; write the old ones off. Areas of consideration Human rights Engaged The right to life of those who
        protect others. I approve the recommendation. Signature Date"""
    )
    for kind, path in files.items():
        assert share_found(said, words(READERS[kind](path.read_bytes()))) > 0.98, kind


def test_its_numbers_are_those_of_its_scheme(files: dict[str, Path]) -> None:
    page = files["html"].read_text("utf-8")
    assert [page.count(f'data-number="{number}"') for number in ("I.", "II.", "III.", "1.", "2.", "3.")] == [
        1
    ] * 6


def test_its_files_are_sound(files: dict[str, Path]) -> None:
    assert pdfua.validate(str(files["pdf"])).findings == ()
    skip_without_validator()
    assert [faults_in(files["docx"], version) for version in WORD_VERSIONS] == [[], []]
