"""The corpus: sums hold by a recomputation of its own, faults are where the truth says, builds repeat."""

import itertools
import json
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import docx
import pdfplumber
import pytest

import corpus
from corpus.generator.build import RENCANA, SAMPEL, bangun, kebenaran, laporan_salah
from corpus.generator.compose import susun
from corpus.generator.edits import UbahKalimat, UbahSel
from corpus.generator.faults import FAULTS, plant
from corpus.generator.faults_years import FAULTS as FAULTS_OF_YEARS
from corpus.generator.field import TidakBisaDitanamError
from corpus.generator.kantor import laporan
from corpus.generator.manuscript import Naskah, Tabel
from corpus.generator.model import Gaya, persen
from corpus.generator.writing import persentase

AKAR = Path(corpus.__file__).parent
BENAR = susun(laporan(SAMPEL))
DI_SAMPEL = {rule for rule, _ in RENCANA}


def angka(teks: str | None) -> Decimal:
    return Decimal((teks or "").rstrip("%").replace(".", "").replace(",", "."))


def teks(naskah: Naskah) -> str:
    sel = [isi for tabel in naskah.tabel for baris in tabel.baris for isi in baris.sel.values()]
    judul = [f"{tabel.nomor} {tabel.judul}" for tabel in naskah.tabel]
    paragraf = [blok.teks for blok in naskah.blok if hasattr(blok, "teks")]
    kepala = [sel.teks for tabel in naskah.tabel for baris in tabel.kepala for sel in baris]
    bagian = [judul.lengkap for judul in naskah.judul_bagian]
    return "\n".join([isi for isi in sel if isi] + judul + paragraf + kepala + bagian)


def cari(naskah: Naskah, awalan: str) -> list[Tabel]:
    return [tabel for tabel in naskah.tabel if tabel.kunci.startswith(awalan)]


def test_every_capaian_follows_from_target_and_realisasi() -> None:
    for tabel in cari(BENAR, "kinerja.") + cari(BENAR, "tujuan"):
        for baris in tabel.baris:
            target, realisasi = angka(baris.sel["target"]), angka(baris.sel["realisasi"])
            turun = baris.sel["indikator"] == "Rata-rata Waktu Temu Balik Arsip"
            capaian = (2 - realisasi / target if turun else realisasi / target) * 100
            assert abs(capaian - angka(baris.sel["capaian"])) <= Decimal("0.005"), baris.nama


def test_years_agree_with_the_renstra_targets() -> None:
    renstra = BENAR.ambil_tabel("renstra.target")
    for tabel in cari(BENAR, "tahun."):
        for baris in tabel.baris:
            for tahun in ("2022", "2023", "2024"):
                assert baris.sel[f"T{tahun}"] == renstra.ambil(baris.kunci).sel[tahun]


def test_budget_rows_add_up_to_total_and_prose() -> None:
    tabel = BENAR.ambil_tabel("anggaran")
    data = [baris for baris in tabel.baris if baris.jenis == "data"]
    jumlah = tabel.ambil("JUMLAH")
    for kolom in ("anggaran", "realisasi", "sisa"):
        assert sum(angka(baris.sel[kolom]) for baris in data) == angka(jumlah.sel[kolom])
    for baris in [*data, jumlah]:
        anggaran, realisasi = angka(baris.sel["anggaran"]), angka(baris.sel["realisasi"])
        assert anggaran - realisasi == angka(baris.sel["sisa"])
        assert abs(realisasi / anggaran * 100 - angka(baris.sel["persen"])) <= Decimal("0.005")
    total = f"Rp{jumlah.sel['anggaran']},00"
    assert total in BENAR.ambil_paragraf("anggaran.perubahan").teks
    assert BENAR.ambil_tabel("pk.anggaran").ambil("JUMLAH").sel["anggaran"] == jumlah.sel["anggaran"]


@pytest.mark.parametrize("versi", ["induk", "perubahan"])
def test_kinds_of_belanja_add_up_in_the_prose(versi: str) -> None:
    kalimat = BENAR.ambil_paragraf(f"anggaran.{versi}").teks
    total, *bagian = [angka(potongan.split(",00")[0]) for potongan in kalimat.split("Rp")[1:]]
    assert len(bagian) == 3
    assert sum(bagian) == total


