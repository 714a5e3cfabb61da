from app.forms.written.counting import words_in_all, words_in_text
from app.forms.written.places import Place, rewritten, written
from app.model.answers import Answers
from app.model.form import FormDefinition
from app.model.values import FieldId
from tests.forms.making import answers, field, form

FORM = form(
    field("reference", "text"),
    field("title", "text"),
    field("summary", "prose"),
    field("limbs", "limbs"),
    field("sections", "sections"),
    field("agreed", "yes_no"),
    field("why", "text", when={"field": "agreed", "equals": True}),
    field("author", "person"),
    field("others", "people"),
    field("papers", "papers"),
    field("kind", "choice", choices=["One kind", "Other kind"]),
    field("statements", "statements", choices=["Offered words"]),
    field("declaration", "record", fields=[field("answer", "yes_no"), field("narrative", "prose")]),
    field("parties", "table", fields=[field("force", "text"), field("terms", "prose")]),
    reference_field="reference",
)
ANSWERS = {
    "reference": "T 1",
    "title": "A title",
    "summary": "Some **words**.",
    "limbs": ["first", "second"],
    "sections": [{"heading": "Head {#h}", "body": "body"}],
    "agreed": False,
    "why": "unasked",
    "author": {"name": "Ann Author", "post": "Clerk"},
    "others": [{"name": "Bob"}],
    "papers": [{"title": "Plan {#plan}", "url": "https://example.org/plan", "withheld": "not yet public"}],
    "kind": "One kind",
    "statements": ["Offered words", "own words"],
    "declaration": {"answer": True, "narrative": "told"},
    "parties": [{"force": "North", "terms": "north terms"}, {"force": "South"}],
}


def made() -> tuple[FormDefinition, Answers]:
    return FORM, answers(FORM, **ANSWERS)


def test_every_text_that_is_asked_for_has_its_place() -> None:
    found = {(text.place.field, *text.place.path): text.text for text in written(*made())}
    assert found == {
        ("title",): "A title",
        ("summary",): "Some **words**.",
        ("limbs", 0): "first",
        ("limbs", 1): "second",
        ("sections", 0, "heading"): "Head {#h}",
        ("sections", 0, "body"): "body",
        ("author", "name"): "Ann Author",
        ("author", "post"): "Clerk",
        ("others", 0, "name"): "Bob",
        ("papers", 0, "title"): "Plan {#plan}",
        ("papers", 0, "withheld"): "not yet public",
        ("statements", 0): "own words",
        ("declaration", "narrative"): "told",
        ("parties", 0, "force"): "North",
        ("parties", 0, "terms"): "north terms",
        ("parties", 1, "force"): "South",
    }


def test_a_text_at_any_place_can_be_changed_and_nothing_else_is() -> None:
    of, before = made()
    for text in written(of, before):
        after = rewritten(of, before, {text.place: "other"})
        changed = {
            one.place for one, old in zip(written(of, after), written(of, before), strict=True) if one != old
        }
        assert changed == {text.place}
        same = [name for name in before.root if name != text.place.field]
        assert all(after.get(name) is before.get(name) for name in same)


def test_a_text_of_which_nothing_is_left_is_no_answer() -> None:
    of, before = made()
    places = {Place(FieldId("summary")): "", Place(FieldId("declaration"), ("narrative",)): ""}
    after = rewritten(of, before, places)
    assert after.get(FieldId("summary")) is None
    assert "told" not in str(after)


def test_words_are_counted_as_people_count_them() -> None:
    assert words_in_text("- **Two** words\n- [three](http://a.b/c) – £4.50", is_prose=True) == 4
    assert words_in_text("Head line {#mark}", is_prose=False) == 2
    assert words_in_all(written(*made())) == 2 + 2 + 2 + 2 + 2 + 3 + 1 + 4  # no names
