"""Which of a form's sentences its templates ask for: `{{ wording.stem }}`."""

from collections.abc import Iterator
from pathlib import PurePosixPath

from jinja2 import nodes

from app.model.form import FormDefinition
from app.rendering.doctor import names_of
from app.rendering.examining import PAGE, PUBLIC_PAGE, PUBLIC_WORD, WORD
from app.rendering.folders import TemplateFolders
from app.rendering.html import page_environment
from app.rendering.page_templates import page_and_below
from app.rendering.word.doctor.examination import Wanted, examine

_WORDING = "wording"


def sentences_asked(templates: TemplateFolders, form: FormDefinition) -> frozenset[str] | None:
    """Return the names the templates of a form ask for, None where one is handed all of them at once."""
    asked: set[str] = set()
    for tree in _trees(templates, form):
        whole = sum(node.name == _WORDING for node in tree.find_all(nodes.Name))
        single = [*_single(tree)]
        if whole > len(single):
            return None
        asked |= {*single}
    return frozenset(asked)


def _trees(templates: TemplateFolders, form: FormDefinition) -> Iterator[nodes.Template]:
    folder = PurePosixPath(form.templates or form.id)
    for name in (PAGE, PUBLIC_PAGE):
        if (templates / str(folder / name)).is_file():
            yield from (page.tree for page in page_and_below(page_environment(templates), str(folder / name)))
    for name in (WORD, PUBLIC_WORD):
        path = templates / str(folder / name)
        if path.is_file():
            yield from (script.tree for script in examine(path, Wanted(names_of(form))).scripts)


def _single(tree: nodes.Template) -> Iterator[str]:
    """Yield the name of each sentence that is asked for by itself."""
    for node in tree.find_all((nodes.Getattr, nodes.Getitem)):
        if isinstance(node.node, nodes.Name) and node.node.name == _WORDING:
            if isinstance(node, nodes.Getattr):
                yield node.attr
            elif isinstance(node.arg, nodes.Const):
                yield str(node.arg.value)
