from pathlib import Path

import pytest

from app.errors import FileError
from app.system.settings import Scheme, Settings, account_name, load_settings, save_settings


def test_settings_are_found_again(tmp_path: Path) -> None:
    settings = Settings(
        user_name="A. Clerk", text_size_percent=150, scheme=Scheme.DARK, register_path=tmp_path / "r.db"
    )
    save_settings(settings, tmp_path / "config")
    assert load_settings(tmp_path / "config") == settings


@pytest.mark.parametrize("content", [b"", b"{", b'{"text_size_percent": 17}', b"\xff\xfe", b'{"unknown": 1}'])
def test_damaged_settings_give_the_defaults(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "settings.json").write_bytes(content)
    assert load_settings(tmp_path) == Settings()


def test_unwritable_folder_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("in the way")
    with pytest.raises(FileError, match="The settings cannot be saved"):
        save_settings(Settings(), tmp_path / "config")


def test_changes_are_recorded_under_the_name_set_up_or_the_account() -> None:
    assert Settings(user_name=" A. Clerk ").who == "A. Clerk"
    assert Settings().who == account_name() != ""
