"""A small report, and what one frame, or all of them, say of its sentences."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from claim_maker import told
from support import table

from auditor.lexicon.kata.words import load_words
from auditor.models.document import Table
from auditor.models.facts import Klaim
from auditor.relating import relate
from auditor.relating.sentences.judge import claiming, looked_at
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View
from auditor.relating.sentences.tables.world import Thing

WORDS = load_words({})
Frame = Callable[[View, Scope], Iterator[Klaim]]

GOALS = table(
    [["No", "Sasaran", "Indikator", "Satuan", "Target", "Realisasi", "Capaian"]],
    [
        ["1", "Meningkatnya Produksi Padi", "Produksi padi per hektare", "Ton", "5", "6", "120%"],
        ["1", "Meningkatnya Produksi Padi", "Luas panen jagung", "Hektare", "4.000", "3.200", "80%"],
        ["2", "Meningkatnya Konsumsi Ikan", "Konsumsi ikan per kapita", "Kg", "40", "32", "80%"],
        ["3", "Meningkatnya Mutu Layanan", "Indeks kepuasan masyarakat", "Indeks", "85", "86,14", "101,34%"],
    ],
    number="3.1",
    caption="Pengukuran Kinerja Tahun 2024",
)
"""Four indicators of three sasaran; two reach their target, the mean capaian is 95.335 percent."""
YEARS = table(
    [["No", "Indikator", "Satuan", "Realisasi 2022", "Realisasi 2023", "Realisasi 2024"]],
    [
        ["1", "Produksi padi per hektare", "Ton", "5", "5,5", "6"],
        ["2", "Luas panen jagung", "Hektare", "3.000", "3.100", "3.200"],
        ["3", "Konsumsi ikan per kapita", "Kg", "36", "35", "32"],
        ["4", "Indeks kepuasan masyarakat", "Indeks", "84", "84", "86,14"],
    ],
    number="3.2",
    caption="Perbandingan Realisasi Kinerja",
)
"""Their realisasi of three years: two rise, one falls, one stays and rises."""
MONEY = table(
    [["No", "Program/Kegiatan", "Anggaran (Rp)", "Realisasi (Rp)", "Persentase"]],
    [
        ["1", "Program Sarana Pertanian", "600.000.000", "540.000.000", "90,00"],
        ["1.1", "Kegiatan Pengadaan Benih Unggul", "400.000.000", "360.000.000", "90,00"],
        ["1.2", "Kegiatan Pengadaan Alat Mesin", "200.000.000", "180.000.000", "90,00"],
        ["2", "Program Penyuluhan Petani", "400.000.000", "320.000.000", "80,00"],
        ["2.1", "Kegiatan Pelatihan Penyuluh", "400.000.000", "320.000.000", "80,00"],
        ["", "Jumlah", "1.000.000.000", "860.000.000", "86,00"],
    ],
    number="3.4",
    caption="Anggaran dan Realisasi Tahun 2024",
)
"""Two programs with three kegiatan; 140 million of a thousand are left."""
STAFF = table(
    [["No", "Pendidikan Pegawai", "Laki-laki", "Perempuan", "Jumlah"]],
    [
        ["1", "Magister", "4", "6", "10"],
        ["2", "Sarjana", "12", "8", "20"],
        ["3", "Diploma", "5", "5", "10"],
        ["", "Jumlah", "21", "19", "40"],
    ],
    number="2.1",
    caption="Pegawai Menurut Pendidikan",
)
"""Forty of staff, half of them with a first degree."""
HARVEST = table(
    [["No", "Kecamatan", "Luas (Ha)", "Produksi (Ton)", "Produktivitas (Ku/Ha)"]],
    [
        ["1", "Sukamaju", "1.250", "6.875", "55,00"],
        ["2", "Karang Tengah", "2.410", "12.532", "52,00"],
        ["3", "Muara Lama", "1.815", "10.527", "58,00"],
        ["4", "Tanjung Baru", "640", "3.456", "54,00"],
        ["", "Jumlah", "6.115", "33.390", "54,60"],
    ],
    number="3.5",
    caption="Produksi Padi menurut Kecamatan",
)
"""Four districts: Karang Tengah has most rice, Muara Lama the best yield, Tanjung Baru least of all land."""
VISITS = table(
    [["No", "Jenis Layanan", "2022", "2023", "2024"]],
    [
        ["1", "Uji tanah", "118", "143", "131"],
        ["2", "Klinik hewan", "902", "874", "951"],
        ["3", "Konsultasi benih", "245", "268", "307"],
    ],
    number="3.6",
    caption="Pengguna Layanan Tahun 2022-2024",
)
"""Three services over three years; soil was tested most often in 2023."""


@dataclass(frozen=True, slots=True)
class Made:
    """The sentences of a report in their order, and what they speak of."""

    views: list[View]
    scope: Scope

    def thing(self, name: str) -> Thing:
        """The thing whose name begins so."""
        return next(thing for thing in self.scope.world.things if thing.name.startswith(name))


def made(*parts: str | Table) -> Made:
    """A report of 2024 with these paragraphs and tables, looked at as the frames do."""
    report = told(*parts)
    facts = relate([report], WORDS.phrases, WORDS.concepts)
    return Made(*looked_at(report, facts, WORDS.phrases, WORDS.concepts))


def claims_of(frame: Frame, *parts: str | Table) -> list[Klaim]:
    """All that one frame finds in the sentences of the report."""
    one = made(*parts)
    return [claim for view in claiming(one.views, one.scope) for claim in frame(view, one.scope)]


def outcomes(frame: Frame, *parts: str | Table) -> list[tuple[str, str]]:
    """Each claim of a frame by its words, and what comes of it."""
    return [(claim.kata, outcome(claim)) for claim in claims_of(frame, *parts)]


def outcome(claim: Klaim) -> str:
    """ "benar" where values bear a claim out, "salah" where they do not, "ragu" where that is asked."""
    if not claim.melawan:
        return "benar"
    return "ragu" if claim.ragu else "salah"
