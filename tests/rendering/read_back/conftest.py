"""Papers that say a great deal, and texts that are hard to print."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from app.model.document import Document
from tests.rendering.conftest import EVERYTHING, MakeDocument

HARD = (
    "office affluent ﬁnal ﬄ",
    "soft\u00adhyphen non-breaking\u00a0space narrow\u202fspace",
    "a-b a‐b a‑b – — ‒",
    "cafe\u0301 café Tŷ ŵ ŷ e\u0323\u0301",
    "שלום עולם 12 (ב) שלום",
    "مرحبا بالعالم 2026",
    "word" * 40,
    "https://a.example/" + "long/path-" * 12 + "?q=1&r=2",
    "& < > \" ' &amp; &lt;b&gt; {{ x }} {% y %}",
    "“£1,200” € ½ № † ‡ • … ‹›",
    "x₂ y² ① Å Ω",
    "zero\u200bwidth \u200e left-to-right mark \u2060 word joiner",
    "two  spaces   three",
    "tab\there",
    "👍🏽 👩‍👩‍👧 ❤️",
    "1. not a list",
    "control\x07 signs\x0b between\u2028 words\x1f",
)

LETTERS = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs"), max_codepoint=0x17FF)
TEXTS = st.lists(st.one_of(st.sampled_from(HARD), st.text(LETTERS, max_size=30)), max_size=6).map(" ".join)

FULL: dict[str, object] = {
    "subject": "Patrol bicycles & more",
    "decision": EVERYTHING,
    "decision_summary": "First.[^a] Again.[^a] Second.[^b]\n\n[^a]: Note **one** & more.\n[^b]: Note two.",
    "background_papers": [{"title": "A & B", "url": "https://a.example/?x=1&y=2"}, {"title": "C"}],
}


@pytest.fixture(scope="session")
def saying(make_document: MakeDocument) -> Callable[[str, str], Document]:
    """Return a maker of documents that say a text in many places."""

    def made(form: str, text: str) -> Document:
        prose = f"{text}\n\n- {text}\n- **{text}**\n\n> {text}\n\n| {text} | b |\n|---|---|\n| a | {text} |\n"
        note = f"{text}[^n]\n\n[^n]: {text}"
        person = {"name": text or "A", "post": text}
        return make_document(
            form,
            subject=text or "A",
            decision=prose or "A",
            decision_summary=note,
            contact_officer={**person, "telephone": text, "email": text},
            background_papers=[{"title": text or "A", "withheld": text}],
            decision_maker=person,
        )

    return made
