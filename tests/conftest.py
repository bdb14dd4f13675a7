"""Fixtures for all tests, and the rule that nothing is skipped unseen where everything must run."""

import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import settings

from auditor.checking.rules import catalogue
from auditor.checking.rules.rule import Rule
from auditor.files.settings import Settings
from auditor.processes.steps import LOUD

if TYPE_CHECKING:
    from playwright.sync_api import Browser

SHARED = Path(__file__).resolve().parents[2] / "shared"
settings.register_profile("auditor", deadline=None)
settings.load_profile("auditor")
EVERYTHING_MUST_RUN = os.environ.get("CI") == "true"


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test has a cache of its own, and none touches the user's."""
    folder = tmp_path_factory.mktemp("cache")
    monkeypatch.setenv("AUDITOR_CACHE", str(folder))
    return folder


@pytest.fixture(autouse=True)
def own_user_folder(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Every test is a user of its own: what it imports, and the key of its batches, stay out of the home."""
    folder = tmp_path_factory.mktemp("user")
    monkeypatch.delenv("LOCALAPPDATA", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True)
def loud_faults(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fault of the program's own ends the test, where users only lose a step."""
    monkeypatch.setenv(LOUD, "1")


@pytest.fixture
def borne_faults(loud_faults: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Faults cost only their step, as for users."""
    monkeypatch.delenv(LOUD)


@pytest.fixture(scope="session")
def rules() -> tuple[Rule, ...]:
    """The bundled rules."""
    return catalogue.load_rules(Settings())


@pytest.fixture
def loaded_once(rules: tuple[Rule, ...], monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever loads rules gets those that are loaded already."""
    monkeypatch.setattr(catalogue, "load_rules", lambda settings: rules)


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The one browser of all tests in a process: Playwright starts but once there."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.skip("chromium is not installed")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow to import

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-background-networking"]
        )
        yield started
        started.close()


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of shared reports beside the project; tests that need it are skipped without it."""
    if not SHARED.is_dir():
        pytest.skip("the shared reports (../shared) are not here")
    return SHARED


class NoSkips:
    """Makes every skipped test, and every skipped file of tests, a failed one."""

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(
        self, collector: pytest.Collector
    ) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        report = yield
        return _failed(report) if report.skipped else report

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(
        self, item: pytest.Item
    ) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        report = yield
        return _failed(report) if report.skipped and not hasattr(report, "wasxfail") else report


_Report = TypeVar("_Report", pytest.CollectReport, pytest.TestReport)


def _failed(report: _Report) -> _Report:
    report.outcome = "failed"
    report.longrepr = f"skipped where everything must run (CI=true): {report.nodeid}"
    return report


def pytest_configure(config: pytest.Config) -> None:
    if EVERYTHING_MUST_RUN:
        config.pluginmanager.register(NoSkips())
