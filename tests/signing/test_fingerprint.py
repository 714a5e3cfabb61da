import re

from hypothesis import given
from hypothesis import strategies as st

from app.forms.loading import Packs
from app.signing.fingerprint import _check_sign, fingerprint


def test_never_changes(packs: Packs) -> None:
    """Old printouts are verified with it: this value may not move."""
    form = packs.form("wealdshire/decision-record").but(version=1)
    assert fingerprint(form, {"subject": "Ŵ"}, "0" * 64) == "S0TC-Z0AP"


@given(st.dictionaries(st.sampled_from(["subject", "decision"]), st.text(max_size=20)), st.text(max_size=20))
def test_depends_on_every_answer(answers: dict[str, str], other: str) -> None:
    from app.forms.loading import load_packs
    from app.system import paths

    form = load_packs(paths.FORMS).form("wealdshire/decision-record")
    mark = fingerprint(form, dict(answers), "digest")
    assert re.fullmatch(r"[0-9A-Z]{4}-[0-9A-Z]{4}", mark)
    assert checks(mark)
    changed = {**answers, "subject": answers.get("subject", "") + other + "x"}
    assert fingerprint(form, dict(changed), "digest") != mark
    assert fingerprint(form, dict(answers), "other digest") != mark


def checks(mark: str) -> bool:
    """Whether the last sign is the one the others ask for."""
    plain = mark.replace("-", "")
    return _check_sign(plain[:-1]) == plain[-1]


ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@given(st.integers(0, 7), st.sampled_from(ALPHABET))
def test_a_mistyped_sign_is_noticed(place: int, sign: str) -> None:
    mark = "S0TCZ0AP"
    typed = mark[:place] + sign + mark[place + 1 :]
    assert checks(typed) == (typed == mark)


@given(st.integers(0, 6))
def test_swapped_neighbours_are_noticed(place: int) -> None:
    mark = "S0TCZ0AP"
    typed = mark[:place] + mark[place + 1] + mark[place] + mark[place + 2 :]
    assert checks(typed) == (typed == mark)
