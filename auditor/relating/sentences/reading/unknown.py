"""Words of a clause that name something none of the tables holds: it may be that what it speaks of."""

from __future__ import annotations

import re

from auditor.relating.sentences.reading.view import Part, View

PLAIN = frozenset({
    "menurut", "berdasarkan", "ialah", "ada", "pun", "kabupaten", "kota",
    "yang", "ini", "itu", "tersebut", "dimaksud", "adapun", "demikian", "pula", "juga", "hal", "nya",
    "secara", "pada", "di", "dengan", "dan", "serta", "atau", "oleh", "dari", "ke", "untuk", "dalam",
    "sebesar", "sebanyak", "senilai", "mencapai", "adalah", "yaitu", "yakni", "telah", "sudah", "masih",
    "baru", "hanya", "bahkan", "dapat", "mampu", "berhasil", "tahun", "anggaran", "pelaporan",
    "berjalan", "akhir", "indikator", "sasaran", "kinerja", "angka", "nilai", "besaran", "kondisi",
    "hasil", "capaian", "realisasi", "target", "namun", "tetapi", "sedangkan", "sementara", "bila",
    "apabila", "jika", "dibandingkan", "dibanding", "terhadap", "karena", "sehingga", "maka",
    "hasilnya", "tidak", "belum", "tak", "bukan", "jumlah", "persentase", "tingkat", "keduanya",
    "semuanya", "seluruhnya", "kembali", "justru", "sedikit", "cukup", "sangat", "waktu", "predikat",
    "skor", "indeks", "atas", "lebih", "selisih", "sebelumnya", "lalu", "ia", "mereka", "satu",
    "terjadi", "adanya", "mengalami", "menunjukkan", "menjadi", "kesatu", "pertama",
    "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "seiring", "jauh",
    "artinya", "berarti", "sebaliknya", "kemudian", "selanjutnya", "akan", "begitu", "terus", "selalu",
    "lagi", "sama", "ditargetkan", "nol", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan",
    "sembilan", "sepuluh", "sebelas", "belas", "puluh", "ratus", "ribu", "juta", "miliar", "persen",
    "poin",
})  # fmt: skip
"""Words of sentences that name no subject."""
_THIS = re.compile(r"\b(?:ini|tersebut|itu|dimaksud)\W*(?:\w+\W+){0,2}$")
"""A thing named by a word of its own and pointed at: the one spoken of before."""
_NAMES_NOTHING = re.compile(
    r"(?:ber|di|ter|me[mn]?)\w{3}|(?:se|ke)?(?:semua|luruh|tiap|lain)(?:nya)?$|(?:yang|masing|nya)$"
)
"""Words with the prefixes of verbs, and for all of them."""
FEW = 1
"""Unknown words before a verb that are no subject yet: an adverb, a particle."""


def unknown_words(view: View, start: int, end: int) -> list[str]:
    """The words from ``start`` to ``end`` that name nothing known and mean nothing."""
    letters = list(view.text[start:end])
    spans = [(told.start, told.end) for told in view.told]
    spans += [(mention.start, mention.end) for mention in (*view.mentions, *view.groups)]
    for a, b in spans:
        for place in range(max(a - start, 0), min(b - start, len(letters))):
            letters[place] = " "
    words = re.findall(r"[^\W\d_]{3,}", "".join(letters))
    return [word for word in words if word.removesuffix("nya") not in PLAIN]


def unknown(view: View, start: int, end: int) -> int:
    """How many words from ``start`` to ``end`` name nothing known and mean nothing; capitals count twice."""
    other = unknown_words(view, start, end)
    shortened = [word for word in other if re.search(rf"\b{word.upper()}\b", view.written[start:end])]
    return len(other) + len(shortened)


def strange_words(view: View, start: int, end: int) -> list[str]:
    """Those of the unknown words that may name something: no verbs, and no words for all of them."""
    words = unknown_words(view, start, end)
    return [word.removesuffix("nya") for word in words if not _NAMES_NOTHING.match(word)]


def has_own_subject(view: View, part: Part, at: int) -> bool:
    """Whether words of the clause before that place name something unknown: it is the subject then."""
    if _THIS.search(view.text[part.start : at]):
        return False
    return unknown(view, part.start, at) > FEW
