import jinja2
import pytest

from app.forms.loading import Packs
from app.rendering.doctor import names_of, unknown_names
from tests.rendering.conftest import RECORD, REPORT


def asked_in_vain(packs: Packs, source: str, form_id: str = REPORT) -> list[str]:
    tree = jinja2.Environment(autoescape=True).parse(source)
    return [found.name for found in unknown_names(tree, names_of(packs.form(form_id)))]


@pytest.mark.parametrize(
    "source",
    [
        "{{ title }}{{ from }}{{ document.reference }}{{ office.banner | upper }}",
        "{% for line in office.letterhead %}{{ line }}{{ loop.last }}{% endfor %}",
        "{% for part in outline %}{{ part.number }} {{ part.heading }}{{ part.body.numbered }}{% endfor %}",
        "{% for paper in source_documents %}{{ paper.url }}{% else %}{{ source_documents.none }}{% endfor %}",
        "{% set first = contact_officers[0] %}{{ first.name }}{{ first['post'] }}",
        "{% macro shown(person) %}{{ person.anything }}{% endmacro %}{{ shown(contact_officers[0]) }}",
        "{% with short = title %}{{ short }}{% endwith %}",
        "{% set kept %}{{ title }}{% endset %}{{ kept }}",
        "{% for a, b in purpose.items() %}{{ a.b }}{% endfor %}",
        "{% from 'shared/macros.html' import papers as listed %}{{ listed(source_documents) }}",
        "{% import 'shared/macros.html' as shared %}{{ shared.papers(source_documents) }}",
        "{% if extra is defined %}{{ title }}{% endif %}{{ extra | default('') }}",
        "{{ purpose.numbered }}{{ title.upper() }}",
        "{% macro wrap() %}{{ caller() }}{% endmacro %}{% call wrap() %}{{ title }}{% endcall %}",
        "{% filter upper %}{{ title }}{% endfilter %}{% block body %}{{ to }}{% endblock %}",
    ],
)
def test_what_the_form_has_is_no_finding(packs: Packs, source: str) -> None:
    assert asked_in_vain(packs, source) == []


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("{{ titel }}", "titel"),
        ("{% if titel %}x{% endif %}", "titel"),
        ("{{ 'a' if titel else 'b' }}", "titel"),
        ("{% for paper in papers %}{% endfor %}", "papers"),
        ("{% for paper in source_documents %}{{ paper.link }}{% endfor %}", "paper.link"),
        ("{% for paper in source_documents %}{% endfor %}{{ paper.url }}", "paper"),
        ("{{ office.address }}", "office.address"),
        ("{{ document['author'] }}", "document.author"),
        ("{{ contact_officers[0].phone }}", "contact_officers[…].phone"),
        ("{% set a = contact_officers[0] %}{{ a.phone }}", "a.phone"),
        ("{% macro m(x) %}{{ y }}{% endmacro %}", "y"),
        ("{{ purpose.number }}", "purpose.number"),
        ("{{ title.bold }}", "title.bold"),
        ("{{ title.__class__ }}", "title.__class__"),
        ("{{ contact(title, subject) }}", "contact"),
        ("{% block body %}{{ nothing }}{% endblock %}", "nothing"),
        ("{% with x = nothing %}{{ x }}{% endwith %}", "nothing"),
        ("{{ source_documents.length }}", "source_documents.length"),
    ],
)
def test_what_the_form_does_not_have_is_found(packs: Packs, source: str, name: str) -> None:
    assert name in asked_in_vain(packs, source)


def test_finding_knows_its_line_and_what_may_be_meant(packs: Packs) -> None:
    tree = jinja2.Environment(autoescape=True).parse("a\n\n{{ contact_officer.phone }}")
    (found,) = unknown_names(tree, names_of(packs.form(RECORD)))
    assert (found.name, found.line) == ("contact_officer.phone", 3)
    assert "contact_officer.telephone" in found.known
