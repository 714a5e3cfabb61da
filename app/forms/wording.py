"""Fixed wording of a form with facts filled in: `submitted to the {post.commissioner}`.

What is signed in the rows of a table may name who signs: `Signed by {each.office}`.
"""

import re
from collections.abc import Iterator
from datetime import date

from app.model.answers import Answer, Answers, Money
from app.model.field import Kind
from app.model.form import FormDefinition
from app.model.house_style import printed_date, printed_money
from app.model.office import Office
from app.model.values import FieldId

_PLACEHOLDER = re.compile(r"\{([a-z][a-z0-9_.]*)\}")
_OFFICE = ("name", "short_name", "website", "promise")
_EACH = ("office", "holder")
_ANSWERED = (Kind.TEXT, Kind.CHOICE, Kind.DATE, Kind.MONEY)


def worded(
    text: str, form: FormDefinition, office: Office, answers: Answers, each: Answers | None = None
) -> str:
    """Return fixed wording with its placeholders filled in; an unanswered one shows its label in brackets.

    `each` is the office and holder of a row, where the wording is for the rows of a table.
    """

    def filled(found: re.Match[str]) -> str:
        group, _, name = found[1].rpartition(".")
        if group == "office":
            return office_fact(office, name)
        if group == "post":
            post = office.post(name)
            return post.title if post else name
        if group == "each" and each is not None:
            return str(each.get(FieldId(name)) or "")
        field = form.field(found[1])
        return _in_words(answers.get(field.id), office) or f"[{field.label}]" if field else found[0]

    return _PLACEHOLDER.sub(filled, text) if "{" in text else text


def _in_words(answer: Answer | None, office: Office) -> str:
    match answer:
        case date():
            return printed_date(answer, office.date_style)
        case Money():
            return printed_money(answer, office.money_style)
        case _:
            return str(answer or "")


def office_fact(office: Office, name: str) -> str:
    """Return a fact of the office as it stands within a sentence."""
    match name:
        case "promise":
            return office.publication.words()
        case "short_name":
            return office.named
        case "website":
            return office.site
        case _:
            return office.name


def unknown_placeholders(
    text: str, form: FormDefinition, office: Office | None, *, is_each: bool = False
) -> Iterator[str]:
    """Yield each placeholder that nothing can fill; `is_each` where the wording is for rows of a table."""
    for whole in _PLACEHOLDER.findall(text):
        group, _, name = whole.rpartition(".")
        field = form.field(whole)
        is_post = group == "post" and (office is None or office.post(name) is not None)
        is_answer = field is not None and field.kind in _ANSWERED
        is_fact = (group == "office" and name in _OFFICE) or (is_each and group == "each" and name in _EACH)
        if not (is_post or is_answer or is_fact):
            yield whole
