"""Races everybody on the same documents, and says how many times longer a peer takes than we do."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.bench.figure import Figure
from app.bench.peers.comparing import check_same_text
from app.bench.peers.contests import CONTESTS, Contest, entry_of, open_press
from app.bench.peers.fetching import NotMeasured, fetch_node, fetch_python
from app.bench.peers.libreoffice import LibreOffice
from app.bench.peers.preparing import prepare
from app.bench.peers.racing import ProcessRacer, Racer, python_racer, race
from app.bench.workshop import Workshop
from app.errors import AppError
from app.workflow.press import Press

_SCRIPTS = Path(__file__).parent / "node"
_ON_NODE = ("docxtemplater", "easy-template-x", "carbone")
_GOALS = {
    "docxtpl": "≥ 60",
    "docxtemplater": "≥ 20",
    "WeasyPrint": "≥ 8",
    "LibreOffice": "≥ 20",
}

_OURS = ("ours", "floor")

Roster = Mapping[str, Callable[[], Racer]]


def measure_peers(_: Workshop) -> Iterator[Figure]:
    """Yield what each document takes us, in Word and as PDF, and what it takes everybody else."""
    press = open_press()
    for contest in CONTESTS:
        yield from _contest(contest, press)


def _contest(contest: Contest, press: Press) -> Iterator[Figure]:
    try:
        document = entry_of(contest, press).document(press)
    except NotMeasured as why:
        yield Figure.missing(contest.name, str(why))
        return
    with TemporaryDirectory(prefix="countersign-bench-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        prepare(document, press.renderer.word(document), folder)
        yield from _word(contest, folder)
        yield from _paper(contest, folder)


def _word(contest: Contest, folder: Path) -> Iterator[Figure]:
    ours = partial(python_racer, form=contest.form, folder=folder)
    medians, absent = _race(
        {
            "ours": partial(ours, "word"),
            "ours, one word edited": partial(ours, "word-edited"),
            "ours, every word new": partial(ours, "word-fresh"),
            "ours, read back": partial(ours, "word-read-back"),
            "floor": partial(ours, "floor"),
            "docxtpl": partial(_checked, partial(ours, "docxtpl"), "docxtpl", folder),
            **{peer: partial(_node, peer, folder) for peer in _ON_NODE},
        }
    )
    floor = medians["floor"]
    name = f"{contest.name}, Word"
    yield Figure(name, medians["ours"], "ms", "the floor", medians["ours"] / floor, "≤ 2.5")
    for what in ("one word edited", "every word new"):
        taken = medians[f"ours, {what}"]
        yield Figure(f"{name}, {what}", taken, "ms", "the floor", taken / floor)
    yield Figure(f"{name}, read back", medians["ours, read back"], "ms")
    yield Figure(f"{name}, the floor", floor, "ms")
    peers = ("docxtpl", *_ON_NODE)
    yield from _against(name, medians["ours"], {peer: medians[peer] for peer in peers if peer in medians})
    yield from (Figure.missing(f"{name}, {peer}", why) for peer, why in absent.items())


def _paper(contest: Contest, folder: Path) -> Iterator[Figure]:
    ours = partial(python_racer, form=contest.form, folder=folder)
    medians, absent = _race(
        {
            "ours": partial(ours, "paper"),
            "ours, one word edited": partial(ours, "paper-edited"),
            "ours, every word new": partial(ours, "paper-fresh"),
            "ours, read back": partial(ours, "paper-read-back"),
            "WeasyPrint": lambda: ours("weasyprint", packages=fetch_python()),
            "LibreOffice": partial(LibreOffice, folder),
        }
    )
    name = f"{contest.name}, PDF"
    yield Figure(name, medians["ours"], "ms")
    for what in ("one word edited", "every word new", "read back"):
        yield Figure(f"{name}, {what}", medians[f"ours, {what}"], "ms")
    peers = {peer: medians[peer] for peer in ("WeasyPrint", "LibreOffice") if peer in medians}
    yield from _against(name, medians["ours"], peers)
    yield from (Figure.missing(f"{name}, {peer}", why) for peer, why in absent.items())


def _race(roster: Roster) -> tuple[dict[str, float], dict[str, str]]:
    """Return the medians of those who could race, and why the others could not."""
    racers: dict[str, Racer] = {}
    absent: dict[str, str] = {}
    for name, start in roster.items():
        try:
            racers[name] = start()
        except NotMeasured as why:
            if name.startswith(_OURS):
                raise AppError("The bench could not print the document itself.", why=str(why)) from why
            absent[name] = str(why)
    return race(racers), absent


def _against(name: str, ours: float, peers: Mapping[str, float]) -> Iterator[Figure]:
    for peer, taken in peers.items():
        yield Figure(f"{name}, {peer}", taken, "ms", "ours", taken / ours, _GOALS.get(peer, ""))


def _node(peer: str, folder: Path) -> Racer:
    node, modules = fetch_node()
    command = [node, _SCRIPTS / f"{peer}.cjs", folder]
    return _checked(partial(ProcessRacer, command, NODE_PATH=str(modules)), peer, folder)


def _checked(start: Callable[[], Racer], peer: str, folder: Path) -> Racer:
    """Return a racer that has printed the same text as we do. Raises NotMeasured."""
    racer = start()
    try:
        check_same_text(folder / "ours.docx", folder / f"{peer}.printed.docx")
    except NotMeasured:
        racer.close()
        raise
    return racer
