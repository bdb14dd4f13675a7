"""Numbers written the Indonesian way: dots between thousands, a comma before decimals."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal


def format_angka(number: Decimal, decimals: int | None = None) -> str:
    """Write a number; with ``decimals`` None as many as it has, without trailing zeros."""
    if decimals is None:
        text = f"{number.normalize():f}" if number else "0"
    else:
        text = f"{number.quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP):f}"
    whole, _, part = text.lstrip("-").partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    sign = "-" if text.startswith("-") and any(digit not in "0." for digit in text[1:]) else ""
    return f"{sign}{grouped},{part}" if part else f"{sign}{grouped}"


def format_rupiah(number: Decimal) -> str:
    """Write an amount in Rupiah; sen are shown only where there are any."""
    return f"Rp{format_angka(number, 2 if number % 1 else 0)}"
