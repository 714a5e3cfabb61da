"""An office of a test's own: a form, its two templates, and what the doctor says of them."""

from pathlib import Path

from app.forms.loading import load_packs
from app.model.finding import Finding
from app.proofing.knowledge import load_knowledge
from app.rendering.folders import TemplateFolders
from app.rendering.renderer import Renderer
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.system import paths
from app.workflow.check_forms import CheckedForms, check_forms, pack_folders
from app.workflow.press import Press
from tests.forms.making import OFFICE_FILE
from tests.rendering.word.conftest import NAMESPACES, SECTION, SHIPPED
from tests.rendering.word.drawing import line

FORM = """
title = "Note"
version = 1
title_field = "subject"
[[fields]]
id = "subject"
kind = "text"
label = "Subject"
required = true
[[fields]]
id = "decision"
kind = "prose"
label = "Decision"
required = true
[[fields]]
id = "urgent"
kind = "yes_no"
label = "Urgent"
[[fields]]
id = "reason"
kind = "prose"
label = "Reason"
required = true
when = { field = "urgent", equals = true }
[[fields]]
id = "papers"
kind = "papers"
label = "Papers"
"""
BODY = (
    line("{{ subject }}")
    + line("{{p decision }}")
    + line("{%p if urgent %}")
    + line("Urgent.")
    + line("{{p reason }}")
    + line("{%p endif %}")
    + line("{%p for one in papers %}")
    + line("{{ one.title }}")
    + line("{%p endfor %}")
)
PAGE = """{% extends "shared/base.html" %}
{% block paper %}
<h1>{{ subject }}</h1>
{{ decision }}
{% if urgent %}<p>Urgent.</p>{{ reason }}{% endif %}
{% for one in papers %}<p>{{ one.title }}</p>{% endfor %}
{% endblock %}
"""


class Pack:
    """An office of a test's own: its files, and what is said of them."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "templates" / "testshire" / "note"
        self.folder.mkdir(parents=True)
        (root / "forms" / "testshire").mkdir(parents=True)
        self.write("forms/testshire/office.toml", OFFICE_FILE)
        self.write("forms/testshire/note.toml", FORM)
        self.write("templates/testshire/note/page.html", PAGE)
        self.draw(BODY)

    def write(self, name: str, text: str) -> None:
        (self.root / name).write_text(text, "utf-8")

    def draw(self, body: str, name: str = "word.docx", **parts: str) -> None:
        """Write the Word template with this body."""
        whole = read_archive(SHIPPED)
        document = f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>"
        changed = {"document": document, **parts}
        whole |= {f"word/{part}.xml": xml.encode() for part, xml in changed.items()}
        content = write_archive(compressed(part, xml) for part, xml in whole.items())
        (self.folder / name).write_bytes(content)

    def checked(self) -> CheckedForms:
        folders = pack_folders(self.root)
        packs = load_packs(paths.FORMS, folders.forms)
        renderer = Renderer(TemplateFolders(paths.TEMPLATES, folders.templates), paths.FONTS)
        press = Press(packs, renderer, know=lambda today: load_knowledge(paths.PROOFING, today))
        return check_forms(press=press, within=folders.forms)

    def findings(self, rule: str = "") -> list[Finding]:
        return [one for one in self.checked().findings if not rule or one.rule == rule]
