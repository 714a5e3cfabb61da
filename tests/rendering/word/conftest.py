"""Word templates drawn for a test, and the two programs that judge Word files: the validator and LibreOffice."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from app.forms.loading import Packs
from app.model.finding import Finding
from app.rendering.doctor import names_of
from app.rendering.word.archive import compressed, read_archive, write_archive
from app.rendering.word.doctor.examination import Wanted, examine
from app.rendering.word.engine import WordEngine
from app.rendering.word.template import WordTemplate
from app.system import paths
from tests.rendering.conftest import RECORD
from tests.rendering.word.reading import SPACES
from tests.tools.libreoffice import convert
from tests.tools.validator import WORD_VERSIONS, faults_in, skip_without_validator

SHIPPED = paths.TEMPLATES / "cambridgeshire" / "decision-record" / "word.docx"
SECTION = "<w:sectPr/>"
NAMESPACES = " ".join(f'xmlns:{prefix}="{SPACES[prefix]}"' for prefix in ("w", "r"))

DrawTemplate = Callable[..., Path]
FaultsOf = Callable[[bytes], list[str]]
Shown = Callable[[bytes], list[str]]
Converted = Callable[[bytes, str], bytes]
Fill = Callable[..., bytes]
Found = Callable[..., tuple[Finding, ...]]


@pytest.fixture(scope="session")
def engine() -> WordEngine:
    """The engine with the shipped templates."""
    return WordEngine(paths.TEMPLATES)


@pytest.fixture
def draw(tmp_path: Path) -> DrawTemplate:
    """Return a maker of templates: the shipped one with another body, and other parts changed by name."""

    def draw_template(body: str, **changed: str | bytes) -> Path:
        parts = read_archive(SHIPPED)
        document = f"<w:document {NAMESPACES}><w:body>{body}{SECTION}</w:body></w:document>"
        parts["word/document.xml"] = document.encode()
        for name, content in changed.items():
            part = {"core": "docProps/core.xml"}.get(name, f"word/{name}.xml")
            parts[part] = content if isinstance(content, bytes) else content.encode()
        path = tmp_path / "word.docx"
        path.write_bytes(write_archive(compressed(name, content) for name, content in parts.items()))
        return path

    return draw_template


@pytest.fixture
def fill(draw: DrawTemplate) -> Fill:
    """Return a filler: the body of a template and the names it may use, to the Word file made of them."""

    def filled(body: str, names: Mapping[str, object] | None = None, **changed: str | bytes) -> bytes:
        about = {
            "document": {"title": "A title", "marking": "", "reference": "", "version": "", "fingerprint": ""}
        }
        return WordTemplate(draw(body, **changed)).render(lambda _: {**about, **(names or {})}, None)

    return filled


@pytest.fixture
def found(draw: DrawTemplate, packs: Packs) -> Found:
    """Return the doctor: the body of a template (and other parts) to its findings, as for the record."""

    def examined(body: str, **changed: str | bytes) -> tuple[Finding, ...]:
        wanted = Wanted(names_of(packs.form(RECORD)))
        return examine(draw(body, **changed), wanted, file="word.docx").findings

    return examined


@pytest.fixture
def rules(found: Found) -> Callable[..., list[str]]:
    """Return the doctor, of whose findings only the rules are wanted."""
    return lambda body, **changed: [one.rule for one in found(body, **changed)]


@pytest.fixture(scope="session")
def faults_of(tmp_path_factory: pytest.TempPathFactory) -> FaultsOf:
    """Return the Open XML validator: what it finds in a file, for two versions of Word."""
    skip_without_validator()
    path = tmp_path_factory.mktemp("validated") / "file.docx"

    def faults(content: bytes) -> list[str]:
        path.write_bytes(content)
        return [fault for version in WORD_VERSIONS for fault in faults_in(path, version)]

    return faults


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Converted:
    """Return LibreOffice: a Word file, saved as something else (`txt`, `docx`)."""
    folder = tmp_path_factory.mktemp("libreoffice")
    file = folder / "file.docx"

    def convert_bytes(content: bytes, suffix: str) -> bytes:
        file.write_bytes(content)
        saved = convert([file], suffix, into=folder / "saved", profile=folder / "profile")
        return saved[file].read_bytes()

    return convert_bytes


@pytest.fixture(scope="session")
def shown(converted: Converted) -> Shown:
    """Return LibreOffice as a reader: the lines of text it shows, numbers included."""

    def lines(content: bytes) -> list[str]:
        text = converted(content, "txt").decode("utf-8-sig")
        return [line for line in (line.strip() for line in text.splitlines()) if line]

    return lines
