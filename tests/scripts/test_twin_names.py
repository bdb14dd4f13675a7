"""The names of a list that have another one like them are counted."""

import gzip
import subprocess
import sys
from pathlib import Path

from support import ROOT

LIST = """kode,jenis,nama
1.01,program,Program Penunjang
1.01.01,sub_kegiatan,Penyediaan Gaji dan Tunjangan ASN
1.01.02,sub_kegiatan,Penyediaan Gaji dan Tunjangan PNS
1.01.03,sub_kegiatan,PENYEDIAAN GAJI DAN TUNJANGAN PNS
1.01.04,sub_kegiatan,Pembangunan Jalan
"""


def test_twins_are_counted_among_distinct_names_of_a_kind(tmp_path: Path) -> None:
    file = tmp_path / "nomenklatur.csv.gz"
    file.write_bytes(gzip.compress(LIST.encode()))
    script = ROOT / "scripts" / "twin_names.py"
    command = [sys.executable, str(script), str(file), "90", "99"]
    told = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True).stdout
    rows = [line.split() for line in told.splitlines()]
    assert rows == [
        ["3", "distinct", "names", "of", "kind", "sub_kegiatan"],
        ["90", "2", "66.7", "%"],
        ["99", "0", "0.0", "%"],
    ]
