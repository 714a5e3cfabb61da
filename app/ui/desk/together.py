"""Steps of several documents that were made in one go, and are undone in one go."""

from collections.abc import Mapping

from app.forms.session import Step

_MOST = 100


class Together:
    """Remembers which steps belong to each other; one that has been undone is the same when it is redone."""

    def __init__(self) -> None:
        self._groups: list[dict[int, Step]] = []

    def note(self, steps: Mapping[int, Step]) -> None:
        """Remember the steps that were made together, by document."""
        if len(steps) > 1:
            self._groups.append(dict(steps))
            del self._groups[:-_MOST]

    def others(self, document: int, step: Step | None) -> Mapping[int, Step]:
        """Return the steps of other documents that were made together with a step of this one."""
        for group in self._groups:
            if step is not None and group.get(document) is step:
                return {other: its for other, its in group.items() if other != document}
        return {}

    def forget(self) -> None:
        """Remember nothing: another decision is opened."""
        self._groups.clear()
