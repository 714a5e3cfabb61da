import json
import tomllib
from pathlib import Path

import pytest

from app.errors import FileError
from app.forms.loading import Packs, load_packs
from app.main import main
from app.model.form import FormDefinition
from app.rendering.folders import TemplateFolders
from app.rendering.renderer import Renderer
from app.system import paths
from app.workflow.new_office import NewOffice, new_office
from app.workflow.own_copy import own_copy

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


@pytest.mark.parametrize("name", ["MOPAC", "Shared", "Police and Crime Commissioner for Northumbria"])
def test_a_shipped_pack_is_never_replaced(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match="There is a pack"):
        made(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", ["", "  ", "2028", "x" * 121, "日本"])
def test_what_is_no_name_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(FileError, match="needs a name with Latin letters"):
        made(tmp_path, name)
    assert list(tmp_path.iterdir()) == []


def test_a_pack_is_never_overwritten(tmp_path: Path) -> None:
    made(tmp_path)
    with pytest.raises(FileError, match="There is a pack “dorset” already"):
        made(tmp_path, "Dorset")


def test_its_own_template_is_used_and_the_shipped_one_is_not(tmp_path: Path) -> None:
    new = made(tmp_path)
    form = packs_with(tmp_path).form(new.form)
    folders = TemplateFolders(paths.TEMPLATES, tmp_path / "templates")
    before = Renderer(folders, paths.FONTS).digest(form)
    page = tmp_path / "templates" / new.form / "page.html"
    page.write_text(page.read_text("utf-8") + "<!-- ours -->", "utf-8")
    assert Renderer(folders, paths.FONTS).digest(form) != before
    Renderer(folders, paths.FONTS).check(form)


def test_a_copy_of_a_shipped_template_takes_its_place(tmp_path: Path, packs: Packs) -> None:
    form: FormDefinition = packs.form("wealdshire/decision-record")
    copy = own_copy(form, root=tmp_path, shipped=paths.TEMPLATES)
    folders = TemplateFolders(paths.TEMPLATES, tmp_path / "templates")
    assert folders / "cambridgeshire/decision-record/word.docx" == copy.word
    copy.page.write_text("changed", "utf-8")
    assert own_copy(form, root=tmp_path, shipped=paths.TEMPLATES) == copy
    assert copy.page.read_text("utf-8") == "changed"


def test_the_command_says_what_it_made(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["office", "new", DORSET, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["office"], said["form"]) == ("dorset", "dorset/decision-record")
    office = next(Path(path) for path in said["files"] if path.endswith("office.toml"))
    assert tomllib.loads(office.read_text("utf-8"))["publication"]["working_days"] == 3
    assert main(["office", "new", DORSET]) == 2
    assert "already" in capsys.readouterr().err
