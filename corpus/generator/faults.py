"""Plants faults of known kind in a report, whichever office it is of.

``plant(rule, seed, report)`` gives the report with one more fault and its truth. The same arguments give the
same fault. A fault touches no row, title or sentence that an earlier one touched. Those of ``DATA_FIRST``
change the data, on which totals depend, and so must be planted before any that edits what is printed;
ANG-07, SIL-01 and SIL-06 number rows again, and so come before ANG-08 in the same table.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from corpus.generator.edits import Tanaman
from corpus.generator.faults_anggaran import (
    ang_01,
    ang_02,
    ang_03,
    ang_04,
    ang_05,
    ang_07,
    ang_08,
    ang_10,
    sil_01,
    sil_02,
    sil_03,
)
from corpus.generator.faults_bagian import str_01, str_03, str_06, str_07, str_08
from corpus.generator.faults_data import ang_06, kin_04, kin_08, nar_06
from corpus.generator.faults_efisiensi import efi_01, efi_02, efi_04, efi_05
from corpus.generator.faults_indikator import kon_01, kon_02, kon_03, kon_04, kon_05, sil_08
from corpus.generator.faults_kinerja import kin_01, kin_02, kin_03, kin_07
from corpus.generator.faults_narasi import nar_04, nar_05, nar_07, nar_08, nar_09, nar_10, nar_11, nar_12
from corpus.generator.faults_tabel import (
    ang_09,
    ang_11,
    ang_12,
    kin_05,
    kin_09,
    kon_07,
    kon_08,
    sil_04,
    str_05,
)
from corpus.generator.faults_teks import jml_01, nar_01, nar_02, nar_03, str_02, str_04
from corpus.generator.faults_wajar import (
    efi_03,
    jml_02,
    kin_06,
    kin_10,
    kin_11,
    kin_12,
    kon_06,
    sil_05,
    sil_06,
    sil_07,
)
from corpus.generator.field import Hasil, Ladang
from corpus.generator.model import Laporan

FAULTS: dict[str, Callable[[Ladang], Hasil]] = {
    "KIN-01": kin_01,
    "KIN-02": kin_02,
    "KIN-03": kin_03,
    "KIN-07": kin_07,
    "ANG-01": ang_01,
    "ANG-02": ang_02,
    "ANG-03": ang_03,
    "ANG-04": ang_04,
    "ANG-05": ang_05,
    "ANG-07": ang_07,
    "ANG-08": ang_08,
    "ANG-10": ang_10,
    "SIL-01": sil_01,
    "SIL-02": sil_02,
    "SIL-03": sil_03,
    "KON-01": kon_01,
    "KON-02": kon_02,
    "KON-03": kon_03,
    "KON-04": kon_04,
    "KON-05": kon_05,
    "NAR-01": nar_01,
    "NAR-02": nar_02,
    "NAR-03": nar_03,
    "STR-02": str_02,
    "STR-04": str_04,
    "JML-01": jml_01,
    "KIN-06": kin_06,
    "KIN-10": kin_10,
    "KIN-11": kin_11,
    "KIN-12": kin_12,
    "SIL-05": sil_05,
    "SIL-06": sil_06,
    "SIL-07": sil_07,
    "SIL-08": sil_08,
    "KON-06": kon_06,
    "EFI-03": efi_03,
    "JML-02": jml_02,
    "ANG-06": ang_06,
    "ANG-09": ang_09,
    "ANG-11": ang_11,
    "ANG-12": ang_12,
    "EFI-01": efi_01,
    "EFI-02": efi_02,
    "EFI-04": efi_04,
    "EFI-05": efi_05,
    "KIN-04": kin_04,
    "KIN-05": kin_05,
    "KIN-08": kin_08,
    "KIN-09": kin_09,
    "KON-07": kon_07,
    "KON-08": kon_08,
    "NAR-04": nar_04,
    "NAR-05": nar_05,
    "NAR-06": nar_06,
    "NAR-07": nar_07,
    "NAR-08": nar_08,
    "NAR-09": nar_09,
    "NAR-10": nar_10,
    "NAR-11": nar_11,
    "NAR-12": nar_12,
    "SIL-04": sil_04,
    "STR-01": str_01,
    "STR-03": str_03,
    "STR-05": str_05,
    "STR-06": str_06,
    "STR-07": str_07,
    "STR-08": str_08,
}

DATA_FIRST = ("SIL-03", "SIL-05", "ANG-06", "KIN-04", "KIN-08", "NAR-06")
"""Rules whose faults change the data, on which totals and prose depend: planted before any other."""


def plant(rule: str, seed: int, lap: Laporan) -> Laporan:
    """The report with one more fault of that rule; its truth is the last of ``tanaman``.

    Raises KeyError for a rule without a fault function, TidakBisaDitanamError when no place is left.
    """
    hasil = FAULTS[rule](Ladang(rule, seed, lap))
    tanaman = Tanaman(hasil.sunting, hasil.benar, (*hasil.terpakai, f"isi/{hasil.benar.table}"))
    return replace(hasil.lap or lap, tanaman=(*lap.tanaman, tanaman))
