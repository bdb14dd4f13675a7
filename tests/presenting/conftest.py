"""Fixtures for the tests of writers."""

import pytest
from made_audit import Audit, make_audit


@pytest.fixture
def audit() -> Audit:
    """An audit of one file."""
    return make_audit("laporan.pdf")
