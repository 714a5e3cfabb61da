"""The languages in which an office of England and Wales asks its questions."""

from enum import StrEnum


class Language(StrEnum):
    """English, or Welsh where a form has Welsh words."""

    ENGLISH = "en"
    WELSH = "cy"
