"""Where templates are looked for: in the user's own folders first, then among the shipped ones."""

from pathlib import Path


class TemplateFolders:
    """Folders that are read as one; joining a name finds its file.

    A name that is in none of them is given its place among the shipped templates, where it is missed.
    """

    def __init__(self, shipped: Path, *own: Path) -> None:
        self.shipped = shipped
        self.search = (*own, shipped)

    @classmethod
    def of(cls, templates: "Path | TemplateFolders") -> "TemplateFolders":
        """Return folders of which one alone may be given."""
        return templates if isinstance(templates, TemplateFolders) else cls(templates)

    def __truediv__(self, name: str | Path) -> Path:
        places = (folder / name for folder in self.search)
        return next((place for place in places if place.exists()), self.shipped / name)
