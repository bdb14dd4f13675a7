"""Claims in the prose: what a sentence asserts that the tables or the sentence itself can confirm.

A claim is read, not judged: which rows it speaks of and whether they agree is found out when it is
bound to the tables. Wording comes from ``frasa.yaml``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auditor.lexicon.clauses import (
    Clause,
    Kuantor,
    Nada,
    Rujukan,
    names_to_mask,
    quantifier,
    quoted_names,
    reference,
    split_clauses,
    tone,
    years_named,
)
from auditor.lexicon.numbers import read_number, read_words, terbilang
from auditor.lexicon.phrases import Phrases, matcher, plain
from auditor.models.report import Sentence
from auditor.understanding.prose.figure_claims import find_figures
from auditor.understanding.prose.money_claims import find_shares, find_triples
from auditor.understanding.prose.target_claims import read_target

_WORD = (
    r"(?:nol|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|"
    r"seratus|ratus|seribu)"
)
_NUMBER = rf"(?:(?P<digits>\d{{1,3}})\s*(?:\(\s*(?P<paren>[a-z ]+?)\s*\))?|(?P<words>{_WORD}(?:\s+{_WORD})*))"
_COUNT = re.compile(
    rf"(?<![\d.,/\-])(?<!ke )\b{_NUMBER}\s*(?:buah\s+)?"
    r"(?P<object>sub kegiatan|program|kegiatan|sasaran|tujuan|indikator)\b(?!\s*[/&]|\s+dan\s+kegiatan)"
)
_DIGIT_WORD = re.compile(
    r"(?<![\d.,/])(?P<digits>\d{1,3}(?:\.\d{3})*)\s*\(\s*(?P<paren>[A-Za-z][A-Za-z \-]{2,60}?)\s*\)"
)
_LAST_YEARS = re.compile(rf"{_NUMBER}\s+tahun\s+terakhir")
_LIST_FOLLOWS = re.compile(
    r"(?:\s+[^\s,;]+){0,3}?\s*(?:yaitu|yakni|:|sebagai berikut|berikut ini)(?!\s+tabel)"
)
_ORDINALS = {
    word: number
    for number, word in enumerate(
        ("pertama", "kedua", "ketiga", "keempat", "kelima", "keenam", "ketujuh", "kedelapan", "kesembilan"),
        start=1,
    )
}
_ORDINAL = re.compile(
    r"(?P<object>tujuan|sasaran)(?:\s+strategis)?\s+(?P<ordinal>"
    + "|".join(_ORDINALS)
    + r"|ke\s*-?\s*\d)(?!\w)"
)
_SUBJECT_OF_MONEY = re.compile(
    r"\b(?P<name>(?:(?:Sub\s+)?Kegiatan|Program|Belanja)\s+[A-Z(][^.;]{3,140}?)"
    r"(?=,|\s+(?:yang|dengan|sebesar|alokasi|memperoleh|oleh|mendapat\w*|pada|tahun)\b|$)"
)
_SUBJECT = re.compile(
    rf"^(?:adapun\s+)?(?:(?:(?:pen)?capaian|realisasi|kinerja|untuk mendukung)\b|{_ORDINAL.pattern})"
)
_NAMED_THEN = re.compile(r"\b(?:yaitu|yakni|adalah)\s*[:“\"‘]?\s*[“\"‘]")


@dataclass(frozen=True, slots=True)
class RawClaim:
    """A claim as the sentence makes it.

    ``objek`` is what it is about ("program", "sasaran", an office ...), ``tertulis`` the number that
    is claimed and ``kata`` its wording; ``hitung`` and ``angka`` (text, number) stand only where
    the sentence itself gives the other side. ``kutipan`` are quoted names, ``tahun`` single years named.
    """

    sentence: Sentence
    text: str
    jenis: str
    nada: Nada = Nada.MENEGASKAN
    kuantor: Kuantor = Kuantor.BIASA
    objek: str = ""
    tertulis: Decimal | None = None
    hitung: Decimal | None = None
    kata: str = ""
    angka: tuple[tuple[str, Decimal], ...] = ()
    kutipan: tuple[str, ...] = ()
    tahun: tuple[int, ...] = ()
    rujukan: Rujukan = Rujukan.TIDAK_ADA
    nomor_tabel: str | None = None
    ragu: str | None = None


def find_claims(sentences: Sequence[Sentence], phrases: Phrases, names: Iterable[str] = ()) -> list[RawClaim]:
    """Give the claims of the sentences in their order.

    ``names`` are the indicators and sasaran of the report, whose words are no part of a claim's wording.
    """
    masked = names_to_mask(names, phrases)
    claims: list[RawClaim] = []
    for at, sentence in enumerate(sentences):
        if not any(char.isalpha() for char in sentence.text):
            continue
        before = sentences[at - 1].text if at else ""
        following = sentences[at + 1].text if at + 1 < len(sentences) else ""
        claims.extend(_figures(sentence, before, following))
        claims.extend(_averages(sentence))
        claims.extend(find_stated(sentence))
        claims.extend(_digit_words(sentence))
        claims.extend(_ordinals(sentence))
        claims.extend(_money(sentence))
        claims.extend(_shares(sentence))
        rujukan, nomor = reference(sentence.text)
        for clause in split_clauses(sentence.text, phrases, masked):
            context = _Context(sentence, clause, phrases, rujukan, nomor)
            for find in (_target, _efficiency, _counts, _last_years, _trend):
                claims.extend(find(context))
    return claims


@dataclass(frozen=True, slots=True)
class _Context:
    sentence: Sentence
    clause: Clause
    phrases: Phrases
    rujukan: Rujukan
    nomor: str | None

    def claim(
        self,
        jenis: str,
        *,
        nada: Nada = Nada.MENEGASKAN,
        kuantor: Kuantor = Kuantor.BIASA,
        objek: str = "",
        tertulis: Decimal | None = None,
        kata: str = "",
        ragu: str | None = None,
    ) -> RawClaim:
        return RawClaim(
            sentence=self.sentence,
            text=self.clause.text,
            jenis=jenis,
            nada=nada,
            kuantor=kuantor,
            objek=objek,
            tertulis=tertulis,
            kata=kata,
            kutipan=quoted_names(self.clause.text) or quoted_names(self.sentence.text),
            tahun=years_named(self.clause.text),
            rujukan=self.rujukan,
            nomor_tabel=self.nomor,
            ragu=ragu,
        )


def _target(context: _Context) -> Iterator[RawClaim]:
    """Targets reached or missed."""
    pointed = context.rujukan in {Rujukan.ATAS, Rujukan.NOMOR}
    read = read_target(context.clause, context.phrases, pointed=pointed)
    if read is not None:
        yield context.claim("target", nada=read.nada, kuantor=read.kuantor, kata=read.kata, ragu=read.ragu)


def _efficiency(context: _Context) -> Iterator[RawClaim]:
    """Efficiency said to be positive, and output said to be reached."""
    for objek, patterns in (
        ("tingkat efisiensi", context.phrases.efisiensi_positif),
        ("output", context.phrases.efisiensi_output),
    ):
        hit = matcher(patterns).search(context.clause.plain)
        if hit is None or matcher(context.phrases.syarat).search(context.clause.plain):
            continue
        nada = tone(context.clause, hit, context.phrases)
        if nada in {Nada.MENEGASKAN, Nada.MENYANGKAL}:
            kuantor = quantifier(context.clause, hit, context.phrases)
            yield context.claim("efisiensi", nada=nada, kuantor=kuantor, objek=objek, kata=hit.group())


def _counts(context: _Context) -> Iterator[RawClaim]:
    """How many program, kegiatan, sub kegiatan, sasaran, tujuan or indikator a sentence says there are."""
    text, phrases = context.clause.plain, context.phrases
    trigger = matcher(phrases.jumlah_pemicu).search(text)
    if trigger is None or matcher(phrases.daftar_terbuka).search(text):
        return
    for hit in _COUNT.finditer(text, trigger.start()):
        number = _count(hit)
        following = text[hit.end() :]
        if number is None or (hit["words"] and number == 1) or _subset(following, phrases):
            continue
        objek = "sub_kegiatan" if hit["object"].startswith("sub") else hit["object"]
        if tone(context.clause, hit, phrases) is Nada.MENEGASKAN:
            yield context.claim("jumlah", objek=objek, tertulis=Decimal(number), kata=hit.group())


def _subset(following: str, phrases: Phrases) -> bool:
    """Tell a part ("3 indikator yang belum tercapai") and a count that the sentence itself lists."""
    near = " ".join(following.split()[:6])
    if _LIST_FOLLOWS.match(following):
        return True
    verbs = matcher(phrases.target_tercapai + phrases.target_meleset + ("tercapai", "melampaui", "mencapai"))
    return bool(
        verbs.search(near)
        or re.match(
            r"\s+(?:yang\s+(?:telah|belum|tidak|sudah|mengalami|mendukung)|lain|baru|di\s?antaranya)\b",
            following,
        )
    )


def _count(hit: re.Match[str]) -> int | None:
    if hit["digits"]:
        return int(hit["digits"])
    number = read_words(hit["words"])
    return int(number) if number is not None else None


def _last_years(context: _Context) -> Iterator[RawClaim]:
    """Read "n (...) tahun terakhir"."""
    for hit in _LAST_YEARS.finditer(context.clause.plain):
        number = _count(hit)
        if number:
            yield context.claim("tahun", objek="tahun terakhir", tertulis=Decimal(number), kata=hit.group())


def _digit_words(sentence: Sentence) -> Iterator[RawClaim]:
    """A number written in digits and again in words."""
    for hit in _DIGIT_WORD.finditer(sentence.text):
        word = read_words(hit["paren"])
        if word is None:
            continue
        as_written = " ".join(re.findall(r"[a-z]+", hit["paren"].lower()))
        yield RawClaim(
            sentence=sentence,
            text=_shortened(sentence.text, hit.start(), hit.end()),
            jenis="bilangan",
            objek="bilangan",
            tertulis=Decimal(hit["digits"].replace(".", "")),
            hitung=Decimal(word),
            kata=" ".join(hit.group().split()),
            ragu=None if as_written == terbilang(int(word)) else "bilangannya salah eja",
        )


def _money(sentence: Sentence) -> Iterator[RawClaim]:
    """A budget, its realisation and a percentage that is said to follow from them."""
    for triple in find_triples(sentence.text):
        yield RawClaim(
            sentence=sentence,
            text=_shortened(sentence.text, triple.start, triple.end, words=14),
            jenis="nilai",
            objek=f"persentase realisasi anggaran {_money_subject(sentence.text[: triple.start])}".strip(),
            tertulis=triple.percent[1],
            hitung=triple.percent[1] if triple.agrees else round(triple.ratio, max(triple.decimals, 2)),
            kata=triple.percent[0],
            angka=(triple.budget, triple.realised),
            ragu="selisihnya sekecil pembulatan" if 0 < triple.units_off < 3 else None,
        )


def _shares(sentence: Sentence) -> Iterator[RawClaim]:
    """What was realised and its share of a budget that only the tables state, and what is left of it."""
    for share in find_shares(sentence.text):
        amounts = [one for one in (share.realised, share.left) if one is not None]
        if share.realised.number is None or share.percent.number is None:
            continue
        yield RawClaim(
            sentence=sentence,
            text=_shortened(sentence.text, share.start, share.end, words=14),
            jenis="serapan",
            objek="persentase realisasi anggaran",
            tertulis=share.percent.number,
            kata=share.percent.text,
            angka=tuple((one.text, one.number) for one in amounts if one.number is not None),
        )


_AVERAGE = re.compile(
    r"\b(?:(?P<mean>rata\s*-\s*rata\s+(?:tingkat\s+)?(?:capaian|pencapaian)|(?:capaian|pencapaian)\s+rata\s*-\s*rata)|"
    r"capaian\s+(?P<extreme>terendah|tertinggi))\b[^.;:\d]{0,60}?(?:sebesar|mencapai|adalah|yaitu)\s+"
    r"(?P<figure>\d[\d.,]*\d?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)


def _averages(sentence: Sentence) -> Iterator[RawClaim]:
    """A mean, lowest or highest capaian; every reading of its figure is kept in ``angka``."""
    for hit in _AVERAGE.finditer(sentence.text):
        number = read_number(hit["figure"])
        if number is None:
            continue
        rujukan, nomor = reference(sentence.text)
        yield RawClaim(
            sentence=sentence,
            text=sentence.text,
            jenis="rata-rata",
            objek=f"capaian {hit['extreme'].lower()}" if hit["extreme"] else "rata-rata capaian",
            tertulis=number.number,
            kata=" ".join(hit["figure"].split()) + "%",
            angka=tuple((hit["figure"], reading) for reading in number.readings),
            rujukan=rujukan,
            nomor_tabel=nomor,
        )


_STATED = re.compile(
    r"\b(?:pen)?capaian\s+(?:kinerja\s+)?(?:indikator\s+)?(?P<name>[^\d;:]{15,200}?)\s+(?:pada\s+tahun\s+20\d\d\s+)?"
    r"(?:sebesar|mencapai)\s+(?P<figure>\d[\d.,]*\d?)\s*(?:%|persen\b)",
    re.IGNORECASE,
)


def find_stated(sentence: Sentence) -> Iterator[RawClaim]:
    """The capaian of an indicator that the words before it name; every reading is kept in ``angka``."""
    for hit in _STATED.finditer(sentence.text):
        number = read_number(hit["figure"])
        if number is not None:
            yield RawClaim(
                sentence=sentence,
                text=_shortened(sentence.text, hit.start(), hit.end(), words=14),
                jenis="capaian",
                objek=hit["name"],
                tertulis=number.number,
                kata=" ".join(hit["figure"].split()) + "%",
                angka=tuple((hit["figure"], reading) for reading in number.readings),
                tahun=years_named(sentence.text),
            )


_SHARE_DOUBT = "dasar persentasenya dapat jumlah lain"


def _figures(sentence: Sentence, before: str, following: str) -> Iterator[RawClaim]:
    """Figures that follow from others of the sentence; a sum may go on in the next line with "="."""
    text = f"{sentence.text} {following}" if following.startswith("=") else sentence.text
    for found in find_figures(text, before):
        share = found.jenis == "nilai" and found.objek == "besar perubahan" and before
        yield RawClaim(
            sentence=sentence,
            text=_shortened(text, found.start, found.end, words=14),
            jenis=found.jenis,
            objek=found.objek,
            tertulis=found.figure[1],
            hitung=found.figure[1] if found.agrees else round(found.right[0], 2),
            kata=found.figure[0],
            angka=found.parts,
            ragu=_SHARE_DOUBT if share else None,
        )


def _trend(context: _Context) -> Iterator[RawClaim]:
    """Say that something rose or fell against the year before, without both figures in the sentence."""
    text, phrases = context.clause.plain, context.phrases
    if not matcher(phrases.banding_tahun).search(text) or matcher(phrases.keraguan).search(text):
        return
    readings = []
    for patterns, word in ((phrases.tren_naik, Decimal(1)), (phrases.tren_turun, Decimal(-1))):
        readings += [
            (hit, word)
            for hit in matcher(patterns).all(text)
            if tone(context.clause, hit, phrases) is Nada.MENEGASKAN
        ]
    if len({word for _, word in readings}) == 1:
        yield context.claim(
            "tren", objek="arah perubahan", tertulis=readings[0][1], kata=readings[0][0].group()
        )


def _money_subject(before: str) -> str:
    """What the amounts are for: the last kegiatan, program or belanja that is named before them."""
    last = max(before.rfind("Rp"), before.rfind("%"))
    subjects = list(_SUBJECT_OF_MONEY.finditer(before[last + 1 :]))
    return " ".join(subjects[-1]["name"].split()).strip(" ,.") if subjects else ""


def _ordinals(sentence: Sentence) -> Iterator[RawClaim]:
    """Read "tujuan pertama ... yaitu “X”" and "sasaran strategis pertama": which one a sentence speaks of."""
    text = plain(sentence.text)
    if not _SUBJECT.match(text):
        return
    hit = _ORDINAL.search(text)
    if hit is None or len(text[: hit.start()].split()) > 6:
        return
    ordinal = _ORDINALS.get(hit["ordinal"]) or int(re.sub(r"\D", "", hit["ordinal"]))
    named = _NAMED_THEN.search(text, hit.end())
    names = quoted_names(sentence.text)
    yield RawClaim(
        sentence=sentence,
        text=sentence.text,
        jenis="tujuan",
        objek=hit["object"],
        tertulis=Decimal(ordinal),
        kata=hit.group(),
        kutipan=names[:1] if named and names else (),
    )


def _shortened(text: str, start: int, end: int, words: int = 8) -> str:
    """Give what stands from start to end with the words around it, for showing it out of a long sentence."""
    before, after = text[:start].split(), text[end:].split()
    left = ("… " if len(before) > words else "") + " ".join(before[-words:])
    right = " ".join(after[:words]) + (" …" if len(after) > words else "")
    return " ".join(f"{left} {' '.join(text[start:end].split())} {right}".split())
