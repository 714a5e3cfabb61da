"""The verbs without a window: arguments in, lines or JSON out, an exit code."""

import argparse
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from app.errors import AppError
from app.forms.loading import Packs
from app.model.decision import State
from app.model.finding import Finding, Severity
from app.telling import (
    bug_sentence,
    print_json,
    progress,
    tell_assembled,
    tell_checked,
    tell_many,
    tell_proofs,
)

if TYPE_CHECKING:  # the window starts without what prints
    from app.workflow.assemble_case import Assembled, Format
    from app.workflow.assemble_many import AssembledMany
    from app.workflow.check_forms import CheckedForms
    from app.workflow.new_office import NewOffice

DONE, NOT_COMPLETE, UNUSABLE, BROKEN = 0, 1, 2, 3
STOPPED = 130
"""What shells say of a program that Ctrl+C has ended."""


class Commands(NamedTuple):
    """What each command does; joined to the rest of the program in `app.main`."""

    window: Callable[[argparse.Namespace], int]
    assemble: "Callable[[argparse.Namespace], Assembled]"
    assemble_many: "Callable[[argparse.Namespace, Callable[[int, int], None]], AssembledMany]"
    check: Callable[[Sequence[Path]], tuple[Finding, ...]]
    packs: Callable[[], Packs]
    decisions: Callable[[argparse.Namespace], list[dict[str, object]]]
    self_test: Callable[[], Iterable[str]]
    bench: Callable[[argparse.Namespace], list[dict[str, object]]]
    shots: Callable[[Path], tuple[Path, ...]]
    check_forms: "Callable[[argparse.Namespace], CheckedForms]"
    describe_forms: Callable[[], tuple[Path, ...]]
    new_office: "Callable[[str], NewOffice]"
    report: Callable[[Exception], Path | None]
    """Saves where a bug struck; the file, or None where it cannot be written."""


def run(arguments: Sequence[str], commands: Commands) -> int:
    """Carry out one command line and return its exit code; failures become sentences on standard error."""
    options = _parser().parse_args(arguments)
    handler = _HANDLERS[options.command]
    try:
        return handler(options, commands)
    except AppError as error:
        print(error.sentence(), file=sys.stderr)
        return UNUSABLE
    except BrokenPipeError:
        sys.stderr.close()  # the reader has gone; nobody is left to tell
        return DONE
    except Exception as bug:
        print(bug_sentence(bug, commands.report(bug)), file=sys.stderr)
        return BROKEN


def _window(options: argparse.Namespace, commands: Commands) -> int:
    return commands.window(options)


def _assemble(options: argparse.Namespace, commands: Commands) -> int:
    if len(options.case) > 1 or options.case[0].is_dir():
        return _assemble_many(options, commands)
    done = commands.assemble(options)
    tell_assembled(done, as_json=options.json)
    return NOT_COMPLETE if done.problems else DONE


def _assemble_many(options: argparse.Namespace, commands: Commands) -> int:
    done = commands.assemble_many(options, progress if sys.stderr.isatty() else lambda *_: None)
    bugs = [(case, bug_sentence(bug, commands.report(bug))) for case, bug in done.bugs]
    tell_many(done, bugs, as_json=options.json)
    if done.is_stopped:
        return STOPPED
    return BROKEN if bugs else UNUSABLE if done.faults else NOT_COMPLETE if done.problems else DONE


def _check(options: argparse.Namespace, commands: Commands) -> int:
    found = commands.check(options.files)
    tell_proofs(found, as_json=options.json)
    return NOT_COMPLETE if any(one.severity is Severity.ERROR for one in found) else DONE


def _forms(options: argparse.Namespace, commands: Commands) -> int:
    if options.action == "check":
        checked = commands.check_forms(options)
        tell_checked(checked, as_json=options.json)
        return DONE if checked.is_clean else NOT_COMPLETE
    if options.action == "describe":
        for path in commands.describe_forms():
            print(path)
        return DONE
    packs = commands.packs()
    if options.json:
        print_json(
            [{"form": f.id, "title": f.title, "version": f.version, "office": f.office} for f in packs.forms]
        )
    else:
        for form in packs.forms:
            print(f"{form.id:40} {form.title}")
    for fault in packs.faults:
        print(fault, file=sys.stderr)
    return DONE


def _office(options: argparse.Namespace, commands: Commands) -> int:
    made = commands.new_office(options.name)
    if options.json:
        print_json({"office": made.id, "form": made.form, "files": [str(path) for path in made.files]})
        return DONE
    for path in made.files:
        print(path)
    if made.beside:
        print(f"There is a pack “{made.beside}” already; this one is “{made.id}”.", file=sys.stderr)
    print(f"The office “{made.id}” is ready: its form is {made.form}.", file=sys.stderr)
    return DONE


def _register(options: argparse.Namespace, commands: Commands) -> int:
    rows = commands.decisions(options)
    if options.json:
        print_json(rows)
        return DONE
    for row in rows:
        waiting = f"  waiting for {', '.join(map(str, row['waiting_for']))}" if row["waiting_for"] else ""  # type: ignore[call-overload]
        print(f"{row['reference']:16} {row['state']:22} {row['title']}{waiting}")
    return DONE


