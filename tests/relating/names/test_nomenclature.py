"""Names against the nomenclature: as written, misspelt, elsewhere, unknown, or better not judged."""

from __future__ import annotations

from support import report, understood

from auditor.models.facts import Pasangan
from auditor.models.nomenclature import OfficialName
from auditor.models.report import Level
from auditor.relating import relate
from auditor.relating.names.nomenclature import Nomenclature, add_official_names, bare, letters

LIST = [
    OfficialName("9.09.02", "PROGRAM PEMBINAAN TAMAN"),
    OfficialName("9.09.02.2.01", "Pengelolaan Taman Kabupaten/Kota"),
    OfficialName("9.09.02.2.01.0001", "Penanaman Pohon Peneduh"),
    OfficialName("9.09.02.2.01.0002", "Pemeliharaan Bangku Taman"),
    OfficialName("9.09.02.2.01.0003", "Penyediaan Bibit Tanaman Hias Kota"),
    OfficialName("9.09.02.2.01.0004", "Penyediaan Bibit Tanaman Hias Desa"),
    OfficialName("9.09.02.2.02", "Penyuluhan Pertamanan"),
    OfficialName("9.09.02.2.02.0001", "Pelatihan Juru Taman"),
    OfficialName("9.09.02.2.02.0002", "Lomba Taman Sekolah"),
]


def judged(*names: str, listed: list[OfficialName] = LIST) -> dict[str, Pasangan]:
    """Sub kegiatan below a kegiatan, which a name that begins with "Kegiatan:" changes."""
    written = ["Program: PROGRAM PEMBINAAN TAMAN", "Kegiatan: Pengelolaan Taman Kabupaten/Kota"]
    written += [name if name.startswith("Kegiatan:") else f"Sub Kegiatan: {name}" for name in names]
    rows = [["", name, "1.000", "900"] for name in written]
    table = understood([["No", "Program/Kegiatan/Sub Kegiatan", "Anggaran", "Realisasi"]], rows, number="3.1")
    pairs = relate([report(table)]).pasangan
    assert add_official_names(pairs, Nomenclature(listed))
    return {pair.nama: pair for pair in pairs}


def test_as_the_list_writes_it() -> None:
    pair = judged("Penanaman pohon  peneduh")["Penanaman pohon peneduh"]
    assert (pair.resmi, pair.nama_resmi, pair.induk_resmi) == ("sama", "Penanaman Pohon Peneduh", [])


def test_a_misspelling_says_which_letters() -> None:
    pair = judged("Penanaman Pohon Peneduuh")["Penanaman Pohon Peneduuh"]
    assert (pair.resmi, pair.nama_resmi) == ("ejaan", "Penanaman Pohon Peneduh")
    assert pair.beda_resmi == "“peneduuh” seharusnya “peneduh” (huruf “u” berlebih)"
    assert pair.resmi_ragu is None


def test_the_word_for_the_level_is_no_part_of_a_name() -> None:
    assert (
        judged("Kegiatan: Kegiatan Penyuluhan Pertamanan")["Kegiatan Penyuluhan Pertamanan"].resmi == "sama"
    )
    names = Nomenclature([*LIST, OfficialName("9.09.03", "PENGHIJAUAN KOTA")])
    assert names.knows("Pembinaan Taman")
    assert names.knows("Program Penghijauan Kota")
    assert bare("Koordinasi Program dan Kegiatan") == "Koordinasi Program dan Kegiatan"


def test_another_wording_is_only_asked_about() -> None:
    for name in ("Pemeliharaan Bangku dan Taman", "Pemeliharaan Kebangkuan Taman"):
        pair = judged(name)[name]
        assert (pair.resmi, pair.nama_resmi) == ("ejaan", "Pemeliharaan Bangku Taman")
        assert pair.resmi_ragu is not None
        assert "lebih dari salah ketik" in pair.resmi_ragu


def test_near_twins_in_the_list_are_left_alone() -> None:
    pair = judged("Penyediaan Bibit Tanaman Hias Kotta")["Penyediaan Bibit Tanaman Hias Kotta"]
    assert (pair.resmi, pair.nama_resmi) == (None, None)


