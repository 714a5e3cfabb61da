"""Asks for another register: one that is there, or the place for a new one."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QMessageBox, QWidget

from app.errors import AppError, RegisterError

_SUFFIX = ".db"


def choose_register(parent: QWidget | None, start: Path) -> Path | None:
    """Return the file that is to be the register, which need not be there yet; None where nobody chose."""
    chosen, _ = QFileDialog.getSaveFileName(
        parent,
        "Choose a register, or name a new one",
        str(start),
        f"Registers (*{_SUFFIX});;All files (*)",
        options=QFileDialog.Option.DontConfirmOverwrite,  # a register that is there is opened, not replaced
    )
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix or path.exists() else path.with_suffix(_SUFFIX)


def tell_before_start(error: AppError, *, can_choose: bool = False) -> bool:
    """Say why the program cannot start, in a window of its own; return whether to choose another register."""
    box = QMessageBox(QMessageBox.Icon.Critical, "Countersign", f"{error} {error.why}".strip())
    box.setInformativeText(error.hint)
    choice = None
    if can_choose and isinstance(error, RegisterError):
        choice = box.addButton("Choose another &register…", QMessageBox.ButtonRole.ActionRole)
    box.addButton(QMessageBox.StandardButton.Close)
    box.exec()
    return choice is not None and box.clickedButton() is choice
