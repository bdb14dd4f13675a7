"""Every cell of the corpus's files is read as it was printed, from PDF and DOCX alike."""

from pathlib import Path

import pytest

import corpus
from auditor.reading import reader
from corpus.generator.build import laporan_salah
from corpus.generator.compose import susun

CONTOH = Path(corpus.__file__).parent / "contoh"


def rapat(teks: str) -> str:
    return " ".join(teks.split())


@pytest.mark.parametrize("bentuk", ["docx", "pdf"])
def test_every_table_is_read_as_printed(bentuk: str) -> None:
    dokumen = reader.read(CONTOH / f"laporan-salah.{bentuk}")
    naskah = susun(laporan_salah())
    assert len(dokumen.tables) == len(naskah.tabel)
    for tabel, cetak in zip(dokumen.tables, naskah.tabel, strict=True):
        assert tabel.number == cetak.nomor
        assert rapat(tabel.caption or "") == cetak.judul
        assert len(tabel.header) == len(cetak.kepala)
        assert [[rapat(sel.text) for sel in baris] for baris in tabel.rows] == cetak.kisi()
        assert not [sel.text for baris in tabel.rows for sel in baris if sel.doubt]
