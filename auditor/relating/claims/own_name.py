"""Where a report gives the office that reports a name other than its own, whatever kind of office it is.

The own name is the one that the text uses again and again and that the cover bears. Another one that begins
with the same word is held against it where the sentence says of it what only the own one does: its staff, its
report, its thanks; and one in which a single word is spelt as nowhere else wherever it stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import OSA

from auditor.models.facts import Klaim
from auditor.models.report import Nada, Place, Report, Sentence, Value

_NAME = r"(?<![\w/.’'-])[A-Z][\w/.’'-]*+(?:(?:\s+(?:dan|serta|&)|,)?\s+[A-Z][\w/.’'-]*+){1,14}"
"""Words in capitals, joined as those of names are."""
_STAFF = re.compile(
    r"\b(?:[Ss]eluruh|[Ss]egenap|[Ss]emua|[Pp]ara)\s+"
    r"(?:(?:personel|personil|pegawai|karyawan|jajaran|aparatur|staf|unsur|pejabat|keluarga|besar|dan|pimpinan|asn|ASN|insan|civitas)\s+)+"
    rf"(?:(?:di|pada)\s+)?(?:lingkungan\s+|lingkup\s+)?(?P<name>{_NAME})"
)
"""All who work at an office: thanks to them are thanks to the own one."""
_REPORTS = re.compile(
    rf"(?P<name>{_NAME})\s+(?:(?:telah|dapat|kembali|wajib|berkewajiban|dengan\s+ini)\s+)*"
    r"(?:menyusun|menyampaikan|menyajikan|mengucapkan|menerbitkan|menghaturkan)\s+"
    r"(?:(?:sebuah|suatu|dokumen|rasa|ucapan)\s+)*"
    r"(?:[Ll]aporan\s+(?:[Aa]kuntabilitas\s+)?[Kk]inerja|LKj\w*|LKIP|LAKIP|LAKj\w*|terima\s*kasih|penghargaan|apresiasi)"
)
"""An office that makes a report, or says its thanks."""
_SELF = re.compile(
    r"\b(?:[Dd]emikian(?:lah)?\s+)?(?:Laporan\s+(?:Akuntabilitas\s+)?Kinerja(?:\s+Instansi\s+Pemerintah)?|LKj\w*|LKIP|LAKIP)\s+"
    rf"(?:Tahun\s+20\d\d\s+)?(?:pada\s+)?(?P<name>{_NAME})(?=\s+(?:20\d\d\s+)?ini\b)"
)
"""The report that says of itself whose it is."""
_ACCOUNTS = re.compile(
    rf"(?P<name>{_NAME})\s+(?:(?:telah|dapat|kembali|wajib|berkewajiban)\s+)*(?:mempertanggungjawabkan|melaporkan|menggambarkan)\s+"
    r"(?:(?:atas|hasil|capaian|pelaksanaan|pencapaian)\s+)*(?:kinerja|tugas|program)(?:nya)?\b"
)
"""An office that gives account of its own work."""
_SUMS_UP = re.compile(
    r"\b[Dd]emikian(?:lah|\s+pula)?\s+(?:gambaran|uraian|keadaan|kondisi|ringkasan|profil|capaian|kinerja|penjelasan|potret|hasil)\s+"
    rf"(?:[a-z]+\s+){{0,6}}(?P<name>{_NAME})"
)
"""What closes a part on the office itself."""
_SIGNED = re.compile(
    rf"\bditandatangani\s+(?:oleh\s+)?(?:antara\s+)?(?:Kepala|Ketua|Direktur|Camat|Lurah|Sekretaris|Inspektur)\s+(?P<name>{_NAME})"
)
"""Who signs the agreement of the office."""
_CUES = (_STAFF, _REPORTS, _SELF, _ACCOUNTS, _SUMS_UP, _SIGNED)
_ENDS = re.compile(
    r"\s+(?:Tahun|Periode|Triwulan|Semester|Nomor|T\.?A\.?|Tahunan|Yang|Dalam|Pada|Untuk|Telah)\b.*$"
)
"""Words in capitals behind a name that are none of it."""
_TOKEN = re.compile(r"[^\W\d_][\w’'/-]*")
_COVER = 30
"""Blocks of the beginning of a report, among which its title page ends."""
_BODY = re.compile(
    r"^(?:kata\s+pengantar|daftar\s|ringkasan|ikhtisar|bab\s+[i1]\b|executive|prakata|pernyataan)|[.;:]$",
    re.IGNORECASE,
)
"""What begins behind the title page, or ends there as a sentence does."""
_OFTEN = 3
"""Sentences, at least, that use the own name as it is."""
_SELDOM = 2
"""Sentences, at most, that use the other one."""
_TIMES = 3
"""Times as often as the other one that the own name is used at least."""
_WORDS = 2
"""Words of a name at least."""
_SLIP, _LONG = 2, 5
"""Letters by which a word may be misspelt, and those that it has at least."""
_RIGHTLY = re.compile(r"banding|kerja\s*sama|bersama|\bstudi\b|koordinasi|\bmou\b|kunjung", re.IGNORECASE)
"""Words beside which another office is rightly named."""
_OTHER = "kantor lain itu dapat memang yang dibicarakan"
_SPELT = "ejaan itu dapat milik nama lain"


@dataclass(frozen=True, slots=True)
class _Name:
    """A name as it is written, and its words in small letters without those that join."""

    text: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Cover:
    """The words of the beginning of a report, and those of its title page in their order."""

    words: frozenset[str]
    title: str

    def bears(self, own: _Name, other: _Name) -> bool:
        """Whether the title page bears a name from the last word on that the other one shares with it."""
        same = next((at for at, (a, b) in enumerate(zip(own.words, other.words, strict=False)) if a != b), 0)
        return f" {' '.join(own.words[max(same - 1, 0) :])} " in self.title


def bind_own_name(report: Report) -> list[Klaim]:
    """Find where the office that reports is given another name."""
    cover = _cover(report)
    known = Counter(word for sentence in report.sentences for word in set(_words(sentence.text)))
    found: list[Klaim] = []
    for sentence in report.sentences:
        claim = next(_claims(sentence, report, cover, known), None)
        if claim is not None:
            found.append(claim)
    return found


def _cover(report: Report) -> _Cover:
    """The title page ends where another heading or a sentence begins."""
    texts = [block.text.strip() for block in report.document.blocks[:_COVER]]
    end = next((at for at, text in enumerate(texts) if _BODY.search(text)), len(texts))
    title = " ".join(_words(" ".join(texts[:end])))
    return _Cover(frozenset((*title.split(), *_words(report.office or ""))), f" {title} ")


def _claims(sentence: Sentence, report: Report, cover: _Cover, known: Counter[str]) -> Iterator[Klaim]:
    """What one sentence calls the own office, where that is not its name."""
    text = " ".join(sentence.text.split())
    cues = (_STAFF,) if _RIGHTLY.search(text) else _CUES
    cued = dict.fromkeys(match["name"] for cue in cues for match in cue.finditer(text))
    for written in cued:
        name = _name(written)
        if len(name.words) < _WORDS or set(name.words[1:]) <= cover.words:
            continue
        own = _own(name, report, cover, known)
        if own is not None:
            slip = _is_slip(name.words, own.words)
            yield _claim(sentence, name, own, report, _SPELT if slip else _OTHER)


def _own(name: _Name, report: Report, cover: _Cover, known: Counter[str]) -> _Name | None:
    """The own name that begins with the same word; None where no such name is on the cover or used often."""
    forms = _forms(name.text.split()[0], tuple(s.text for s in report.sentences))
    mine = sum(n for form, n in forms.items() if form.words[: len(name.words)] == name.words)
    new = [word for word in name.words[1:] if word not in cover.words]
    if mine > _SELDOM or not new or (len(new) == 1 and known[new[0]] > _SELDOM):
        return None
    fit = {
        form: times
        for form, times in forms.items()
        if set(form.words[1:]) <= cover.words
        and not set(form.words) <= set(name.words)
        and (times >= max(_OFTEN, mine * _TIMES) or cover.bears(form, name))
    }
    titled = _name((report.office or "").title())
    if not fit and titled.words[:1] == name.words[:1] and cover.bears(titled, name):
        return titled
    return max(fit, key=lambda form: (fit[form], len(form.words)), default=None)


@lru_cache(maxsize=64)
def _forms(first: str, texts: tuple[str, ...]) -> Counter[_Name]:
    """The names in the texts that begin with the word, with how often they do."""
    begins = re.compile(
        rf"(?<![\w-]){re.escape(first)}(?:(?:\s+(?:dan|serta|&)|,)?\s+[A-Z][\w/.’'-]*){{1,14}}"
    )
    found: Counter[_Name] = Counter()
    for text in texts:
        for match in begins.finditer(" ".join(text.split())):
            name = _name(match.group())
            if len(name.words) >= _WORDS:
                found[name] += 1
    return found


def _name(written: str) -> _Name:
    text = _ENDS.sub("", written).rstrip(".,’'-/ ")
    return _Name(text, tuple(_words(text)))


def _words(text: str) -> list[str]:
    return [word for word in _TOKEN.findall(text.lower()) if word not in {"dan", "serta"}]


def _is_slip(words: Sequence[str], own: Sequence[str]) -> bool:
    """Whether one word alone is another one, by a letter or two."""
    if len(words) != len(own):
        return False
    unlike = [(a, b) for a, b in zip(words, own, strict=True) if a != b]
    return len(unlike) == 1 and len(unlike[0][1]) >= _LONG and OSA.distance(*unlike[0]) <= _SLIP


def _claim(sentence: Sentence, name: _Name, own: _Name, report: Report, ragu: str) -> Klaim:
    return Klaim(
        place=sentence.place,
        jenis="instansi",
        kalimat=Value(sentence.text, sentence.place),
        nada=Nada.MENEGASKAN,
        lingkup=f"kantor pelapor: {own.text}",
        objek=own.text,
        kata=name.text,
        bukti=[Value(own.text, Place(report.document.file))],
        melawan=[Value(name.text, sentence.place)],
        terikat=True,
        ragu=ragu,
        nama_sama=name.text,
    )
