"""What a template asks for: names its form does not have, prose where it does not fit, whole records."""

from collections.abc import Iterator

from app.model.finding import Finding
from app.rendering.doctor import Names, Printed, UnknownName, is_prose, meant, printed, unknown_names
from app.rendering.word.doctor.paragraphs import Part
from app.rendering.word.doctor.script import Script
from app.rendering.word.doctor.spelling import is_misspelt


def unknown(part: Part, script: Script, names: Names) -> Iterator[Finding]:
    """Yield the names the form does not have, each time they are asked for."""
    for found in unknown_names(script.tree, names):
        line = script.at(found.line)
        if is_misspelt(line.tag, names):
            continue  # told already, with what was meant
        near = meant(found)
        yield part.error(
            "unknown-name",
            line.paragraph,
            f"“{line.tag.text}” asks for “{found.name}”, which the form does not have.",
            f"{f'Did you mean “{near}”? ' if near else ''}Correct the name, or add the field to the form.",
            line.tag.text,
        )


def confidential(part: Part, script: Script, names: Names, public: Names) -> Iterator[Finding]:
    """Yield the names a public document must not ask for: those the form has, but not for the public."""
    known = {_key(found) for found in unknown_names(script.tree, names)}
    for found in unknown_names(script.tree, public):
        if _key(found) not in known:
            line = script.at(found.line)
            yield part.error(
                "confidential",
                line.paragraph,
                f"“{line.tag.text}” asks for “{found.name}”, which is confidential, in a public document.",
                "Take it out, or print it in the confidential document.",
                line.tag.text,
            )


def misfits(part: Part, script: Script, names: Names) -> Iterator[Finding]:
    """Yield prose that is printed inside a paragraph, and lists or records printed whole."""
    for one in printed(script.tree, names):
        tag, paragraph, _ = script.at(one.line)
        if is_prose(one.shape) and one.is_filtered:
            yield part.error(
                "filtered-prose",
                paragraph,
                f"“{tag.text}” puts prose through a filter, which knows plain text only.",
                f"Write “{{{{p {one.expression} }}}}” without a filter.",
                tag.text,
            )
        elif (
            is_prose(one.shape)
            and not _may_be_anything(one)
            and not (tag.prefix == "p" and tag in paragraph.tags)
        ):
            yield part.error(
                "prose-in-line",
                paragraph,
                f"“{tag.text}” prints prose, which has paragraphs of its own, inside a paragraph.",
                f"Write “{{{{p {one.expression} }}}}” instead, in a paragraph of its own.",
                tag.text,
            )
        elif _is_whole(one):
            yield part.error(
                "whole",
                paragraph,
                f"“{tag.text}” prints what consists of several parts.",
                _one_of(one),
                tag.text,
            )


def _is_whole(one: Printed) -> bool:
    """Return whether a list or a record would be printed as it stands in the program."""
    is_composed = one.shape.item is not None or bool(one.shape.parts)
    return is_composed and not one.is_filtered and not is_prose(one.shape) and not _may_be_anything(one)


def _may_be_anything(one: Printed) -> bool:
    """Return whether it is the value of an entry, which differs in kind from entry to entry."""
    return one.expression.endswith(".value")


def _one_of(one: Printed) -> str:
    """Return how to print the parts of what was printed whole."""
    if one.shape.item is not None:
        return f"Go through it: “{{%p for one in {one.expression} %}}” … “{{%p endfor %}}”."
    known = ", ".join(f"{one.expression}.{part}" for part in list(one.shape.parts)[:6])
    return f"Print its parts: {known}."


def _key(found: UnknownName) -> tuple[str, int]:
    return found.name, found.line
