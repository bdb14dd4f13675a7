"""Fixtures for all tests."""

from pathlib import Path

import pytest

SHARED = Path(__file__).resolve().parents[2] / "shared"


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared reports beside the project; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports (../shared) are not here")
    return SHARED
