from pathlib import Path

import jinja2
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jinja2.exceptions import SecurityError

from app.rendering.environment import explain, sandbox, without_controls

TEMPLATE = Path("templates") / "page.html"


def sentence(source: str, **names: object) -> str:
    with pytest.raises(jinja2.TemplateError) as raised:
        sandbox().from_string(source).render(names)
    return explain(raised.value, TEMPLATE, names).sentence()


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__ }}",
        "{{ subject.__class__.__mro__ }}",
        "{{ subject.format.__globals__ }}",
        "{{ '{0.__class__}'.format(subject) }}",
        "{{ people.append(1) }}",
        "{{ person.update({'name': 'x'}) }}",
    ],
)
def test_sandbox_refuses_what_is_not_printing(source: str) -> None:
    assert str(TEMPLATE) in sentence(source, subject="x", people=[1], person={"name": "y"})


def test_private_parts_cannot_be_reached_through_filters() -> None:
    printed = sandbox().from_string("{{ people | map(attribute='__class__') | list }}").render(people=["x"])
    assert "str" not in printed


@pytest.mark.parametrize("name", ["range", "lipsum", "cycler", "namespace", "dict", "joiner"])
def test_nothing_is_there_that_was_not_given(name: str) -> None:
    assert f"“{name}”" in sentence(f"{{{{ {name}() }}}}")


def test_nothing_can_be_printed_unescaped() -> None:
    assert "safe" in sentence("{{ subject | safe }}", subject="<b>")


def test_unknown_name_is_named_with_the_nearest_known_one() -> None:
    said = sentence("{{ contact_oficer }}", contact_officer="x")
    assert str(TEMPLATE) in said
    assert "“contact_oficer”" in said
    assert "Did you mean “contact_officer”?" in said


def test_unknown_part_is_named() -> None:
    assert "“phone”" in sentence("{{ person.phone }}", person={"telephone": "1"})


def test_broken_syntax_is_told_with_its_line() -> None:
    said = sentence("a\nb {{ subject }\nc")
    assert "line 2" in said
    assert "not correct" in said


@given(st.text())
def test_text_without_controls_is_xml(text: str) -> None:
    from xml.etree import ElementTree as ET

    clean = without_controls(text)
    read = ET.fromstring(f"<p>{clean.replace('&', '&amp;').replace('<', '&lt;')}</p>".encode())
    assert (read.text or "") == clean.replace("\r\n", "\n").replace("\r", "\n")


@given(st.text(st.characters(categories=("L", "N", "P", "S", "Zs"))))
def test_no_printable_letter_is_removed(text: str) -> None:
    assert without_controls(text) == text


@pytest.mark.parametrize(
    "bomb", ["{{ 10 ** 99999999 }}", "{{ 'a' * 100000000 }}", "{{ '%0999999999d' % 1 }}"]
)
def test_a_template_that_would_fill_all_memory_is_refused(bomb: str) -> None:
    with pytest.raises(SecurityError, match="it computes with"):
        sandbox().from_string(bomb).render()


def test_every_second_row_can_be_told() -> None:
    assert sandbox().from_string("{% for n in (1, 2, 3) %}{{ n % 2 }}{% endfor %}").render() == "101"
