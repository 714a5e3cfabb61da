"""The short mark on every page that says which text a signature was given to."""

import hashlib
import json

from app.model.answers import PlainAnswers
from app.model.form import FormDefinition

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's base 32: no I, L, O or U, so that nobody misreads it."""

_LENGTH = 7  # 35 bits; an eighth character checks the others


def fingerprint(form: FormDefinition, answers: PlainAnswers, template_digest: str) -> str:
    """Return the fingerprint of a text, like `7K3F-92QD`.

    Taken from answers, form and version, and templates, never from file bytes. It must never
    change: old printouts are verified with it.
    """
    facts = [form.id, form.version, template_digest, answers]
    content = json.dumps(facts, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    number = int.from_bytes(hashlib.sha256(content.encode("utf-8", "surrogatepass")).digest()[:5], "big") >> 5
    text = "".join(_ALPHABET[number >> shift & 31] for shift in range((_LENGTH - 1) * 5, -1, -5))
    return _grouped(text + _check_sign(text))


def _check_sign(text: str) -> str:
    """Return a sum over the field of 32 elements, which no single slip and no swap of neighbours leaves."""
    total = 0
    for sign in text:
        total = _doubled(total ^ _ALPHABET.index(sign))
    return _ALPHABET[total]


def _doubled(element: int) -> int:
    """Multiply by the generator of the field (x⁵ + x² + 1)."""
    shifted = element << 1
    return shifted ^ 0b100101 if shifted & 32 else shifted


def _grouped(text: str) -> str:
    return f"{text[:4]}-{text[4:]}"
