"""Named parts, each with a question of its own: a declaration, a table of considerations."""

from app.model.field import FieldDefinition
from app.ui.desk.editor import MakeEditor, Today
from app.ui.desk.parts.column import PartsColumn
from app.ui.desk.parts.grid import PartsGrid, fits_a_grid
from app.ui.desk.parts.parts import Parts


def record_editor(field: FieldDefinition, today: Today, make: MakeEditor) -> Parts:
    """Return an editor that shows a record of short answers as a grid, any other part below part."""
    return (PartsGrid if fits_a_grid(field) else PartsColumn)(field, today, make)
