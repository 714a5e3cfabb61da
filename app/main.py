"""Where objects are created and joined; nothing else knows them all."""

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli import Commands, run
from app.errors import AppError
from app.forms.loading import Packs, load_packs
from app.model.finding import Finding
from app.system import paths
from app.system.clock import Clock, RunningClock
from app.system.drives import is_on_network
from app.system.files import write_file
from app.system.journals import Journals
from app.system.log import save_crash_report, start_log
from app.system.presence import Presence
from app.system.settings import load_settings, save_settings
from app.workflow.press import Press
from app.workflow.tools import Tools

if TYPE_CHECKING:
    from app.proofing.knowledge import Knowledge
    from app.rendering.renderer import Renderer
    from app.workflow.assemble_case import Assembled
    from app.workflow.assemble_many import AssembledMany
    from app.workflow.check_forms import CheckedForms, PackFolders
    from app.workflow.new_office import NewOffice

_NEEDS_A_DISPLAY = (
    "There is no display to open a window on. "
    "Without one you can use: assemble, check, forms, register, self-test, bench."
)

_SELF_TEST_CASE = "body-worn-video.toml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line, or the window where there is no command; return the exit code."""
    commands = Commands(
        window=_window,
        assemble=_assemble,
        assemble_many=_assemble_many,
        check=_check,
        packs=_packs,
        decisions=_decisions,
        self_test=_self_test,
        bench=_bench,
        shots=_shots,
        check_forms=_check_forms,
        describe_forms=_describe_forms,
        new_office=_new_office,
        report=_report,
    )
    return run(sys.argv[1:] if arguments is None else arguments, commands)


def _report(error: Exception) -> Path | None:
    return save_crash_report(error, paths.log_folder(), Clock().now())


@cache
def _packs() -> Packs:
    return load_packs(paths.FORMS, paths.own_packs() / "forms")


def _renderer() -> "Renderer":
    from app.rendering.folders import TemplateFolders
    from app.rendering.renderer import Renderer

    return Renderer(TemplateFolders(paths.TEMPLATES, paths.own_packs() / "templates"), paths.FONTS)


@cache
def _knowledge(today: date) -> "Knowledge":
    from app.proofing.knowledge import load_knowledge

    return load_knowledge(paths.PROOFING, today)


def _with_packs_read_again(tools: Tools) -> Tools:
    """Return tools that know offices, forms and templates as they are now on the disk."""
    _packs.cache_clear()
    return tools._replace(packs=_packs(), renderer=_renderer())


@contextmanager
def open_tools(register: Path, *, clock: Clock | None = None, user: str = "") -> Iterator[Tools]:
    """Yield the tools of a register, which is created on first use and closed at the end."""
    from app.register.opening import open_register

    opened = open_register(register, over_network=is_on_network(register))
    journals = Journals(paths.journal_folder(), register)
    presence = Presence(paths.presence_folder())
    try:
        yield Tools(
            _packs(), opened, _renderer(), clock or Clock(), user, presence, journals, know=_knowledge
        )
    finally:
        presence.end()
        opened.close()


@contextmanager
def open_example(*, clock: Clock | None = None) -> Iterator[Tools]:
    """Yield the tools of a throwaway register filled with the worked example, on the day it tells of."""
    from tempfile import TemporaryDirectory

    from app.workflow.worked_example import EXAMPLE_NOW, fill_register

    its_clock = clock or RunningClock(EXAMPLE_NOW)
    with (
        TemporaryDirectory(prefix="countersign-", ignore_cleanup_errors=True) as folder,
        open_tools(Path(folder) / "register.db", clock=its_clock, user="A. Clerk") as tools,
    ):
        fill_register(paths.SAMPLES, tools=tools)
        yield tools._replace(journals=None)  # nothing of it is kept


def _window(options: argparse.Namespace) -> int:
    from app.ui.display import has_display

    if not has_display():
        print(_NEEDS_A_DISPLAY, file=sys.stderr)  # noqa: T201 - there is no window to say it in
        return 2
    from app.ui.application import Program, run_window

    settings = load_settings()
    start_log(paths.log_folder())
    register = options.register or settings.register_path or paths.register_file()
    program = Program(
        settings=settings,
        save_settings=save_settings,
        log_folder=paths.log_folder(),
        open_tools=open_example if options.demo else partial(open_tools, register, user=settings.who),
        demo=options.demo,
        open_example=None if options.demo else open_example,
        read_packs=_with_packs_read_again,
        open_another=None if options.demo else partial(open_tools, user=settings.who),
    )
    return run_window(program)


