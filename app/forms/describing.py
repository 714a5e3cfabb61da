"""Describe the pack files for their authors, from the model itself: README.md and form.schema.json."""

import json
from collections.abc import Iterator
from types import MappingProxyType

from app.forms.loading import Packs
from app.model.field import FieldDefinition, Kind
from app.model.form import Drawn, FormDefinition, OutlineEntry, SlotDefinition
from app.model.office import Office, Post, ReferencePattern
from app.model.values import Frozen
from app.model.welsh import WelshForm, WelshQuestion

README = "README.md"
SCHEMA = "form.schema.json"
_NOT_WRITTEN = frozenset({"id", "decided_by", "picture"})  # made from the file's own place
_KINDS = MappingProxyType(
    {
        Kind.TEXT: "One line.",
        Kind.PROSE: "Paragraphs, **bold**, *italic*, links, nested lists (`-`, `1.`, `a.`, `i.`), `> ` "
        "quotations, footnotes, `### ` sub-headings, simple tables. Nothing else is interpreted.",
        Kind.LIMBS: "An array of prose: limbs of a recommendation, entered once, printed where needed.",
        Kind.SECTIONS: "An array of `{ heading, body }`; every paragraph of a body gets a number.",
        Kind.DATE: "A day, as a TOML date.",
        Kind.PERSON: "`{ name, post, organisation, telephone, email }`.",
        Kind.PEOPLE: "An array of persons.",
        Kind.PAPERS: "An array of `{ title, date, url, attached_as, withheld }`; an empty one says there are "
        "none.",
        Kind.CHOICE: "One of the listed words.",
        Kind.YES_NO: "`true` or `false`.",
        Kind.MONEY: '`{ amount = 1250000, currency = "GBP" }`.',
        Kind.STATEMENTS: "An array of texts: statements that are confirmed, offered ones or others.",
        Kind.RECORD: "A table with one entry for each part.",
        Kind.TABLE: "An array of such tables, one for each row; an empty one says there are none.",
    }
)
_INTRODUCTION = """# Packs: offices and their forms

A folder below this one is a pack: `office.toml` describes an office, every other `.toml` file is one
form. `templates/<pack>/<form>/` holds what prints it: `word.docx` makes the Word files, `page.html` the
pages, what is printed from the program, and PDF. What is changed in one of the two is changed in the other as
well: `forms check` prints both with answers of its own and says where their words differ. Nothing here is
code; `templates/README.md` shows what templates are made of. A key that is not described below is an error
when the pack is read, and one bad file never stops the others.

This page is written by `countersign forms describe`; a test keeps it true.
"""


def descriptions(packs: Packs) -> dict[str, str]:
    """Return the description and the schema of pack files, by file name."""
    return {README: readme(packs), SCHEMA: schema()}


def schema() -> str:
    """Return the JSON schema of a form file, which editors use to complete and check it."""
    return json.dumps(FormDefinition.model_json_schema(), indent=2, ensure_ascii=False) + "\n"


def readme(packs: Packs) -> str:
    """Return the page for authors of packs."""
    return "\n".join([_INTRODUCTION, *_keys(), *_kinds(), *_shipped(packs)]).rstrip() + "\n"


def _keys() -> Iterator[str]:
    for title, model in (
        ("A form file", FormDefinition),
        ("`[[fields]]`: one question", FieldDefinition),
        ("`[[outline]]`: the numbered headings, in printed order", OutlineEntry),
        ("`[[slots]]`: whose signatures", SlotDefinition),
        ("`[[drawn]]`: what is taken from another document of the decision", Drawn),
        ("`[welsh]`: the form in Welsh, for who fills it in", WelshForm),
        ("`[welsh.fields.name]`: one question in Welsh", WelshQuestion),
        ("`office.toml`", Office),
        ("`[reference]`: how decisions are numbered", ReferencePattern),
        ("`[[posts]]`", Post),
    ):
        yield f"## {title}\n"
        yield "| key | needed | meaning |\n|---|---|---|"
        yield from _rows(model)
        yield ""
    yield (
        '## `based_on = "pack/form"`: a form that differs from another\n\n'
        "It has that form's keys and templates, and only what differs is written. A key takes the place of "
        "that form's key, `[[slots]]` and `[[drawn]]` as a whole. A sentence under `[wording]` takes the "
        "place of the one of its name. A field takes the place of the one of its id, a heading of the "
        "outline that of the same field (or, without a field, of the same heading); all others stay as "
        'they are. What is new stands where `after = "title"` says, or else last:\n\n'
        "```toml\n"
        'based_on = "shared/decision-record"\n\n'
        '[[fields]]\nid = "ward"\nkind = "prose"\nlabel = "Ward"\nafter = "title"\n\n'
        '[[outline]]\nfield = "ward"\nheading = "Ward"\nafter = "background"\n'
        "```\n"
    )


def _rows(model: type[Frozen]) -> Iterator[str]:
    for name, field in model.model_fields.items():
        if name not in _NOT_WRITTEN or model in (FieldDefinition, SlotDefinition, Post):
            needed = "yes" if field.is_required() else ""
            yield f"| `{name}` | {needed} | {field.description} |"


def _kinds() -> Iterator[str]:
    yield "## Kinds of answer\n"
    yield "| kind | in a case file |\n|---|---|"
    for kind in Kind:
        yield f"| `{kind}` | {_KINDS[kind]} |"
    yield ""


def _shipped(packs: Packs) -> Iterator[str]:
    yield "## Shipped forms\n"
    yield "`*` must be answered before the document can be issued.\n"
    for form in packs.forms:
        if form.templates == form.id:
            fields = " · ".join(f"{f.id}{'*' if f.required else ''} {f.kind}" for f in form.fields)
            slots = f" · slots: {', '.join(slot.id for slot in form.slots)}" if form.slots else ""
            yield f"### {form.id}\n\n{form.title}, version {form.version}. {form.summary}\n"
            yield f"{fields}{slots}\n"
