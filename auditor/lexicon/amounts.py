"""Amounts in Rupiah as sentences write them."""

from __future__ import annotations

import re

RUPIAH = re.compile(r"\bRp\s*[.,]?\s*(?P<amount>\d[\d.,]*\d)(?P<dash>\s*[.,]?\s*-)?", re.IGNORECASE)
"""An amount in Rupiah, with the dash that may close it ("Rp. 1.250.000,-"): ``amount`` are its digits."""
