"""A desk on which the bundled sample was audited, once for all tests that only add to it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from desk_maker import SETUP, Opened, inside, until

from auditor.files.data import data_dir
from auditor.meja.desk import open_desk

SAMPLE = data_dir("corpus") / "contoh" / "laporan-salah.pdf"


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """The sample was uploaded, with a broken file before it, and audited."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_DATA_HOME", str(tmp_path_factory.mktemp("user")))
        patch.delenv("LOCALAPPDATA", raising=False)
        with open_desk(tmp_path_factory.mktemp("kerja"), SETUP) as desk:
            client = inside(desk)
            client.post("/unggah?nama=rusak.pdf", content=b"bukan PDF")
            sent = client.post("/unggah?nama=laporan-salah.pdf", content=SAMPLE.read_bytes())
            until(
                lambda: (
                    "Sedang diperiksa." not in (told := client.get("/daftar").text) and "Menunggu" not in told
                )
            )
            yield Opened(desk, client, sent.json()["id"])
