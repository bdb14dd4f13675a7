import pytest

from auditor.lexicon.numbers import RUPIAH


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("sebesar Rp1.250.000", "1.250.000"),
        ("sebesar Rp. 1.250.000,- atau", "1.250.000"),
        ("sebesar RP 1.250.000,00", "1.250.000,00"),
        ("sebesar Rp .1.250.000 , -", "1.250.000"),
        ("sebesar rp 1.250.000.-", "1.250.000"),
    ],
)
def test_an_amount_in_a_sentence(text: str, digits: str) -> None:
    (hit,) = RUPIAH.finditer(text)
    assert hit["amount"] == digits
    assert not text[hit.end() :].startswith("-")


@pytest.mark.parametrize("text", ["kerp 12.000", "Rupiah 12.000", "12.000", "Rp 5"])
def test_no_amount(text: str) -> None:
    assert RUPIAH.search(text) is None
