"""Lays out what the racers need in a folder of their own: templates, data, pages."""

import io
import json
import zipfile
from pathlib import Path

import jinja2

from app.bench.peers.dialects import Carbone, Jinja, Mustache
from app.bench.peers.translation import Recorder, Translation
from app.model.document import Document
from app.model.form import FormDefinition
from app.rendering.context import context
from app.rendering.environment import sandbox
from app.rendering.word.growth import Growth
from app.rendering.word.package import Package
from app.rendering.word.placeholders import joined
from app.rendering.word.prose import ProseWriter
from app.rendering.word.runs import RunWriter
from app.rendering.word.template import WordTemplate
from app.rendering.word.values import RUNS, Values
from app.rendering.word.xmlparts import DECLARATION, part_text
from app.system.paths import TEMPLATES

DIALECTS = {"docxtpl": Jinja(), "mustache": Mustache(), "carbone": Carbone()}
_FILLED = ("header", "footer")


def template_of(form: FormDefinition) -> Path:
    """Return the Word template of a form."""
    return TEMPLATES / form.templates / "word.docx"


def prepare(document: Document, finished: bytes, folder: Path) -> None:
    """Write the peers' templates and data for a document that our template has printed."""
    recorder = Recorder()
    written: dict[str, dict[str, str]] = {name: {} for name in DIALECTS}
    package = Package.read(template_of(document.form))
    parts = [package.main, *(part for kind in _FILLED for part in package.related(package.main, kind))]
    names = _printed_names(document)
    for part in parts:
        translation = _recorded(package, part, recorder, names)
        for name, dialect in DIALECTS.items():
            written[name][part] = DECLARATION + translation.written(dialect, recorder.passages)
    for name, texts in written.items():
        (folder / f"{name}.docx").write_bytes(_package(finished, texts))
    (folder / "data.json").write_text(json.dumps(recorder.data), "utf-8")
    (folder / "ours.docx").write_bytes(finished)


def _recorded(package: Package, part: str, recorder: Recorder, names: dict[str, object]) -> Translation:
    """Return a part translated, after it has told the recorder what it prints."""
    environment = sandbox(jinja2.DictLoader({})).overlay(trim_blocks=False, lstrip_blocks=False)
    Values(package.path, []).install(environment)
    environment.filters.update(recorder.filters())
    source = joined(part_text(package.tree(part)))
    translation = Translation(environment.parse(source), prefix=Path(part).stem)
    code = environment.compile(translation.instrumented())
    jinja2.Template.from_code(environment, code, {}).render(names)
    return translation


def _printed_names(document: Document) -> dict[str, object]:
    """Return what our template prints, footnotes where they are called: no peer can add one."""
    compiled = WordTemplate(template_of(document.form))
    growth = Growth(compiled.numbering, "word/footnotes.xml", 1)
    growth.in_body = False
    names = context(document, ProseWriter(compiled.styles, growth))
    return {**names, RUNS: RunWriter(compiled.styles, growth)}


def _package(finished: bytes, texts: dict[str, str]) -> bytes:
    """Return the finished file with other texts in some of its parts."""
    saved = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(finished)) as package,
        zipfile.ZipFile(saved, "w", zipfile.ZIP_DEFLATED) as written,
    ):
        for name in package.namelist():
            written.writestr(name, texts[name] if name in texts else package.read(name))
    return saved.getvalue()
