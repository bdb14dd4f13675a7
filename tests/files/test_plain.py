"""Text from a report made harmless."""

import pytest

from auditor.files.plain import one_line, shortened, visible


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b\x1bc\x7f", "abc"),
        ("\u202e001\u202c", "001"),
        ("\u200f12\u200e", "12"),
        ("setengah\ud800", "setengah"),
        ("dua\nbaris\tini", "dua\nbaris\tini"),
        ("Rp1.000–2.000 é", "Rp1.000–2.000 é"),
    ],
)
def test_what_is_not_seen_goes(text: str, shown: str) -> None:
    assert visible(text) == shown


def test_one_line() -> None:
    assert one_line("  a\n\u00a0 b\x00 ") == "a b"


def test_shortened() -> None:
    assert shortened("enam", 4) == "enam"
    assert shortened("tujuh kata", 7) == "tujuh…"
