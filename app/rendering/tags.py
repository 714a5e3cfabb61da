"""How a template prints the answer to a field: the tags to write, by its kind."""

from collections.abc import Iterator, Mapping

from app.model.field import FieldDefinition, Kind

_ALONE = "each alone in its paragraph"
_FOR, _END = "{%p for one in NAME %}", "{%p endfor %}"
_IN_WORD: Mapping[Kind, tuple[str, ...]] = {
    Kind.PROSE: ("{{p NAME }}",),
    Kind.LIMBS: ("{{p NAME.listed }}",),
    Kind.PERSON: ("{{ NAME.name }}, {{ NAME.post }}",),
    Kind.PEOPLE: (_FOR, "{{ one.name }}, {{ one.post }}", _END),
    Kind.PAPERS: (_FOR, "{{ one.title }}", _END),
    Kind.STATEMENTS: (_FOR, "{{ one }}", _END),
    Kind.SECTIONS: (_FOR, "{{ one.heading }}", "{{p one.body }}", _END),
}
_ON_PAGE: Mapping[Kind, str] = {
    Kind.LIMBS: '{{ row("LABEL", NAME.listed) }}',
    Kind.PERSON: '{{ row("LABEL", named(NAME)) }}',
    Kind.PEOPLE: '{{ row("LABEL", people(NAME)) }}',
    Kind.PAPERS: '{{ row("LABEL", papers(NAME)) }}',
    Kind.STATEMENTS: "{% for one in NAME %}<p>{{ one }}</p>{% endfor %}",
    Kind.SECTIONS: "{% for one in NAME %}<h2>{{ one.heading }}</h2>{{ one.body }}{% endfor %}",
}
_BY_OUTLINE = frozenset({Kind.PROSE, Kind.LIMBS, Kind.PAPERS, Kind.SECTIONS})
"""What a heading of the outline prints without any tag of its own."""


def how_to_print(field: FieldDefinition, *, is_page: bool, has_outline: bool) -> str:
    """Return what to write where an answer belongs, as the sentences of a remedy."""
    heading = "Give it a heading under [[outline]] in the form file, or write where it belongs"
    begin = heading if has_outline and field.kind in _BY_OUTLINE else "Write where it belongs"
    if is_page:
        return f"{begin}: “{page_tags(field)}” (macros are imported from “shared/macros.html”)."
    return f"{begin}: {_in_word(field)}."


def word_tags(field: FieldDefinition, name: str = "") -> Iterator[str]:
    """Yield what stands in word.docx, a paragraph each; for a table, the cells of its rows."""
    name = name or field.id
    if field.kind is Kind.RECORD:
        for part in field.fields:
            yield from word_tags(part, f"{name}.{part.id}")
    elif field.kind is Kind.TABLE:
        cells = (tag for column in field.fields for tag in word_tags(column, f"one.{column.id}"))
        yield from (f"{{%tr for one in {name} %}}", *cells, "{%tr endfor %}")
    else:
        yield from (tag.replace("NAME", name) for tag in _IN_WORD.get(field.kind, ("{{ NAME }}",)))


def page_tags(field: FieldDefinition, name: str = "") -> str:
    """Return what stands in page.html."""
    name, label = name or field.id, field.label.replace('"', "'")
    if field.kind is Kind.RECORD:
        return " ".join(page_tags(part, f"{name}.{part.id}") for part in field.fields)
    if field.kind is Kind.TABLE:
        cells = "".join(f"<td>{{{{ one.{column.id} }}}}</td>" for column in field.fields)
        heads = "".join(f'<th scope="col">{column.label}</th>' for column in field.fields)
        head = f"<thead><tr>{heads}</tr></thead>"
        body = f"<tbody>{{% for one in {name} %}}<tr>{cells}</tr>{{% endfor %}}</tbody>"
        return f"<table>{head}{body}</table>"
    tags = _ON_PAGE.get(field.kind, '{{ row("LABEL", NAME) }}')
    return tags.replace("LABEL", label).replace("NAME", name)


def _in_word(field: FieldDefinition) -> str:
    tags = [*word_tags(field)]
    if field.kind is Kind.TABLE:
        cells = ", ".join(f"“{tag}”" for tag in tags[1:-1])
        return f"three rows below that of the headings: “{tags[0]}”, the cells {cells}, “{tags[-1]}”"
    written = ", ".join(f"“{tag}”" for tag in tags)
    if len(tags) > 1:
        return f"{written}, {_ALONE}"
    return f"{written}, alone in its paragraph" if tags[0].startswith("{{p") else written
