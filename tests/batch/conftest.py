"""Fixtures for the tests of batches."""

import pytest

from auditor.batch import cluster


@pytest.fixture
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Much time for an answer: the scheduler of a test shares its process, and perhaps a busy machine."""
    monkeypatch.setattr(cluster, "_ANSWER", 120.0)
    monkeypatch.setattr(cluster, "_JOIN", 120.0)
