import json

from app.forms.describing import README, SCHEMA, readme, schema
from app.forms.loading import Packs
from app.model.field import Kind
from app.system import paths


def test_shipped_description_is_up_to_date(packs: Packs) -> None:
    """Where this fails, `./run forms describe` writes both files anew."""
    assert (paths.FORMS / README).read_text("utf-8") == readme(packs)
    assert (paths.FORMS / SCHEMA).read_text("utf-8") == schema()


def test_every_kind_and_field_is_described(packs: Packs) -> None:
    text = readme(packs)
    assert all(f"`{kind}`" in text for kind in Kind)
    assert all(field.id in text for form in packs.forms for field in form.fields)


def test_every_key_has_a_description(packs: Packs) -> None:
    rows = [line for line in readme(packs).splitlines() if line.startswith("| `")]
    assert [row for row in rows if "None |" in row or row.endswith("|  |")] == []


def test_schema_knows_the_required_keys() -> None:
    assert set(json.loads(schema())["required"]) == {"title", "version", "title_field", "fields"}
