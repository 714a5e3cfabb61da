"""What is said about printing an answer is what prints it, in word.docx and in page.html, for every kind."""

import re
from pathlib import Path

import pytest

from app.model.field import FieldDefinition, Kind
from app.rendering.tags import how_to_print, page_tags, word_tags
from app.system import paths
from tests.forms.making import field
from tests.rendering.word.drawing import line, rows
from tests.workflow.own_pack import Pack

README = (paths.TEMPLATES / "README.md").read_text("utf-8")
BLOCK = re.compile(r"^```(word|html)\n(.*?)^```", re.DOTALL | re.MULTILINE)

NARRATED = [field("confirmed", "yes_no"), field("reason", "prose")]
FIELDS = [
    field("title", "text", required=True),
    field("made_on", "date"),
    field("route", "choice", choices=["ordinary", "urgent"]),
    field("amount", "money"),
    field("urgent", "yes_no"),
    field("facts", "prose"),
    field("recommendation", "limbs"),
    field("chair", "person"),
    field("members", "people"),
    field("background_papers", "papers"),
    field("advice", "statements", choices=["Advice has been taken."]),
    field("parts", "sections"),
    field("urgency", "record", fields=NARRATED),
    field("costs", "table", fields=[field("year", "text"), field("cost", "money")]),
]
BEGIN = """{% extends "shared/base.html" %}
{% from "shared/macros.html" import named, papers, people, row, signatures, whole_outline %}
{% block paper %}
"""


def toml(value: object) -> str:
    """Return a value as TOML writes it within a line."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{key} = {toml(one)}" for key, one in value.items()) + " }"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return f'"{value}"'


def form(fields: list[dict[str, object]], more: str = "") -> str:
    head = 'title = "Note"\nversion = 1\ntitle_field = "title"\n'
    return f"{head}{more}fields = {toml(fields)}\n"


def drawn(tags: list[str]) -> str:
    """Return paragraphs and table rows (lines in “|”) as the body of a Word file."""
    body, table = "", []
    for tag in [*tags, ""]:
        if tag.startswith("|"):
            table.append(tuple(cell.strip() for cell in tag.strip("|").split(" | ")))
            continue
        body += rows(*table) if table else ""
        table = []
        body += line(tag) if tag else ""
    return body


def blocks(kind: str) -> str:
    return "".join(text for found, text in BLOCK.findall(README) if found == kind)


def test_all_tags_of_the_page_together_are_a_template_with_nothing_wrong(tmp_path: Path) -> None:
    pack = Pack(tmp_path)
    more = (
        'numbering = "1./1.1"\nwording = { stem = "It is recommended:" }\n'
        'outline = [{ heading = "Why", text = "For good reasons." }]\n'
        'slots = [{ id = "one", post = "commissioner", declaration = "I approve it." }]\n'
    )
    pack.write("forms/testshire/note.toml", form(FIELDS, more))
    pack.write("templates/testshire/note/page.html", BEGIN + blocks("html") + "{% endblock %}")
    pack.draw(drawn(blocks("word").splitlines()))
    assert pack.findings() == []


def test_the_page_shows_every_kind() -> None:
    assert {str(one["kind"]) for one in FIELDS} == {str(kind) for kind in Kind}
    assert [str(one["id"]) for one in FIELDS if str(one["id"]) not in blocks("word")] == []


@pytest.mark.parametrize("raw", FIELDS, ids=lambda raw: str(raw["kind"]))
def test_what_a_remedy_says_prints_the_answer(tmp_path: Path, raw: dict[str, object]) -> None:
    asked = FieldDefinition.model_validate({**raw, "id": "ward"})
    pack = Pack(tmp_path)
    title = field("title", "text", required=True)
    pack.write("forms/testshire/note.toml", form([title, {**raw, "id": "ward"}]))
    tags = [*word_tags(asked)]
    if asked.kind is Kind.TABLE:
        tags = [f"| {tags[0]} |", f"| {' | '.join(tags[1:-1])} |", f"| {tags[-1]} |"]
    pack.draw(drawn(["{{ title }}", *tags]))
    page = page_tags(asked)
    written = f"<h1>{{{{ title }}}}</h1>{f'<dl>{page}</dl>' if 'row(' in page else page}"
    pack.write("templates/testshire/note/page.html", f"{BEGIN}{written}{{% endblock %}}")
    assert [one for one in pack.findings() if one.rule != "not-alike"] == []


def test_a_remedy_names_the_tags_of_the_kind() -> None:
    ward = FieldDefinition.model_validate(field("ward", "prose"))
    assert how_to_print(ward, is_page=False, has_outline=False) == (
        "Write where it belongs: “{{p ward }}”, alone in its paragraph."
    )
    assert how_to_print(ward, is_page=True, has_outline=True).startswith(
        "Give it a heading under [[outline]] in the form file, or write where it belongs: “{{ row("
    )
