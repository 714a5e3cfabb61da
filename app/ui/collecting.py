"""Keeps Python's collector of reference cycles on the UI thread, where widgets have to be destroyed."""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 1000
"""Milliseconds between two looks at how much there is to collect."""


class Collector(QObject):
    """Collects at intervals on the thread it lives on, and nowhere else, until it is stopped."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._thresholds = gc.get_threshold()
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(self.collect_what_is_due)
        self._timer.start()

    def collect_what_is_due(self) -> None:
        """Collect the oldest generation whose turn has come, as Python itself would."""
        for generation in (2, 1, 0):
            if gc.get_count()[generation] > self._thresholds[generation]:
                gc.collect(generation)
                if generation == 2:
                    gc.freeze()  # a key that waits for all of it once need not do so again
                return

    def settle(self) -> None:
        """Leave what was made lately out of the collections that follow, until everything is tidied again.

        It costs nothing; a form of many widgets would be looked through while somebody types into it.
        """
        gc.freeze()

    def tidy(self) -> None:
        """Collect everything now, and leave what is alive out of the collections that follow.

        A full collection takes longer the more there is; done while somebody waits for a page anyway,
        it need not be done while they type.
        """
        gc.unfreeze()
        gc.collect()
        gc.freeze()

    def stop(self) -> None:
        """Hand collecting back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
