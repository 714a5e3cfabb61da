import json
import tomllib
from pathlib import Path

import pytest

from app.errors import FileError
from app.forms.loading import Packs, load_packs
from app.main import main
from app.model.form import FormDefinition
from app.model.values import OfficeId
from app.rendering.folders import TemplateFolders
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.new_office import NewOffice, new_office
from app.workflow.own_copy import OwnCopy, own_copy

DORSET = "Police and Crime Commissioner for Dorset"


def made(root: Path, name: str = DORSET) -> NewOffice:
    return new_office(name, root=root, shipped=paths.TEMPLATES)


def packs_with(root: Path) -> Packs:
    return load_packs(paths.FORMS, root / "forms")


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        (DORSET, "dorset"),
        ("Mayor of Greater Testshire", "greater-testshire"),
        ("The Mayor’s Office for Saltmarsh", "saltmarsh"),
        ("The Mayor's Office for Saltmarsh", "saltmarsh"),
        ("Comisiynydd yr Heddlu a Throseddu, Dŵr", "comisiynydd-yr-heddlu-throseddu-dwr"),
        ("Office of the Police and Crime Commissioner", "office-of-the-police-and-crime-commissioner"),
        ("Šárka & “Söhne” ]] \\ {x}", "sarka-sohne-x"),
        ("Con", "con-office"),
    ],
)
def test_any_name_makes_a_sound_pack(tmp_path: Path, name: str, pack: str) -> None:
    new = made(tmp_path, name)
    packs = packs_with(tmp_path)
    assert packs.faults == ()
    assert new.id == pack
    assert packs.office(pack).name == name
    assert packs.form(new.form).templates == new.form
    assert all(path.is_file() for path in new.files)


@pytest.mark.parametrize(
    ("name", "pack"),
    [
        ("MOPAC", "mopac"),
        ("Shared", "shared"),
        ("Police and Crime Commissioner for Northumbria", "northumbria"),
    ],
)
def test_a_shipped_pack_is_never_replaced(tmp_path: Path, name: str, pack: str) -> None:
    new = made(tmp_path, name)
    assert (new.id, new.beside) == (f"{pack}-2", pack)
    assert packs_with(tmp_path).faults == ()


@pytest.mark.parametrize("name", ["", "  ", "2028", "x" * 121, "日本"])
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match="needs a name with Latin letters"):
        made(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def test_a_pack_is_never_overwritten(tmp_path: Path) -> None:
    first = made(tmp_path)
    assert first.beside is None
    again = [made(tmp_path, name) for name in ("Dorset", DORSET)]
    assert [(new.id, new.beside) for new in again] == [("dorset-2", "dorset"), ("dorset-3", "dorset")]
    assert packs_with(tmp_path).office("dorset").name == DORSET


def test_its_own_template_is_used_and_the_shipped_one_is_not(tmp_path: Path) -> None:
    new = made(tmp_path)
    form = packs_with(tmp_path).form(new.form)
    folders = TemplateFolders(paths.TEMPLATES, tmp_path / "templates")
    before = Renderer(folders, paths.FONTS).digest(form)
    page = tmp_path / "templates" / new.form / "page.html"
    page.write_text(page.read_text("utf-8") + "<!-- ours -->", "utf-8")
    assert Renderer(folders, paths.FONTS).digest(form) != before
    Renderer(folders, paths.FONTS).check(form)


def copied(form: FormDefinition, office: str, root: Path) -> OwnCopy:
    return own_copy(form, OfficeId(office), root=root, shipped=paths.TEMPLATES)


def test_a_copy_of_a_shipped_template_takes_its_place(tmp_path: Path, packs: Packs) -> None:
    form = packs.form("cambridgeshire/decision-record")
    copy = copied(form, "cambridgeshire", tmp_path)
    assert copy.form is None
    folders = TemplateFolders(paths.TEMPLATES, tmp_path / "templates")
    assert folders / "cambridgeshire/decision-record/word.docx" == copy.word
    copy.page.write_text("changed", "utf-8")
    assert copied(form, "cambridgeshire", tmp_path) == copy
    assert copy.page.read_text("utf-8") == "changed"


@pytest.mark.parametrize("form_id", ["shared/decision-record", "shared/signing-sheet"])
def test_a_copy_of_a_shared_form_is_a_form_of_the_office_alone(tmp_path: Path, form_id: str) -> None:
    shared = packs_with(tmp_path).form(form_id)
    copy = copied(shared, "northumbria", tmp_path)
    packs = packs_with(tmp_path)
    own = packs.form(f"northumbria/{shared.stem}")
    assert (own.templates, own.fields, own.slots) == (own.id, shared.fields, shared.slots)
    assert packs.form(form_id) == shared
    assert copy.word == tmp_path / "templates" / own.id / "word.docx"
    assert own in packs.forms_of("northumbria")
    assert shared not in packs.forms_of("northumbria")
    assert shared in packs.forms_of("lancashire")
    assert copied(own, "northumbria", tmp_path) == copy._replace(form=None)


def test_a_copy_of_another_office_s_templates_leaves_that_office_its_own(
    tmp_path: Path, packs: Packs
) -> None:
    form = packs.form("wealdshire/joint-decision-record")
    copied(form, "wealdshire", tmp_path)
    now = packs_with(tmp_path)
    assert now.faults == ()
    assert now.form(form.id) == form.but(templates=form.id)
    assert not (tmp_path / "templates" / "cambridgeshire").exists()


def test_a_copy_keeps_what_the_office_has_written_and_changed(tmp_path: Path) -> None:
    file = tmp_path / "forms" / "northumbria" / "note.toml"
    file.parent.mkdir(parents=True)
    based = (
        'based_on = "shared/signing-sheet"\ntemplates = "cambridgeshire/decision-record"\ntitle = "Ours"\n'
    )
    file.write_text(based, "utf-8")
    changed = tmp_path / "templates" / "cambridgeshire" / "decision-record" / "page.html"
    changed.parent.mkdir(parents=True)
    changed.write_text("changed", "utf-8")
    copy = copied(packs_with(tmp_path).form("northumbria/note"), "northumbria", tmp_path)
    own = packs_with(tmp_path).form("northumbria/note")
    assert (own.title, own.templates) == ("Ours", "northumbria/note")
    assert copy.page.read_text("utf-8") == "changed"


def test_the_command_says_what_it_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["office", "new", DORSET, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["office"], said["form"]) == ("dorset", "dorset/decision-record")
    office = next(Path(path) for path in said["files"] if path.endswith("office.toml"))
    assert tomllib.loads(office.read_text("utf-8"))["publication"]["working_days"] == 3
    assert main(["office", "new", DORSET]) == 0
    assert "There is a pack “dorset” already; this one is “dorset-2”." in capsys.readouterr().err
