"""Whom a batch trusts: clusters by keys, states that this user began, storage that the settings allow."""

import shutil
import socket
import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import docx
import pytest

from auditor.batch.cluster import on_cluster
from auditor.batch.state import FILE
from auditor.batch.work import Auditing
from auditor.cli import run
from auditor.files.folder import Format
from auditor.files.settings import Klaster, Settings, load_settings
from auditor.models.errors import InputError
from auditor.models.read_options import ReadOptions

AUDITING = Auditing(Settings(), ReadOptions(), None, (Format.JSON,))
SOON = 10
"""Seconds within which a wrong address is told."""


@pytest.fixture(autouse=True)
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@contextmanager
def listening() -> Iterator[str]:
    """The address of something that takes connections and says nothing."""
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        yield f"tcp://127.0.0.1:{silent.getsockname()[1]}"


def test_a_port_that_is_no_scheduler_is_told_soon() -> None:
    pytest.importorskip("distributed")
    with listening() as address:
        for wrong in (address, "tcp://127.0.0.1:9", "xyz://a:1", "tanpaporta"):
            began = time.monotonic()
            with pytest.raises(InputError, match="tidak menjawab"), on_cluster(wrong, AUDITING):
                pass
            assert time.monotonic() - began < SOON


@pytest.mark.parametrize(
    ("address", "files", "told"),
    [
        ("tls://127.0.0.1:9", {}, "sebut --tls-ca"),
        ("tls://127.0.0.1:9", {"ca": Path("a.pem")}, "Sebut ketiganya"),
        ("tcp://127.0.0.1:9", dict.fromkeys(("ca", "cert", "kunci"), Path("a.pem")), "harus tls://"),
        ("tls://127.0.0.1:9", dict.fromkeys(("ca", "cert", "kunci"), Path("a.pem")), "a.pem tidak ditemukan"),
    ],
)
def test_tls_files_that_are_not_right(address: str, files: dict[str, Path], told: str) -> None:
    pytest.importorskip("distributed")
    with pytest.raises(InputError, match=told), on_cluster(address, AUDITING, Klaster(**files)):
        pass


def test_a_cluster_with_tls_knows_those_with_its_keys_alone(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    if shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    key, cert = tmp_path / "kunci.pem", tmp_path / "cert.pem"
    call = [
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-days",
        "2",
        "-subj",
        "/CN=localhost",
        "-keyout",
    ]
    subprocess.run([*call, str(key), "-out", str(cert)], check=True, capture_output=True)
    names = (str(cert), str(cert), str(key))
    security = distributed.Security(
        require_encryption=True,
        **dict(zip(("tls_ca_file", "tls_scheduler_cert", "tls_scheduler_key"), names, strict=True)),
        **dict(zip(("tls_worker_cert", "tls_worker_key"), names[1:], strict=True)),
        **dict(zip(("tls_client_cert", "tls_client_key"), names[1:], strict=True)),
    )
    with distributed.LocalCluster(
        n_workers=1,
        threads_per_worker=1,
        processes=False,
        dashboard_address=None,
        security=security,
        protocol="tls://",
    ) as cluster:
        address = cluster.scheduler_address
        assert address.startswith("tls://")
        with on_cluster(address, AUDITING, Klaster(ca=cert, cert=cert, kunci=key)) as do:
            assert list(do([])) == []
        bare = address.replace("tls://", "tcp://")
        with pytest.raises(InputError, match="tidak menjawab"), on_cluster(bare, AUDITING):
            pass


def test_keys_in_the_settings_lie_beside_their_file(tmp_path: Path) -> None:
    (tmp_path / "auditor.toml").write_text('[klaster]\nca = "ca.pem"\n', encoding="utf-8")
    assert load_settings(tmp_path / "auditor.toml").klaster.ca == tmp_path / "ca.pem"


@pytest.mark.parametrize("address", ["s3://laporan/2024", "file:///etc", "simplecache::memory://lap"])
def test_storage_that_the_settings_do_not_allow(address: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["batch", address]) == 2
    assert "belum diizinkan" in capsys.readouterr().err


def test_storage_that_they_allow(capsys: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("fsspec")
    Path("auditor.toml").write_text('[penyimpanan]\nskema = ["memory"]\n', encoding="utf-8")
    assert run(["batch", "memory://tiada"]) == 2
    assert "belum diizinkan" not in capsys.readouterr().err


def _report(path: Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = docx.Document()
    for line in ("LAPORAN KINERJA TAHUN 2024", "DINAS PASAR RAKYAT", "KABUPATEN SUKARAYA"):
        made.add_paragraph(line)
    made.save(str(path))


def test_a_state_that_this_user_did_not_begin_is_followed_only_in_what_the_user_names(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    _report(Path("k/a.docx"))
    _report(Path("rahasia/b.docx"))
    assert run(["batch", "k", "--out", "h", "--format", "json"]) == 1
    assert run(["batch", "--resume", "h"]) == 1
    with closing(sqlite3.connect(f"h/{FILE}")) as state, state:
        state.execute("UPDATE pengaturan SET isi = ? WHERE nama = 'folder'", (str(tmp_path / "rahasia"),))
    capsys.readouterr()
    assert run(["batch", "--resume", "h"]) == 2
    assert "sebut sendiri folder laporannya: auditor batch FOLDER --resume h" in capsys.readouterr().err
    assert run(["batch", "k", "--resume", "h", "--format", "json"]) == 1
    assert "b.docx" not in Path("h/ringkasan.html").read_text(encoding="utf-8")
    assert run(["batch", "--resume", "h"]) == 1
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "lain"))  # as on another machine
    assert run(["batch", "--resume", "h"]) == 2
