import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.rendering.word.addresses import link_target


@pytest.mark.parametrize(
    ("typed", "target"),
    [
        ("https://a.example/p?x=1&y=2#top", "https://a.example/p?x=1&y=2#top"),
        ("HTTP://A.example", "HTTP://A.example"),
        (" https://a.example/a b ", "https://a.example/a%20b"),
        ("https://a.example/100%", "https://a.example/100%25"),
        ("https://a.example/%41", "https://a.example/%41"),
        ("https://a.example/tŷ", "https://a.example/t%C5%B7"),
        ("https://a.example/#a#b", "https://a.example/#a%23b"),
        ("https://a.example:8080/", "https://a.example:8080/"),
        ("mailto:office@a.example?subject=A B", "mailto:office@a.example?subject=A%20B"),
    ],
)
def test_address_becomes_a_target(typed: str, target: str) -> None:
    assert link_target(typed) == target


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a.example",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://",
        "https://[a.example",
        "https://a b.example/",
        "https://a.example:port/",
        "https://tŷ.example/",
        "mailto:nobody",
        "mailto:a b@c.example",
        "https://a.example/\ud800",
    ],
)
def test_doubtful_address_stays_text(typed: str) -> None:
    assert link_target(typed) is None


@given(st.text())
def test_target_is_always_plain(typed: str) -> None:
    for address in (typed, f"https://a.example/{typed}", f"mailto:a@b.example?{typed}"):
        target = link_target(address)
        assert target is None or (target.isascii() and target.isprintable() and " " not in target)
