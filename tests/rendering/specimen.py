"""A specimen, as a printer's: one paper that shows every part a page can have, in any scheme of numbers."""

from pathlib import Path

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.model.document import Document, Stamp
from app.model.form import FormDefinition, NumberingScheme
from app.model.office import Office
from app.model.picture import read_picture
from app.model.values import Reference
from tests.pictures import picture_bytes

SENTENCE = (
    "The Board considered the matter at its meeting and asked for a comparison with hire, "
    "which is given below in outline and in full in the business case."
)
PAGE = """{% extends "shared/base.html" %}
{% from "shared/macros.html" import appendix_list, considerations as considered, executions, head_table,
logo, part_heading, papers, recommendation, row, signatures, ticks, tick_heading, unlabelled, whole_outline,
wide %}
{% block running_head %}Full report for {{ office.name }}{% endblock %}
{% block paper %}
{{ logo(office.logo) }}
<p class="banner">{{ office.banner }}</p>
<h1 class="kind">{{ title }}</h1>
{{ head_table([("Decision", document.reference, "Date", "12 June 2026"), ("Report of", "B. Officer")]) }}
<dl class="head">
{{ unlabelled("Meeting", "Joint business meeting", half=true) }}{{ unlabelled("Day", "27 June", half=true) }}
{{ unlabelled("Title", title) }}
</dl>
<dl>{{ wide("Summary", summary) }}{{ row("Title", title) }}</dl>
{{ recommendation("The Commissioner is recommended to:", decisions) }}
{{ recitals.listed }}
{{ part_heading("PART 1 – Facts and advice") }}
{% call(section) whole_outline(outline) %}
{% if section.field == "considerations" %}{{ considered(considerations) }}{% endif %}
{% endcall %}
{{ tick_heading("Declaration", "Tick to confirm statement (✓)") }}
{{ ticks(declarations) }}
{{ decisions }}
{{ papers(background_papers) }}
{{ appendix_list(appendices) }}
{{ signatures(slots, headed="capacity") }}
{{ executions(slots, printed=false) }}
{% endblock %}
"""

