"""Where things are on this computer."""

import os
from pathlib import Path

from platformdirs import user_config_path, user_data_path

_ROOT = Path(__file__).resolve().parents[2]
FORMS = _ROOT / "forms"
TEMPLATES = _ROOT / "templates"
RESOURCES = _ROOT / "resources"
FONTS = RESOURCES / "fonts"
STYLES = RESOURCES / "styles"
PROOFING = RESOURCES / "proofing"
SPELLING = RESOURCES / "spelling"
SAMPLES = RESOURCES / "samples"

_NAME = "Countersign"
_HOME_VARIABLE = "COUNTERSIGN_HOME"
"""A folder that replaces the user's own ones, so that trying things never touches real data."""


def data_folder() -> Path:
    """Return the folder of the user's register, back-ups and crash reports; it may not exist yet."""
    home = os.environ.get(_HOME_VARIABLE)
    return Path(home) / "data" if home else user_data_path(_NAME, appauthor=False)


def config_folder() -> Path:
    """Return the folder of the user's settings; it may not exist yet."""
    home = os.environ.get(_HOME_VARIABLE)
    return Path(home) / "config" if home else user_config_path(_NAME, appauthor=False)


def log_folder() -> Path:
    """Return the folder of the log and of crash reports; it may not exist yet."""
    return data_folder() / "log"


def journal_folder() -> Path:
    """Return the folder where what is typed is kept until the register has it; it may not exist yet."""
    return data_folder() / "journal"


def presence_folder() -> Path:
    """Return the folder in which running programs give a sign of life; it may not exist yet."""
    return data_folder() / "running"


def own_packs() -> Path:
    """Return the folder of the user's own packs, with `forms` and `templates` in it; it may not exist yet."""
    return data_folder() / "packs"


def own_words_file() -> Path:
    """Return the file of the words somebody has added to the dictionary; it may not exist yet."""
    return data_folder() / "dictionary.txt"


def register_file() -> Path:
    """Return where the register lives unless the settings say otherwise."""
    return data_folder() / "register.db"
