"""The desk of somebody who is asked in Welsh."""

from app.model.language import Language
from app.ui.language import speak
from app.ui.shots.stage import Scene, Stage


def _record_in_welsh(stage: Stage) -> None:
    speak(Language.WELSH)
    stage.open("WPCC 2026-031")
    speak(Language.ENGLISH)
    stage.desk.check()


WELSH: dict[str, Scene] = {"desk-welsh": _record_in_welsh}