def test_counts_of_staff_add_up() -> None:
    for tabel in cari(BENAR, "rekap."):
        for kolom in [kolom.kunci for kolom in tabel.kolom[2:]]:
            isi = [angka(baris.sel[kolom]) for baris in tabel.baris]
            assert sum(isi[:-1]) == isi[-1]
    assert "42 (empat puluh dua) orang" in BENAR.ambil_paragraf("pegawai").teks


def test_counts_in_the_prose_are_the_rows_of_the_table() -> None:
    tabel = BENAR.ambil_tabel("kinerja.3")
    banyak = [
        sum(baris.tingkat == t for baris in tabel.baris) for t in ("program", "kegiatan", "sub_kegiatan")
    ]
    assert banyak == [1, 6, 21]
    kalimat = BENAR.ambil_paragraf("sasaran.3.jumlah").teks
    assert "1 (satu) program dengan 6 (enam) kegiatan serta 21 (dua puluh satu) sub kegiatan" in kalimat


def test_the_indicator_below_target_is_said_to_be_so() -> None:
    kalimat = BENAR.ambil_paragraf("sasaran.2.klaim").teks
    assert "Mengelola Arsip Secara Baku belum memenuhi target" in kalimat
    assert "capaian 91,67%" in kalimat


def test_table_numbers_run_without_gap() -> None:
    nomor = [tuple(int(angka) for angka in tabel.nomor.split(".")) for tabel in BENAR.tabel]
    for bab in {bab for bab, _ in nomor}:
        urutan = [urut for b, urut in nomor if b == bab]
        assert urutan == list(range(1, len(urutan) + 1))


@pytest.mark.parametrize("rule", sorted(FAULTS))
@pytest.mark.parametrize("seed", [1, 2])
def test_a_fault_prints_what_its_truth_says_and_repeats(rule: str, seed: int) -> None:
    asal = laporan(SAMPEL if rule in DI_SAMPEL else "pekerjaan_umum")
    lap = plant(rule, seed, asal)
    benar = lap.tanaman[-1].benar
    assert benar.rule == rule
    assert benar == plant(rule, seed, asal).tanaman[-1].benar
    naskah = susun(lap)
    assert teks(naskah) != teks(susun(asal))
    assert benar.seen != benar.expected
    for bagian in benar.seen.split("; "):
        assert bagian in teks(naskah)


@pytest.mark.parametrize("rule", sorted(FAULTS))
def test_an_office_with_other_habits_can_be_planted_too(rule: str) -> None:
    gaya = Gaya(
        tanda_desimal=".",
        sen_di_tabel=True,
        ulang_kepala=False,
        awalan_tabel="romawi",
        subtotal=rule not in DI_SAMPEL,
    )
    lap = plant(rule, 1, replace(laporan(SAMPEL), gaya=gaya))
    benar = lap.tanaman[-1].benar
    assert benar.table.startswith(("I", "narasi"))
    for bagian in benar.seen.split("; "):
        assert bagian in teks(susun(lap))


def test_every_rule_can_be_planted_and_places_in_the_sample_differ() -> None:
    lap = laporan_salah()
    across = {kind.split()[0] for kind in FAULTS_OF_YEARS}
    assert set(FAULTS) | across == {path.stem for path in (AKAR.parent / "rules").glob("*-*.yaml")}
    tempat = [(benar.table, benar.row, benar.column) for benar in (t.benar for t in lap.tanaman)]
    assert len(set(tempat)) == len(tempat) == 36


def test_a_change_of_data_after_an_edit_is_refused() -> None:
    with pytest.raises(TidakBisaDitanamError):
        plant("SIL-03", 1, plant("ANG-04", 1, laporan(SAMPEL)))


@pytest.mark.parametrize("kantor", ["kesehatan", "kecamatan"])
@pytest.mark.parametrize("seed", range(6))
def test_measuring_by_the_mean_leaves_an_earlier_faults_achievement(kantor: str, seed: int) -> None:
    lap = plant("SIL-05", seed, laporan(kantor))
    murah = lap.tanaman[0].benar.row
    lap = plant("KIN-04", seed, lap)
    assert next(sub for sub in lap.sub_kegiatan() if sub.nama == murah).capaian >= 100


@pytest.mark.parametrize("seed", range(6))
def test_the_rows_that_a_mean_is_of_get_no_other_fault(seed: int) -> None:
    lap = laporan("sosial")
    for rule in ("KIN-04", "KIN-08", "NAR-06"):
        lap = plant(rule, seed, lap)
    benar = lap.tanaman[0].benar
    kegiatan = next(k for program in lap.program for k in program.kegiatan if k.nama == benar.row)
    rata = persen(sum((sub.capaian for sub in kegiatan.sub), Decimal(0)), Decimal(100 * len(kegiatan.sub)))
    assert benar.expected == persentase(rata, lap.gaya)
    assert benar.seen == persentase(kegiatan.ukuran.capaian, lap.gaya)


