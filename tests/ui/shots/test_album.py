from itertools import chain
from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.errors import FileError
from app.main import open_tools
from app.ui.shots.album import ALL_LOOKS, MORE_LOOKS, write_shots
from app.ui.shots.papers import PAPERS
from app.ui.shots.scenes import EMPTY, MAIN, SCENES

LIGHT, DARK = ALL_LOOKS


def test_every_scene_can_be_played_and_shows_a_window_of_that_size(
    qapp: QApplication, tmp_path: Path
) -> None:
    written = write_shots(tmp_path / "made" / "shots", open_tools, lambda name: name.endswith(LIGHT.name))
    assert [path.name for path in written] == [
        f"{name}-light-1280.png" for name in chain(SCENES, PAPERS, EMPTY)
    ]
    images = {path.stem: QImage(str(path)) for path in written}
    assert {(image.width(), image.height()) for image in images.values()} == {(1280, 800)}
    assert len({bytes(image.constBits()) for image in images.values()}) == len(images)


def test_a_picture_is_the_same_each_time_and_another_in_the_dark(qapp: QApplication, tmp_path: Path) -> None:
    def wanted(name: str) -> bool:
        return name in ("signatures-light-1280", "signatures-dark-1280")

    first = write_shots(tmp_path / "first", open_tools, wanted)
    again = write_shots(tmp_path / "again", open_tools, wanted)
    assert [path.read_bytes() for path in first] == [path.read_bytes() for path in again]
    light, dark = (QImage(str(path)).pixelColor(640, 780).lightness() for path in first)
    assert light > 200
    assert dark < 60


def test_the_main_screens_are_taken_large_and_with_larger_text(qapp: QApplication, tmp_path: Path) -> None:
    written = write_shots(tmp_path, open_tools, lambda name: name.startswith("signatures-light-1"))
    sizes = {path.stem: QImage(str(path)).size().toTuple() for path in written}
    assert sizes == {
        "signatures-light-1280": (1280, 800),
        "signatures-light-1920": (1920, 1080),
        "signatures-light-1280-text-150": (1280, 800),
    }
    assert set(MAIN) <= set(SCENES)
    assert {look.scheme for look in MORE_LOOKS} == {look.scheme for look in ALL_LOOKS}


def test_a_folder_that_cannot_be_made_is_said(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file")
    with pytest.raises(FileError, match="cannot be made"):
        write_shots(tmp_path / "taken" / "shots", open_tools)
