"""Make a pack for an office of one's own: it works at once, and everything in it can be changed."""

import re
import unicodedata
from itertools import chain, count
from pathlib import Path
from typing import NamedTuple

from app.errors import FileError
from app.forms.kinds.kind import clean_line
from app.model.office import with_article
from app.model.values import FormId, OfficeId
from app.system.files import safe_name, write_file

_RECORD = "shared/decision-record"
_COPIED = ("word.docx", "page.html")
_PASSED_OVER = re.compile(
    r"\b(?:police and crime commissioner|opcc|pcc|mayor(?:'?s)?|combined authority|office|of|for|the|a)\b"
)
"""What many names of offices have in common."""

_LONGEST_NAME = 120

_OFFICE = """# {name}. Made by “countersign office new”; forms/README.md describes every key.
# People are not kept here: they are entered in the program under Settings, with the dates between
# which they hold their posts. “countersign forms check” says what is wrong after a change.

name = {quoted}
short_name = {named}  # within a sentence, with its article: “published by the OPCC”
website = {site}  # likewise: “made available on the OPCC website”
banner = {quoted}  # printed above a paper
letterhead = [{quoted}]  # the lines at the top of a letter or report
date_style = "2 July 2019"     # or "2nd July 2019", or "02/07/2019"
money_style = "£1,250,000"     # or "£1,250,000.00", or "£1.25 million"
markings = ["OFFICIAL", "OFFICIAL-SENSITIVE"]  # the usual one first
route = ["chief_executive", "commissioner"]    # the order in which they sign

[reference]
pattern = "{{year}}/{{number}}"  # 2026/001; also {{yy}} (26) and {{years}} (2026/27)
width = 3
reset = "calendar-year"        # or "financial-year", or "never"

[publication]
working_days = 3               # after approval; without this line: “following approval”

[[posts]]
id = "commissioner"
title = {decision_maker}

[[posts]]
id = "chief_executive"
title = "Chief Executive"

[[posts]]
id = "chief_constable"
title = "Chief Constable"
"""

_FORM = """# Asks and prints what {record} does, from templates of this office's own. Any key of
# that form can be written here too and then takes its place; forms/README.md describes them.

based_on = "{record}"
templates = "{form}"
title = "Decision record"
"""


class NewOffice(NamedTuple):
    """What was made: the pack's name, its first form, and the files to change."""

    id: OfficeId
    form: FormId
    files: tuple[Path, ...]
    beside: OfficeId | None = None
    """The pack that has the name already, where this one had to be given another."""


def new_office(name: str, *, root: Path, shipped: Path) -> NewOffice:
    """Write a pack with one form into `root`, its templates copied from the `shipped` ones.

    Where a pack of that name is there already, it is counted: `saltmarsh-2`. Raises FileError where the
    name cannot be that of an office.
    """
    name = _checked(name)
    wanted = _pack_name(name)
    counted = chain((wanted,), (f"{wanted}-{number}" for number in count(2)))
    folders = (root / "forms", shipped.parent / "forms")
    pack = next(OfficeId(one) for one in counted if not any((forms / one).exists() for forms in folders))
    form = FormId(f"{pack}/decision-record")
    facts = {
        "name": name,
        "quoted": _quoted(name),
        "named": _quoted(with_article(name)),
        "site": _quoted(f"the website of {with_article(name)}"),
        "decision_maker": _quoted(_decision_maker(name)),
    }
    texts = {
        root / "forms" / pack / "decision-record.toml": _FORM.format(record=_RECORD, form=form),
        root / "forms" / pack / "office.toml": _OFFICE.format(**facts),
    }
    copies = {root / "templates" / form / file: shipped / _RECORD / file for file in _COPIED}
    contents = {path: source.read_bytes() for path, source in copies.items()}
    contents |= {path: text.encode("utf-8") for path, text in texts.items()}
    for path, content in contents.items():
        write_file(path, content)
    return NewOffice(pack, form, tuple(contents), OfficeId(wanted) if pack != wanted else None)


def _checked(name: str) -> str:
    name = clean_line(name)
    if not re.search("[a-z]", _plain(name)) or len(name) > _LONGEST_NAME:
        raise FileError(
            f"An office needs a name with Latin letters, of at most {_LONGEST_NAME} characters.",
            hint="Give it as it is printed: “Police and Crime Commissioner for Wealdshire”.",
        )
    return name


def _pack_name(name: str) -> str:
    """Return the name of the folder: what tells the office from others, in plain letters."""
    plain = _plain(name)
    telling = re.findall(r"[a-z0-9]+", _PASSED_OVER.sub(" ", plain)) or re.findall(r"[a-z0-9]+", plain)
    return safe_name("-".join(telling)[:60].strip("-")).replace("_", "-office")


def _plain(name: str) -> str:
    return unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()


def _decision_maker(name: str) -> str:
    """Return the title of who decides: that of the office where its name is one."""
    is_title = any(word in name for word in ("Commissioner", "Mayor", "Board"))
    return name if is_title else f"Police and Crime Commissioner for {name}"


def _quoted(text: str) -> str:
    """Return text as a TOML string."""
    return '"{}"'.format(text.replace("\\", "\\\\").replace('"', '\\"'))