def _self_test(_: argparse.Namespace, commands: Commands) -> int:
    for line in commands.self_test():
        print(line)
    return DONE


def _bench(options: argparse.Namespace, commands: Commands) -> int:
    rows = commands.bench(options)
    if options.json:
        print_json(rows)
        return DONE
    for row in rows:
        goal = f"  goal {row['goal']}" if "goal" in row else ""
        ratio = f"  = {row['ratio']} x {row['against']}" if "ratio" in row else ""
        print(
            f"{row['name']:44} {'' if row['value'] is None else row['value']:>10} {row['unit']}{ratio}{goal}"
        )
    return DONE


def _shots(options: argparse.Namespace, commands: Commands) -> int:
    for path in commands.shots(options.folder):
        print(path)
    return DONE


_HANDLERS: dict[str | None, Callable[[argparse.Namespace, Commands], int]] = {
    None: _window,
    "assemble": _assemble,
    "check": _check,
    "forms": _forms,
    "office": _office,
    "register": _register,
    "self-test": _self_test,
    "bench": _bench,
    "shots": _shots,
}


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="countersign", description="Without a command, opens the window.")
    parser.add_argument(
        "--demo", action="store_true", help="open a throwaway register with the worked example"
    )
    parser.add_argument("--register", type=Path, metavar="FILE", help="use this register instead of your own")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=_Parser)
    assemble = _command(commands, "assemble", "print the documents of a case file, or of many")
    assemble.add_argument(
        "case", type=Path, nargs="+", metavar="CASE", help="a case file, or a folder of them and all below it"
    )
    assemble.add_argument("--out", type=Path, required=True, metavar="DIR", help="where the files go")
    assemble.add_argument("--draft", action="store_true", help="print all the same, with the gaps marked")
    assemble.add_argument("--format", type=_formats, metavar="docx,pdf,html")
    assemble.add_argument(
        "--jobs", type=_jobs, metavar="N", help="processes for many cases; as many as cores where not given"
    )
    check = _command(commands, "check", "proofread cases, .docx, .txt and .md; several are one pack")
    check.add_argument("files", type=Path, nargs="+", metavar="FILE")
    _add_forms(commands)
    office = _command(commands, "office", "make a pack for an office of one's own")
    office.add_argument("action", choices=["new"])
    office.add_argument("name", metavar="NAME", help="as it is printed, in quotation marks")
    register = _command(commands, "register", "list the decisions of the register")
    register.add_argument("action", choices=["list"])
    register.add_argument("--state", choices=[*State], help="only decisions in this state")
    register.add_argument("--office", help="only decisions of this office")
    _command(commands, "self-test", "go through a small story in a throwaway register")
    bench = _command(commands, "bench", "measure speed and memory")
    bench.add_argument("names", nargs="*", metavar="NAME")
    bench.add_argument("--probe", choices=["register", "desk", "long"], help=argparse.SUPPRESS)
    shots = _command(commands, "shots", "write a picture of every screen")
    shots.add_argument("folder", type=Path, metavar="DIR")
    return parser


def _add_forms(commands: "argparse._SubParsersAction[_Parser]") -> None:
    forms = _command(commands, "forms", "list the forms, check them, or write their description")
    actions = forms.add_subparsers(dest="action", metavar="ACTION", required=True, parser_class=_Parser)
    _action(actions, "list", "list the forms")
    _action(actions, "describe", "write what form files can say")
    check = _action(
        actions,
        "check",
        "say what is wrong with forms and templates; ends with 1 where there is an error or a warning, "
        "with 0 where there are hints at most",
    )
    check.add_argument(
        "target",
        type=Path,
        nargs="?",
        metavar="FOLDER|FILE.docx",
        help="check only these packs, or this template",
    )
    check.add_argument("--form", metavar="ID", help="the form that FILE.docx is a template of")
    check.add_argument(
        "--comments",
        type=Path,
        metavar="DIR",
        help="write copies of the templates with the findings as comments",
    )


def _command(
    commands: "argparse._SubParsersAction[_Parser]", name: str, does: str
) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=does, description=does[:1].upper() + does[1:] + ".")
    parser.add_argument("--json", action="store_true", help="print one JSON value")
    return parser


def _action(actions: "argparse._SubParsersAction[_Parser]", name: str, does: str) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=does, description=does[:1].upper() + does[1:] + ".")
    its_own = argparse.SUPPRESS  # as it was given before the action, where it was
    parser.add_argument("--json", action="store_true", default=its_own, help="print one JSON value")
    return parser


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without a wall of usage."""

    def error(self, message: str) -> NoReturn:
        print(
            f"{message[:1].upper()}{message[1:]}. “{self.prog} --help” lists what can be asked.",
            file=sys.stderr,
        )
        raise SystemExit(UNUSABLE)


def _formats(text: str) -> "tuple[Format, ...]":
    from app.workflow.assemble_case import Format

    try:
        return tuple(Format(name.strip()) for name in text.split(","))
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{error.args[0].split()[0]} is not docx, pdf or html") from error


def _jobs(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= 61:  # Windows can wait for no more
        raise argparse.ArgumentTypeError(f"{text} is not a number from 1 to 61")
    return int(text)
