"""What could not be checked: silence must never look like approval."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.checking.rules.rule import Rule
from auditor.models.facts import ONE_CHAPTER, Facts, Klaim
from auditor.models.finding import NotChecked
from auditor.models.pages import at_page

_WHAT = {
    "laporan": "laporan",
    "kinerja": "tabel kinerja",
    "kategori": "kategori capaian beserta skalanya",
    "kewajaran": "tabel atau indikator yang cukup panjang untuk dinilai kewajarannya",
    "rumus": "rumus capaian untuk indikator yang makin rendah makin baik",
    "anggaran": "tabel anggaran",
    "efisiensi": "tabel efisiensi",
    "fakta": "hal yang sama dengan angka di dua tabel",
    "pasangan": "pasangan nama antara tabel kinerja, anggaran dan efisiensi",
    "indikator": "indikator yang tertulis di beberapa tabel",
    "janji": "perjanjian kinerja yang dapat disandingkan dengan pengukuran kinerja",
    "rincian": "total dengan rinciannya",
    "batas": "baris anggaran yang dapat dibandingkan dengan jenis belanjanya",
    "urutan": "penomoran tabel, bagian dan baris",
    "klaim": "pernyataan dalam narasi",
    "tabel": "tabel",
    "bagian": "judul bagian dan daftar isi",
    "kelengkapan": "susunan laporan kinerja",
    "peraturan": "peraturan yang dikutip",
    "bahasa": "kata yang salah eja atau berulang",
    "ragam": "cara penomoran dan penulisan judul yang dapat dibandingkan",
    "banding": "dokumen pembanding (perjanjian kinerja, DPA, laporan realisasi) dengan anggaran yang sama",
    "lalu": "laporan tahun sebelumnya dengan angka yang sama tahunnya",
    "salinan": "laporan tahun sebelumnya dengan tabel atau kalimat yang sejenis",
    "sasar": "target yang dapat dibandingkan dengan hasil tahun sebelumnya",
    "daftar": "laporan tahun sebelumnya dengan daftar indikator",
    "deret": "laporan beberapa tahun dengan indikator yang sama",
}

_MOST_QUOTED = 3
_MOST_TITLES = 5


def find_gaps(facts: Facts, rules: Sequence[Rule]) -> tuple[NotChecked, ...]:
    """Record sets without records, claims bound to no row, and steps that failed."""
    gaps: list[NotChecked] = []
    names = dict.fromkeys(rule.file.over for rule in rules)
    if missing := [name for name in names if not getattr(facts, name)]:
        told = "; ".join(_WHAT.get(name, name) for name in missing)
        ids = ", ".join(rule.id for rule in rules if rule.file.over in missing)
        gaps.append(NotChecked(f"Tidak ditemukan: {told}", f"pemeriksaan atasnya tidak dilakukan ({ids})"))
    gaps += _other_chapters(facts)
    gaps += _loose_claims(klaim for klaim in facts.klaim if not klaim.terikat)
    gaps += [NotChecked(*fault) for report in facts.laporan for fault in report.faults]
    return tuple(gaps)


def nothing_to_try(rules: Sequence[Rule]) -> list[NotChecked]:
    """The rules none of whose records fulfil what they ask for, by what they would find."""
    if not rules:
        return []
    titles = [rule.file.judul for rule in rules[:_MOST_TITLES]]
    more = [f"dan {len(rules) - _MOST_TITLES} hal lain"] if len(rules) > _MOST_TITLES else []
    ids = ", ".join(rule.id for rule in rules)
    why = f"tidak ada isi laporan yang memenuhi syarat pemeriksaannya ({ids})"
    return [NotChecked(f"Tidak dicari, sebab tidak ada bahannya: {'; '.join([*titles, *more])}", why)]


def _other_chapters(facts: Facts) -> list[NotChecked]:
    """Say once that a file is one chapter only, so that parts of the others were not looked for."""
    reasons = {one.alasan for one in facts.kelengkapan if one.alasan and one.alasan.startswith(ONE_CHAPTER)}
    return [NotChecked("Bagian laporan yang menjadi isi bab lain", reason) for reason in sorted(reasons)]


def _loose_claims(claims: Iterable[Klaim]) -> list[NotChecked]:
    by_reason: dict[str, list[Klaim]] = {}
    for claim in claims:
        by_reason.setdefault(claim.ragu or "tidak dapat dikaitkan dengan baris tabel", []).append(claim)
    gaps = []
    for reason, loose in by_reason.items():
        quoted = "; ".join(_quote(one) for one in loose[:_MOST_QUOTED])
        more = "; dan lainnya" if len(loose) > _MOST_QUOTED else ""
        gaps.append(NotChecked(f"{len(loose)} pernyataan dalam narasi: {quoted}{more}", reason))
    return gaps


def _quote(claim: Klaim) -> str:
    page = f" ({at_page(claim.place.page)})" if claim.place.page is not None else ""
    return f"“{' '.join(claim.kalimat.text.split())}”{page}"