def test_numbering_again_over_a_planted_number_is_refused() -> None:
    with pytest.raises(TidakBisaDitanamError):
        plant("ANG-07", 1, plant("ANG-08", 1, laporan(SAMPEL)))


def test_every_fault_of_the_sample_is_still_printed_beside_the_others() -> None:
    lap = laporan_salah()
    naskah = susun(lap)
    for tanaman in lap.tanaman:
        for isi in tanaman.sunting:
            if isinstance(isi, UbahSel):
                assert naskah.ambil_tabel(isi.tabel).ambil(isi.baris).sel[isi.kolom] == isi.teks
            elif isinstance(isi, UbahKalimat):
                assert isi.baru in naskah.ambil_paragraf(isi.paragraf).teks
    anggaran = naskah.ambil_tabel("anggaran")
    nomor = [0 if baris.jenis == "grup" else int(baris.sel["no"] or 0) for baris in anggaran.baris[:-1]]
    lompat = [kini for lalu, kini in itertools.pairwise(nomor) if lalu and kini and kini != lalu + 1]
    assert len(lompat) == 1


def test_no_place_left_is_said() -> None:
    lap = plant("NAR-01", 1, laporan(SAMPEL))
    with pytest.raises(TidakBisaDitanamError):
        plant("NAR-01", 2, lap)


def test_faults_leave_the_rest_alone() -> None:
    """Outside the cells that the truth names, the faulty manuscript has the consistent one's rows."""
    lap = laporan(SAMPEL)
    naskah = susun(plant("KIN-01", 1, lap))
    beda = [
        (asal.kunci, baris.kunci, kolom)
        for asal, baru in zip(BENAR.tabel, naskah.tabel, strict=True)
        for baris, baris_baru in zip(asal.baris, baru.baris, strict=True)
        for kolom in baris.sel
        if baris.sel[kolom] != baris_baru.sel[kolom]
    ]
    assert len(beda) == 1


@pytest.fixture(scope="module")
def dibangun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("korpus")
    bangun(folder)
    return folder


def test_committed_truth_is_what_the_generator_gives() -> None:
    simpanan = json.loads((AKAR / "truth" / "salah.json").read_text(encoding="utf-8"))
    assert simpanan == kebenaran(laporan_salah())
    assert json.loads((AKAR / "truth" / "benar.json").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("nama", ["benar", "salah"])
def test_committed_docx_holds_what_a_rebuild_holds(dibangun: Path, nama: str) -> None:
    def isi(folder: Path) -> list[str]:
        dokumen = docx.Document(str(folder / "contoh" / f"laporan-{nama}.docx"))
        sel = [unsur.text or "" for unsur in dokumen.element.body.iter() if unsur.tag.endswith("}t")]
        return [*sel, *(bagian.footer.paragraphs[0].text for bagian in dokumen.sections)]

    assert isi(AKAR) == isi(dibangun)


@pytest.mark.parametrize("nama", ["benar", "salah"])
def test_committed_pdf_prints_what_a_rebuild_prints(dibangun: Path, nama: str) -> None:
    berkas = [folder / "contoh" / f"laporan-{nama}.pdf" for folder in (AKAR, dibangun)]
    with pdfplumber.open(berkas[0]) as lama, pdfplumber.open(berkas[1]) as baru:
        assert len(lama.pages) == len(baru.pages) >= 25
        for halaman in (0, 2, 12, len(lama.pages) - 1):
            assert lama.pages[halaman].extract_text() == baru.pages[halaman].extract_text()


def test_sample_files_are_small() -> None:
    assert sum(berkas.stat().st_size for berkas in (AKAR / "contoh").iterdir()) < 1_000_000


def test_pdf_prints_the_budget_over_several_pages_with_its_header_repeated() -> None:
    with pdfplumber.open(AKAR / "contoh" / "laporan-benar.pdf") as pdf:
        isi = [halaman.extract_text() for halaman in pdf.pages]
    assert sum("Sisa (Rp)" in halaman and "Keterangan" in halaman for halaman in isi) >= 3
    assert isi[3].startswith("Laporan Kinerja Dinas")
    assert isi[4].rstrip().endswith("1")
