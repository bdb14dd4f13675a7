"""Fixtures for all tests, and the rule that nothing is skipped unseen where everything must run."""

import os
from pathlib import Path

import pytest

from auditor.checking import catalogue
from auditor.checking.rule import Rule
from auditor.checking.settings import Settings

SHARED = Path(__file__).resolve().parents[2] / "shared"
EVERYTHING_MUST_RUN = os.environ.get("CI") == "true"


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a cache of its own, and none touches the user's."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("AUDITOR_CACHE", str(folder))
    return folder


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    """The bundled rules."""
    return catalogue.load_rules(Settings())


@pytest.fixture
def loaded_once(rules: tuple[Rule, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever loads rules gets those that are loaded already."""
    monkeypatch.setattr(catalogue, "load_rules", lambda settings: rules)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared reports beside the project; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports (../shared) are not here")
    return SHARED


class NoSkips:
    """Fails a run in which a test was skipped."""

    def __init__(self) -> None:
        self.skipped: list[str] = []

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.skipped and not hasattr(report, "wasxfail"):
            self.skipped.append(report.nodeid)

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        if report.skipped:
            self.skipped.append(report.nodeid)

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        if self.skipped and session.exitstatus == pytest.ExitCode.OK:
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    def pytest_terminal_summary(self, terminalreporter: pytest.TerminalReporter) -> None:
        for name in self.skipped:
            terminalreporter.line(f"skipped where everything must run (CI=true): {name}", red=True)


def pytest_configure(config: pytest.Config) -> None:
    if EVERYTHING_MUST_RUN:
        config.pluginmanager.register(NoSkips())
