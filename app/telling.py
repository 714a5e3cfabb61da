"""How what was done is told on the command line: a line for each thing, or one JSON value."""

import json
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.model.finding import Finding, Place
from app.model.problem import Problem

if TYPE_CHECKING:  # the window starts without what prints
    from app.workflow.assemble_case import Assembled, WrittenFile
    from app.workflow.assemble_many import AssembledMany
    from app.workflow.check_forms import CheckedForms


def tell_assembled(done: "Assembled", *, as_json: bool) -> None:
    """Tell what was written of one case, what is amiss with it, and what was answered in vain."""
    for hint in done.left_out:
        print(f"hint: {_line(hint)}", file=sys.stderr)
    if as_json:
        print_json({"files": _files(done.files), "problems": [_plain(problem) for problem in done.problems]})
        return
    _print_paths(done.files)
    for problem in done.problems:
        print(_line(problem), file=sys.stderr)


def tell_many(done: "AssembledMany", bugs: Sequence[tuple[Path, str]], *, as_json: bool) -> None:
    """Tell what was written of many cases, what is amiss with which, and how to go on after a stop."""
    faults = [*done.faults, *bugs]
    if as_json:
        print_json(
            {
                "files": _files(done.files),
                "problems": [{"case": case, **_plain(problem)} for case, problem in done.problems],
                "faults": [{"case": str(case), "fault": fault} for case, fault in faults],
                "skipped": len(done.skipped),
                "left": done.left,
            }
        )
    else:
        _print_paths(done.files)
        for case, problem in done.problems:
            print(f"{case}: {_line(problem)}", file=sys.stderr)
        for case, fault in faults:
            print(f"{case}: {fault}", file=sys.stderr)
    if done.is_stopped:
        print(f"Stopped; {done.left:,} cases are left. The same command goes on with them.", file=sys.stderr)


def tell_checked(checked: "CheckedForms", *, as_json: bool) -> None:
    """Tell what is wrong with forms and templates, the remedies, and which commented copies there are."""
    if as_json:
        print_json([_finding(one) for one in checked.findings])
    else:
        for one in checked.findings:
            print(f"{one.severity}: {one.sentence()}")
    for path in checked.copies:
        print(f"Written with comments: {path}", file=sys.stderr)
    if not checked.findings:
        print("Nothing is wrong.", file=sys.stderr)


def tell_proofs(found: Sequence[Finding], *, as_json: bool) -> None:
    """Tell what the proof-reader has found in papers."""
    if as_json:
        print_json([_proof(one) for one in found])
        return
    for one in found:
        if one.rule == "complete":
            print(f"{one.place.document}: {one.place.field}: {one.message}")
        else:
            print(f"{one.severity}: {one.rule}: {_quoted(one)} {one.message}")
    if not found:
        print("Nothing is missing and nothing is wrong.", file=sys.stderr)


def _beside(place: Place) -> dict[str, object]:
    facts = {"file": place.file, "document": place.document, "line": place.line, "paragraph": place.paragraph}
    return {**{name: fact for name, fact in facts.items() if fact}, "text": place.text}


def _quoted(one: Finding) -> str:
    place = one.place.but(text="") if one.place.line or one.place.paragraph else one.place
    where = ", ".join(part for part in (place.words(), f"“{one.quotation}”" if one.quotation else "") if part)
    return f"{where}:"


def _proof(one: Finding) -> dict[str, object]:
    row: dict[str, object] = {"file": one.place.file, "rule": one.rule, "severity": one.severity}
    if one.place.line:
        row["line"] = one.place.line
    else:
        row["paragraph"] = one.place.paragraph or f"{one.place.document}: {one.place.field}"
    row |= {"quotation": one.quotation, "message": one.message}
    if one.beside:
        row["beside"] = [_beside(place) for place in one.beside]
    if one.remedy:
        row["why"] = one.remedy
    return row if one.fix is None else row | {"fix": one.fix}


def _finding(one: Finding) -> dict[str, object]:
    place = {
        "part": one.place.part,
        "line": one.place.line,
        "paragraph": one.place.text or one.place.paragraph,
    }
    return {
        "file": one.place.file,
        "rule": one.rule,
        "severity": one.severity,
        **{name: value for name, value in place.items() if value},
        "quotation": one.quotation,
        "message": one.message,
        "fix": one.remedy,
    }


def progress(done: int, total: int) -> None:
    """Show on a terminal how far a batch has come, on one line."""
    end = "\n" if done == total else ""
    print(f"\r{done:,} of {total:,} cases", end=end, file=sys.stderr, flush=True)


def bug_sentence(bug: BaseException, saved: Path | None) -> str:
    """Return what is said of a fault of the program's own, and where it was saved."""
    where = f" {saved} says where." if saved else ""
    return f"Countersign has a fault of its own ({type(bug).__name__}).{where}"


def print_json(value: object) -> None:
    """Print one JSON value."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def _print_paths(files: "Iterable[WrittenFile]") -> None:
    for file in files:
        print(file.path)


def _files(files: "Iterable[WrittenFile]") -> list[dict[str, str]]:
    return [{"document": file.document, "format": file.format, "path": str(file.path)} for file in files]


def _plain(problem: Problem) -> dict[str, str]:
    return {
        "document": problem.document,
        "field": problem.field,
        "problem": f"{problem.label} {problem.problem}",
    }


def _line(problem: Problem) -> str:
    return f"{problem.document}: {problem.field}: {problem.label} {problem.problem}"