def _press() -> Press:
    return Press(_packs(), _renderer(), know=_knowledge)


def _assemble(options: argparse.Namespace) -> "Assembled":
    from app.workflow.assemble_case import Format, assemble_case, assemble_draft

    verb = assemble_draft if options.draft else assemble_case
    return verb(options.case[0], into=options.out, formats=options.format or Format, press=_press())


def _assemble_many(options: argparse.Namespace, progress: Callable[[int, int], None]) -> "AssembledMany":
    from app.system.interrupting import asked_to_stop
    from app.workflow.assemble_case import Format
    from app.workflow.assemble_many import Batch, Order, Watcher, assemble_many, cases_in

    order = Order(options.format or tuple(Format), options.draft)
    batch = Batch(cases_in(tuple(options.case)), options.out, order)
    jobs = options.jobs or min(os.cpu_count() or 1, 61)
    with asked_to_stop() as is_stopped:
        return assemble_many(batch, make_press=_press, jobs=jobs, watcher=Watcher(progress, is_stopped))


def _check(files: Sequence[Path]) -> tuple[Finding, ...]:
    from app.workflow.proofread import proofread

    return proofread(files, packs=_packs(), knowledge=_knowledge(Clock().today()))


def _decisions(options: argparse.Namespace) -> list[dict[str, object]]:
    from app.workflow.find_decisions import decision_rows

    settings = load_settings()
    path = options.register or settings.register_path or paths.register_file()
    if not path.exists():
        raise AppError(
            f"There is no register at {path}.", hint="It is created when the window is first opened."
        )
    with open_tools(path, user=settings.who) as tools:
        return decision_rows(state=options.state, office=options.office, tools=tools)


def _check_forms(options: argparse.Namespace) -> "CheckedForms":
    from app.workflow.check_forms import check_file, check_forms, pack_folders, with_paths, write_copies

    target: Path | None = options.target
    if target is not None and target.suffix.lower() == ".docx":
        return check_file(target, options.form or "", copies=options.comments, press=_press())
    folders = pack_folders(target) if target is not None else None
    press = _press_of(folders) if folders else _press()
    checked = check_forms(press=press, within=folders.forms if folders else None)
    done = write_copies(checked, options.comments, press=press) if options.comments else checked
    return with_paths(done, folders.templates.parent if folders else paths.own_packs())


def _press_of(folders: "PackFolders") -> Press:
    """Return what prints the packs of a folder; what they do not have themselves is the program's."""
    from app.rendering.folders import TemplateFolders
    from app.rendering.renderer import Renderer

    templates = TemplateFolders(paths.TEMPLATES, folders.templates)
    return Press(load_packs(paths.FORMS, folders.forms), Renderer(templates, paths.FONTS), know=_knowledge)


def _describe_forms() -> tuple[Path, ...]:
    from app.forms.describing import descriptions

    texts = descriptions(_packs())
    for name, text in texts.items():
        write_file(paths.FORMS / name, text.encode("utf-8"))
    return tuple(paths.FORMS / name for name in texts)


def _new_office(name: str) -> "NewOffice":
    from app.workflow.new_office import new_office

    return new_office(name, root=paths.own_packs(), shipped=paths.TEMPLATES)


def _self_test() -> Iterator[str]:
    from tempfile import TemporaryDirectory

    from app.workflow.self_test import self_test

    with TemporaryDirectory(prefix="countersign-", ignore_cleanup_errors=True) as folder:
        place = Path(folder)
        with open_tools(place / "register.db", user="Self-test") as tools:
            yield from self_test(paths.SAMPLES / _SELF_TEST_CASE, folder=place, tools=tools)
    yield "All is well."


def _bench(options: argparse.Namespace) -> list[dict[str, object]]:
    from app.bench.workshop import Workshop

    workshop = Workshop(partial(open_tools, clock=Clock(), user="Bench"), open_example)
    if options.probe:
        from app.bench.window_probe import probe

        probe(options.probe, options.register, workshop)
        return []
    from app.bench.measuring import measure

    return [figure.plain() for figure in measure(tuple(options.names), workshop)]


def _shots(folder: Path) -> tuple[Path, ...]:
    from app.ui.shots.album import write_shots

    return write_shots(folder, open_tools)
