"""Fixtures for the tests of writers."""

import pytest
from made_audit import Audited, make_audit


@pytest.fixture
def audit() -> Audited:
    """An audit of one file."""
    return make_audit("laporan.pdf")
