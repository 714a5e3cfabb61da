"""What a person set up for themselves; kept as a small JSON file in the user's folder."""

import getpass
import json
from enum import StrEnum
from pathlib import Path
from typing import Literal

from pydantic import ValidationError

from app.errors import FileError
from app.model.language import Language
from app.model.values import Frozen
from app.system.files import write_file
from app.system.paths import config_folder

_FILE = "settings.json"


class Scheme(StrEnum):
    """Light or dark."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


TextSize = Literal[100, 125, 150, 200]


class Settings(Frozen):
    """One person's settings."""

    user_name: str = ""
    """As written into the history; empty means the name of the computer account."""
    text_size_percent: TextSize = 100
    scheme: Scheme = Scheme.SYSTEM
    questions: Language = Language.ENGLISH
    """The language in which forms ask, where they have words in it."""
    register_path: Path | None = None
    """None means the user's own folder."""

    @property
    def who(self) -> str:
        """The name under which changes are recorded."""
        return self.user_name.strip() or account_name()


def account_name() -> str:
    """Return the name of the computer account, or “unknown” where the computer does not say."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def load_settings(folder: Path | None = None) -> Settings:
    """Return the saved settings; a missing or damaged file gives the defaults and is left alone."""
    path = (folder or config_folder()) / _FILE
    try:
        return Settings.model_validate_json(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, ValidationError):
        return Settings()


def save_settings(settings: Settings, folder: Path | None = None) -> None:
    """Write the settings whole or not at all; raise FileError where that is impossible."""
    target = (folder or config_folder()) / _FILE
    text = json.dumps(settings.model_dump(mode="json"), indent=2)
    try:
        write_file(target, text.encode("utf-8"))
    except FileError as error:
        raise FileError(
            f"The settings cannot be saved in {target.parent}.",
            why=str(error),
            hint="They hold until the program is closed.",
        ) from error
