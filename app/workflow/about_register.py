"""What is worth knowing about the register itself: where it lies, what was put by when it was opened."""

from app.workflow.tools import Tools


def how_it_is_kept(*, tools: Tools) -> str:
    """Return a sentence about a register on another computer; nothing for one on this computer."""
    if not tools.register.how_opened.over_network:
        return ""
    return (
        "It is on a network drive. Several computers can use it in turn, and saving takes a little longer. "
        "Let the drive’s own back-ups include it."
    )


def what_was_put_by(*, tools: Tools) -> tuple[str, str]:
    """Return what to say of the back-up made when the register was opened, and where it is; else nothing."""
    backup = tools.register.how_opened.backup
    if backup is None:
        return "", ""
    what = "The register was brought up to date for this version of Countersign."
    return what, f"As it was before, it is kept in {backup}."
