"""Reading the temuan.json of an earlier audit."""

import json
from pathlib import Path

import pytest
from made_audit import make_second_audit

from auditor.files.folder import Format
from auditor.models.errors import InputError
from auditor.models.finding import Origin, Severity, Status
from auditor.presenting.outputs import write_all
from auditor.presenting.rerun.earlier_findings import read_findings
from auditor.presenting.shared.audited import Audited


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    write_all(tmp_path, make_second_audit(), [Format.JSON])
    earlier = read_findings(tmp_path)
    assert earlier == read_findings(tmp_path / "temuan.json")
    assert earlier.origins == (Origin("laporan.pdf", "Dinas Rekaan", 2023),)
    stayed, new = earlier.findings
    assert (new.fingerprint, new.rule, new.severity, new.status) == (
        "a0",
        "ANG-02",
        Severity.TINGGI,
        Status.PASTI,
    )
    assert new.place.startswith("hal. 5, Tabel 3.1, baris “<script>")
    assert stayed.covers == ("ab", "cd")
    assert [one.fingerprint for one in earlier.dismissed] == ["c0"]


def test_half_characters_are_read(audit: Audited, tmp_path: Path) -> None:
    write_all(tmp_path, audit, [Format.JSON])
    file = tmp_path / "temuan.json"
    file.write_text(
        file.read_text(encoding="utf-8").replace("Pesan ANG-02", "Pesan \\udc80"), encoding="utf-8"
    )
    assert any(one.message.startswith("Pesan ?:") for one in read_findings(file).findings)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (None, "tidak dapat dibaca; periksa nama dan letaknya."),
        (b"", "bukan temuan.json dari auditor; sebut temuan.json dari audit sebelumnya."),
        (b"PK\x03\x04", "bukan temuan.json dari auditor; sebut temuan.json dari audit sebelumnya."),
        (b"[" * 100_000, "bukan temuan.json dari auditor; sebut temuan.json dari audit sebelumnya."),
        (b'{"schema": "auditor/tables/1"}', "bukan temuan.json dari auditor"),
        (b'{"schema": "auditor/findings/3"}', "format lain (auditor/findings/3, bukan auditor/findings/2)"),
        (b'{"schema": "auditor/findings/1", "findings": []}', "rusak atau telah diubah"),
    ],
)
def test_files_that_are_none_of_ours(content: bytes | None, told: str, tmp_path: Path) -> None:
    file = tmp_path / "lama.json"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError) as raised:
        read_findings(file)
    assert told in str(raised.value)
    assert str(file) in str(raised.value)
    assert json.dumps(str(raised.value)).count("\\n") == 0
