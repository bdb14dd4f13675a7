"""Builds the sample files: one report without a fault, and the same with one fault of every kind."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

from corpus.generator.compose import susun
from corpus.generator.docx import tulis_docx
from corpus.generator.faults import plant
from corpus.generator.kantor import laporan
from corpus.generator.model import Laporan
from corpus.generator.pdf import tulis_pdf

SAMPEL = "perpustakaan"
"""The office of the sample files."""
# SIL-03 and SIL-05 first: they change the data. Six indicators carry the KON faults and NAR-01, one each.
RENCANA = (
    ("SIL-03", 1),
    ("SIL-05", 1),
    ("NAR-01", 1),
    ("KON-04", 1),
    ("KON-01", 1),
    ("KON-02", 1),
    ("KON-03", 1),
    ("KON-05", 1),
    ("KIN-03", 1),
    ("KIN-01", 1),
    ("KIN-01", 2),
    ("KIN-02", 1),
    ("KIN-07", 1),
    ("ANG-01", 1),
    ("ANG-10", 1),
    ("ANG-02", 1),
    ("ANG-03", 1),
    ("ANG-04", 1),
    ("ANG-07", 1),
    ("SIL-06", 1),
    ("ANG-08", 1),
    ("SIL-01", 1),
    ("SIL-02", 1),
    ("NAR-02", 1),
    ("NAR-03", 1),
    ("JML-01", 1),
    ("STR-02", 1),
    ("STR-04", 1),
    ("KIN-06", 1),
    ("KIN-10", 1),
    ("KIN-11", 1),
    ("KIN-12", 1),
    ("SIL-07", 1),
    ("KON-06", 1),
    ("EFI-03", 1),
    ("JML-02", 1),
)


def laporan_salah() -> Laporan:
    """The sample office's report with all faults of ``RENCANA``."""
    lap = laporan(SAMPEL)
    for rule, seed in RENCANA:
        lap = plant(rule, seed, lap)
    return lap


def kebenaran(lap: Laporan) -> list[dict[str, object]]:
    """The truth of the planted faults, as it is written to the truth file."""
    return [
        {**asdict(benar), "also": list(benar.also), "rows": list(benar.rows)}
        for benar in (tanaman.benar for tanaman in lap.tanaman)
    ]


def bangun(tujuan: Path) -> None:
    """Write ``contoh/`` and ``truth/`` below that folder, which is made when it is absent."""
    contoh, truth = tujuan / "contoh", tujuan / "truth"
    for folder in (contoh, truth):
        folder.mkdir(parents=True, exist_ok=True)
    for nama, lap in (("benar", laporan(SAMPEL)), ("salah", laporan_salah())):
        naskah = susun(lap)
        halaman = tulis_pdf(naskah, contoh / f"laporan-{nama}.pdf")
        tulis_docx(naskah, contoh / f"laporan-{nama}.docx", halaman)
        isi = json.dumps(kebenaran(lap), ensure_ascii=False, indent=1)
        (truth / f"{nama}.json").write_text(isi + "\n", encoding="utf-8")