_ANSWERED = [{"id": "answer", "kind": "yes_no", "label": "Answer", "required": True}]
_CONSIDERED = [*_ANSWERED, {"id": "narrative", "kind": "prose", "label": "Narrative"}]
_CONFIRMED = [
    {"id": "confirmed", "kind": "yes_no", "label": "Confirmed", "required": True},
    {"id": "statements", "kind": "statements", "label": "Statements"},
]
_FIELDS: list[dict[str, object]] = [
    {"id": "title", "kind": "text", "label": "Title", "required": True},
    {"id": "summary", "kind": "prose", "label": "Summary", "required": True},
    {"id": "decisions", "kind": "limbs", "label": "Decisions", "required": True},
    {"id": "recitals", "kind": "limbs", "label": "Recitals", "counting": "(i)"},
    {"id": "sections", "kind": "sections", "label": "Sections", "required": True},
    {"id": "risks", "kind": "prose", "label": "Risks"},
    {
        "id": "considerations",
        "kind": "record",
        "label": "Considerations",
        "fields": [
            {"id": "exemption", "kind": "record", "label": "Exemption", "fields": _ANSWERED},
            {"id": "legal", "kind": "record", "label": "Legal", "fields": _CONSIDERED},
            {"id": "ethics", "kind": "record", "label": "Ethics", "fields": _CONSIDERED},
        ],
    },
    {
        "id": "declarations",
        "kind": "record",
        "label": "Declarations",
        "fields": [
            {"id": "financial", "kind": "record", "label": "Financial advice", "fields": _CONFIRMED},
            {"id": "privacy", "kind": "record", "label": "Privacy", "fields": _CONFIRMED},
        ],
    },
    {"id": "background_papers", "kind": "papers", "label": "Background papers"},
    {
        "id": "schedules",
        "kind": "table",
        "label": "Schedules",
        "fields": [
            {"id": "title", "kind": "text", "label": "Title"},
            {"id": "sections", "kind": "sections", "label": "Sections"},
        ],
    },
]
_OUTLINE: list[dict[str, object]] = [
    {"field": "sections"},
    {"heading": "Implications", "text": "As follows."},
    {"field": "risks", "heading": "Risks", "level": 2},
    {"field": "considerations", "heading": "Considerations"},
    {"field": "schedules"},
]
_SLOTS: list[dict[str, object]] = [
    {"id": "one", "post": "commissioner", "declaration": "I approve the decision above."},
    {"id": "two", "post": "chief_constable", "declaration": "I approve it too.", "beside": True},
    {"id": "three", "post": "chief_executive", "declaration": "I have been consulted."},
]
COMPLETE: dict[str, object] = {
    "title": "Patrol bicycles",
    "summary": "Set out in paragraph [[para:cost]] and [[appendix:plan]].[^n]\n\n[^n]: See [[para:clause]].",
    "decisions": ["buy twelve bicycles, as [[para:cost]] says; and {#buy}", "note the cost."],
    "recitals": ["one;", "two; and", "three."],
    "sections": [
        {"heading": "Background", "body": f"{SENTENCE}\n\n{SENTENCE} See [[para:buy]].\n\n> {SENTENCE}"},
        {
            "heading": "Cost",
            "body": f"{SENTENCE} {{#cost}}\n\n1. {SENTENCE}\n2. hire {{#clause}}\n   a. by the day\n\n"
            f"### Reserves\n\n{SENTENCE}\n\n1. again",
        },
    ],
    "risks": f"{SENTENCE}\n\n### Within a part\n\nNone.",
    "considerations": {
        "exemption": {"answer": False},
        "legal": {"answer": True, "narrative": SENTENCE},
        "ethics": {"answer": False},
    },
    "declarations": {
        "financial": {"confirmed": True, "statements": ["The Chief Finance Officer was asked."]},
        "privacy": {"confirmed": False, "statements": ["Covered in the body.", "No assessment is needed."]},
    },
    "background_papers": [
        {"title": "The plan {#plan}", "attached_as": "Appendix A"},
        {"title": "Minutes", "url": "https://a.example/minutes"},
    ],
    "schedules": [
        {"title": "Terms of reference", "sections": [{"heading": "Principles", "body": SENTENCE}]},
        {"title": "Vehicles", "sections": [{"heading": "Cars", "body": f"{SENTENCE}\n\n1. one\n2. two"}]},
    ],
}


def add_page(templates: Path, page: str = PAGE) -> None:
    """Give a folder of templates the page of the specimen."""
    (templates / "specimen").mkdir(exist_ok=True)
    (templates / "specimen" / "page.html").write_text(page, "utf-8")


def specimen_form(scheme: NumberingScheme = "1./1.1/1.1.1") -> FormDefinition:
    """Return the form of the specimen."""
    return FormDefinition.model_validate(
        {
            "id": "wealdshire/specimen",
            "title": "Specimen",
            "version": 1,
            "title_field": "title",
            "numbering": scheme,
            "fields": _FIELDS,
            "outline": _OUTLINE,
            "slots": _SLOTS,
            "templates": "specimen",
        }
    )


def specimen(
    office: Office, scheme: NumberingScheme = "1./1.1/1.1.1", *, draft: bool = False, **changes: object
) -> Document:
    """Return the specimen with changed answers; a draft holds nothing but these."""
    form = specimen_form(scheme)
    answers = read_answers(form, {**({} if draft else COMPLETE), **changes})
    stamp = Stamp(
        reference=Reference("W-1"), version="version 2", fingerprint="7K3F-92QD", marking="OFFICIAL"
    )
    with_logo = office.but(picture=read_picture(picture_bytes("PNG"), "Two hands"))
    return composed(form, answers, with_logo, stamp, gaps_marked=draft)