def test_two_names_of_one_code_are_no_twins() -> None:
    older = OfficialName("9.09.02.2.01.0002", "Pemeliharaan Bangku-Bangku Taman")
    pair = judged("Pemelihraan Bangku Taman", listed=[*LIST, older])["Pemelihraan Bangku Taman"]
    assert (pair.resmi, pair.nama_resmi) == ("ejaan", "Pemeliharaan Bangku Taman")


def test_another_name_of_the_code_is_official_too() -> None:
    older = OfficialName("9.09.02.2.01.0002", "Perawatan Kursi Taman")
    assert judged("Perawatan Kursi Taman", listed=[*LIST, older])["Perawatan Kursi Taman"].resmi == "sama"


KNOWN = (
    "Penanaman Pohon Peneduh",
    "Pemeliharaan Bangku Taman",
    "Pelatihan Juru Taman",
    "Lomba Taman Sekolah",
)


def test_unknown() -> None:
    assert judged(*KNOWN, "Festival Layang-Layang")["Festival Layang-Layang"].resmi == "tidak_dikenal"


def test_a_list_that_does_not_cover_the_level_says_nothing_of_what_it_lacks() -> None:
    pairs = judged(*KNOWN[:3], "Festival Layang-Layang")
    assert pairs["Festival Layang-Layang"].resmi is None
    assert pairs[KNOWN[0]].resmi == "sama"


def test_accounts_are_no_names_of_kegiatan() -> None:
    account = OfficialName("5.1.01.03", "Tambahan Penghasilan berdasarkan Pertimbangan Objektif Lainnya ASN")
    assert account.level is Level.OBJEK_AKUN
    names = Nomenclature([*LIST, account])
    assert names.is_account(account.nama.upper())
    assert not names.knows(account.nama)
    assert judged(*KNOWN, account.nama, listed=[*LIST, account])[account.nama].resmi is None


def test_below_another_kegiatan() -> None:
    pairs = judged("Penanaman Pohon Peneduh", "Pelatihan Juru Taman", "Kegiatan: Penyuluhan Pertamanan",
                   "Lomba Taman Sekolah")  # fmt: skip
    assert pairs["Pelatihan Juru Taman"].induk_resmi == ["Penyuluhan Pertamanan"]
    assert pairs["Lomba Taman Sekolah"].induk_resmi == []


def test_rows_of_a_kegiatan_that_was_not_seen_are_not_astray() -> None:
    pairs = judged("Penanaman Pohon Peneduh", "Pelatihan Juru Taman", "Lomba Taman Sekolah")
    assert [pair.induk_resmi for pair in pairs.values() if pair.induk_resmi] == []


def test_the_same_parent_for_another_government_is_not_another_parent() -> None:
    listed = [one for one in LIST if one.kode != "9.09.02.2.01.0002"]
    province = [
        OfficialName("9.09.02.1.01", "Pengelolaan Taman Provinsi"),
        OfficialName("9.09.02.1.01.0002", "Pemeliharaan Bangku Taman"),
    ]
    pair = judged("Pemeliharaan Bangku Taman", listed=[*listed, *province])["Pemeliharaan Bangku Taman"]
    assert (pair.resmi, pair.induk_resmi) == ("sama", [])


def test_a_list_of_other_years_is_not_held_against_a_report() -> None:
    table = understood(
        [["No", "Program/Kegiatan", "Anggaran", "Realisasi"]],
        [
            ["", f"Kegiatan: {name}", "1.000", "900"]
            for name in ("Rapat Kerja", "Penyuluhan Pertamanan", "Kerja Bakti")
        ],
        number="3.1",
    )
    pairs = relate([report(table)]).pasangan
    assert not add_official_names(pairs, Nomenclature(LIST))
    assert {pair.resmi for pair in pairs} == {None}


def test_words_that_differ() -> None:
    assert letters("Lomba Sekolah", "Lomba Taman Sekolah") == "kata “taman” kurang"
    assert letters("Lomba Taman Taman Sekolah", "Lomba Taman Sekolah") == "kata “taman” berlebih"
    assert letters("Rehab Taman", "Pembangunan Taman") == "“rehab” seharusnya “pembangunan”"
