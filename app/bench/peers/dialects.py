"""How the peers write a value, a loop and a condition in a Word template."""

import re

Path = tuple[str, ...]

_FIRST_RUN = re.compile(r"<w:p(?: [^>]*)?>(?:<w:pPr>.*?</w:pPr>)?", re.DOTALL)


class Mustache:
    """Docxtemplater and easy-template-x: a name is looked up where it stands."""

    def value(self, path: Path) -> str:
        """Return the tag that prints a value."""
        return f"{{{path[-1]}}}"

    def loop(self, path: Path) -> tuple[str, str]:
        """Return the tags before and after what is printed for each item."""
        return f"{{#{path[-1]}}}", f"{{/{path[-1]}}}"

    flag = loop

    def alone(self, tag: str) -> str:
        """Return a tag that stands in a paragraph of its own, which is not printed."""
        return tag

    def looped_rows(self, opening: str, rows: str, closing: str) -> str:
        """Return table rows with the tags of their loop in the first and the last paragraph."""
        rows = _with_first(opening, rows)
        end = rows.rindex("</w:p>")
        return rows[:end] + _run(closing) + rows[end:]


class Jinja:
    """Docxtpl: loops name their item, a tag in a paragraph or row of its own says so."""

    def value(self, path: Path) -> str:
        """Return the tag that prints a value."""
        return f"{{{{ {_owned(path)} }}}}"

    def loop(self, path: Path) -> tuple[str, str]:
        """Return the tags before and after what is printed for each item."""
        return f"{{% for {_item(path[-1])} in {_owned(path)} %}}", "{% endfor %}"

    def flag(self, path: Path) -> tuple[str, str]:
        """Return the tags around what is printed only where a flag is set."""
        return f"{{% if {_owned(path)} %}}", "{% endif %}"

    def alone(self, tag: str) -> str:
        """Return a tag that stands in a paragraph of its own, which is not printed."""
        return tag.replace("{% ", "{%p ")

    def looped_rows(self, opening: str, rows: str, closing: str) -> str:
        """Return table rows between rows with the tags of their loop, which are not printed."""
        before, after = (_row(tag.replace("{% ", "{%tr ")) for tag in (opening, closing))
        return before + rows + after


class Carbone:
    """Carbone: a name is a path from the document down, an item is followed by its successor."""

    def value(self, path: Path) -> str:
        """Return the tag that prints a value."""
        return f"{{{_dotted(path)}}}"

    def loop(self, path: Path) -> tuple[str, str]:
        """Return the tag of an item, which prints nothing, and that of the one after it."""
        return f"{{{_dotted((*path, 'begin'))}}}", f"{{{_dotted(path, last='[i+1]')}}}"

    def flag(self, path: Path) -> tuple[str, str]:
        """Return the tags around what is printed only where a flag is set."""
        return f"{{{_dotted(path)}:ifEQ(true):showBegin}}", f"{{{_dotted(path)}:showEnd}}"

    def alone(self, tag: str) -> str:
        """Return a tag that stands in a paragraph of its own."""
        return tag

    def looped_rows(self, opening: str, rows: str, closing: str) -> str:
        """Return table rows with the first tag of their loop in them, the last one in a row after them."""
        return f"{_with_first(opening, rows)}{_row(closing)}"


def _row(tag: str) -> str:
    return f"<w:tr><w:tc><w:p>{_run(tag)}</w:p></w:tc></w:tr>"


def _item(name: str) -> str:
    return f"one_{name}"


def _owned(path: Path) -> str:
    """Return a value as a part of the item it belongs to, where it belongs to one."""
    *owners, name = path
    return f"{_item(owners[-1])}.{name}" if owners else name


def _with_first(tag: str, rows: str) -> str:
    start = _FIRST_RUN.search(rows)
    assert start is not None
    return rows[: start.end()] + _run(tag) + rows[start.end() :]


def _run(tag: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{tag}</w:t></w:r>'


def _dotted(path: Path, last: str = "") -> str:
    *owners, name = path
    return ".".join(["d", *(f"{owner}[i]" for owner in owners), name + last])
