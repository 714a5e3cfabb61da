"""Forms made in a line or two, for tests of what forms can say."""

from datetime import date
from typing import Any

from app.forms.checking import read_answers
from app.forms.composing import composed
from app.model.answers import Answers
from app.model.document import Document, Stamp
from app.model.form import FormDefinition
from app.model.office import Office
from app.model.values import Reference

STAMP = Stamp(reference=Reference("T 1"), version="draft", fingerprint="7K3F-92QD", marking="OFFICIAL")

OFFICE_FILE = """
name = "Testshire"
banner = "Testshire"
markings = ["OFFICIAL"]
[reference]
pattern = "T {number}"
[[posts]]
id = "commissioner"
title = "Commissioner"
"""


def field(name: str, kind: str, **more: object) -> dict[str, object]:
    return {"id": name, "kind": kind, "label": name.replace("_", " ").capitalize(), **more}


def form(*fields: dict[str, object], **more: object) -> FormDefinition:
    return FormDefinition.model_validate(
        {
            "id": "test/form",
            "title": "Form",
            "version": 1,
            "title_field": "title",
            "fields": [*fields],
            **more,
        }
    )


def office(**more: object) -> Office:
    return Office.model_validate(
        {
            "id": "test",
            "name": "Commissioner for Testshire",
            "banner": "Testshire",
            "reference": {"pattern": "T {number}"},
            "markings": ["OFFICIAL"],
            "posts": [{"id": "commissioner", "title": "Commissioner for Testshire"}],
            **more,
        }
    )


def answers(of: FormDefinition, **raw: Any) -> Answers:
    return read_answers(of, raw)


def document(of: FormDefinition, at: Office | None = None, *, draft: bool = False, **raw: Any) -> Document:
    return composed(of, answers(of, **raw), at or office(), STAMP, gaps_marked=draft)


A_DAY = date(2026, 7, 2)
