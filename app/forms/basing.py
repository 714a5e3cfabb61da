"""A form that is based on another: what it says itself takes its place in what the other says."""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from typing import NamedTuple, cast

from app.forms.plain_words import OUTLINE_ENTRY, entry_name
from app.model.values import FormId

BASED_ON = "based_on"
_AFTER = "after"
_Table = dict[str, object]

RawForms = Mapping[str, _Table]
"""What the form files say, by form id."""


class NoSuchBase(Exception):
    """A form is based on what is no form of its own."""


class Based(NamedTuple):
    """What a form says with all that it takes from its base, and what cannot be put together."""

    raw: _Table
    faults: tuple[str, ...] = ()


def with_base(form_id: str, raw_forms: RawForms) -> Based:
    """Return what a form says, completed by the form it is based on. Raises NoSuchBase."""
    raw = raw_forms[form_id]
    base_id = raw.get(BASED_ON)
    if base_id is None:
        return Based({**raw, "templates": FormId(str(raw.get("templates") or form_id))})
    if not isinstance(base_id, str) or base_id not in raw_forms or BASED_ON in raw_forms[base_id]:
        raise NoSuchBase(base_id)
    base = raw_forms[base_id]
    made, faults = _completed(raw, base, base_id)
    templates = FormId(str(raw.get("templates") or base.get("templates") or base_id))
    return Based({**made, "templates": templates}, (*faults, *_strange_wording(raw, base)))


def _completed(own: _Table, base: _Table, base_id: str) -> tuple[_Table, list[str]]:
    """Return a base in which every key, field, heading and sentence of the form's own has its place."""
    whole = {**base, **own}
    faults: list[str] = []
    if isinstance(own.get("wording"), dict):
        whole["wording"] = {**_table(base.get("wording")), **_table(own["wording"])}
    for key, called in (("fields", "The field"), ("outline", OUTLINE_ENTRY)):
        if isinstance(own.get(key), list):
            placing = _Placing(_list(base.get(key)), called, base_id)
            whole[key] = placing.all(_list(own[key]))
            faults += placing.faults
    return whole, faults


def _strange_wording(own: _Table, base: _Table) -> Iterable[str]:
    """Yield sentences that the templates of the base, where they print the form, do not know."""
    known = _table(base.get("wording"))
    for name in _table(own.get("wording")) if not own.get("templates") else ():
        if name not in known:
            yield f"“wording.{name}” is not known here: {_meant(name, known) or 'take it out.'}"


class _Placing:
    """Puts the fields or headings of a form in their places among those of its base."""

    def __init__(self, base: list[object], called: str, base_id: str) -> None:
        self.faults: list[str] = []
        self._whole = base
        self._called = called
        self._base_id = base_id
        self._own: list[object] = []
        self._latest: dict[str, str] = {}
        """What was put last after each place: what comes next follows it."""

    def all(self, own: Iterable[object]) -> list[object]:
        """Return all in order."""
        for item in own:
            after = item.get(_AFTER) if isinstance(item, dict) else None
            if isinstance(item, dict) and isinstance(after, str):
                self._put({key: value for key, value in item.items() if key != _AFTER}, after)
            else:
                self._put(item, None)
        return self._whole

    def _put(self, item: object, after: str | None) -> None:
        """Put one in the place of its namesake of the base, after what it names, or last."""
        name = entry_name(item)
        namesake = next((i for i, one in enumerate(self._whole) if self._is_of_base(one, name)), None)
        if namesake is not None and after is None:
            self._whole[namesake] = item
        else:
            if namesake is not None:
                del self._whole[namesake]
            self._whole.insert(len(self._whole) if after is None else self._place(name, after), item)
        self._own.append(item)

    def _is_of_base(self, one: object, name: str) -> bool:
        return bool(name) and entry_name(one) == name and not any(one is own for own in self._own)

    def _place(self, name: str, after: str) -> int:
        names = [entry_name(one) for one in self._whole]
        follows = self._latest.get(after, after)
        self._latest[after] = name
        if not follows:
            return 0
        if follows in names:
            return names.index(follows) + 1
        who = f"{self._called} “{name}”"
        meant = _meant(after, names) or "name one that it has."
        self.faults.append(f"{who}: “after” names “{after}”, which “{self._base_id}” lacks: {meant}")
        return len(names)


def _meant(name: str, known: Iterable[str]) -> str:
    near = get_close_matches(name, [one for one in known if one], n=1)
    return f"did you mean “{near[0]}”?" if near else ""


def _table(value: object) -> _Table:
    return cast("_Table", value) if isinstance(value, dict) else {}


def _list(value: object) -> list[object]:
    return [*cast("list[object]", value)] if isinstance(value, list) else []
