"""A sentence as typed tokens: figures with their units, years, words with a meaning, and names of things."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, lru_cache

from auditor.lexicon.clauses import Clause, contrasts, tone
from auditor.lexicon.kata.concepts import Arti, Concepts, Told
from auditor.lexicon.kata.numerals import DIGIT, RUPIAH_IN_WORDS, read_words
from auditor.lexicon.numbers import Number, below_nought, read_all
from auditor.lexicon.phrases import Phrases, matcher, plain, without
from auditor.models.report import Level, Nada, Sentence
from auditor.relating.sentences.reading.mentions import Mention, Mentions
from auditor.relating.sentences.reading.name_numbers import names_something
from auditor.relating.sentences.tables.world import Thing

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,/]\d|\d)")
_MINUS = re.compile(r"\b(?:minus|negatif)\s+$")
"""Words right before a figure below nought."""
_LAW = r"(?:peraturan|undang-undang|keputusan|instruksi|surat edaran|permen\w*|perda|perbup|pergub)"
_LEGAL = re.compile(
    rf"\b{_LAW}\b[^.;]{{0,160}}?\b(?:nomor|no\b|tentang)"
    rf"|\b(?:berdasar\w*|sesuai|menurut|sebagaimana|mengacu|merujuk|amanat\w*|melalui|ketentuan|bunyi)"
    rf"\s+(?:\w+\s+){{0,3}}{_LAW}\b"
)
"""A regulation that is cited; one only spoken of ("karena adanya peraturan yang ketat") is not."""
_IN_WORDS = re.compile(
    rf"(?<![\w-])(?:{DIGIT}|se(?:puluh|belas|ratus|ribu))"
    rf"(?:\s+(?:{DIGIT}|belas|puluh|ratus|ribu|se(?:puluh|belas|ratus|ribu)))*(?![\w-])"
)
_KIND = r"\b(?P<kind>indikator|iku|sub\s*kegiatan|program|kegiatan)"
_KIND_BEFORE, _KIND_FIRST = re.compile(rf"{_KIND}\W+$"), re.compile(rf"{_KIND}\b")
"""A word for a kind of things right before a name, and at its beginning."""
_LEVELS = {"program": {Level.PROGRAM}, "kegiatan": {Level.KEGIATAN, Level.SUB_KEGIATAN}}
_OF_INDICATORS = re.compile(r"\b(?:indikator|iku|target)\b")
"""Words with which a numbered sasaran tells which indicators are meant."""
_RELATIVE = re.compile(
    r"\byang\s+(?:tidak|belum|tak|bukan)\s+(?!(?:bisa|dapat|mampu|berhasil|pernah|sempat|juga|lagi)\b)[^\W\d_]+"
)
"""What is not so of what a word before names: it denies nothing else."""
_NOUN = re.compile(r"(?:pe|ke)[^\W\d_]+an\b")
_DECIMALS = re.compile(r"(?<![\d.])\d[\d.]*+,\d+")
"""Figures with decimals, whose nought denies nothing ("0,66 poin")."""
_NO_UNITS = frozenset(
    {
        "menjadi",
        "ke",
        "hingga",
        "sampai",
        "dari",
        "pada",
        "di",
        "dan",
        "atau",
        "dengan",
        "yang",
        "untuk",
        "oleh",
        "dalam",
        "atas",
        "tetapi",
        "namun",
        "sedangkan",
        "karena",
        "sehingga",
        "maka",
        "adalah",
        "yaitu",
        "yakni",
        "ini",
        "itu",
        "tersebut",
        "sudah",
        "telah",
        "masih",
        "belum",
        "tidak",
        "serta",
        "sebagai",
        "terhadap",
        "bila",
        "jika",
    }
)
"""Words that may stand behind a figure and are no unit of it."""
_UNIT = re.compile(r"\s*(?:\([^)\d]{3,40}\)\s*)?(?P<unit>[a-z]+(?:/[a-z]+)?)?")
_IN_BRACKETS = re.compile(r"\s*\([^)\d]{2,50}\)")
"""A number once more, in words."""
_NOT_A_NUMBER = re.compile(r"\s*-?pun\b|-satunya")
"""What stands behind a number word that counts nothing ("satu pun", "satu-satunya")."""
_BRACKET = 15
"""Letters before an amount in words in which a bracket opens that holds it."""
_MOST = 10_000
"""A number from which on nothing is counted one by one."""
GROUP_SHARE = 0.6
"""Of the telling of a sasaran's name that its words hold at least to be its mention."""
POINTS = frozenset({"poin", "point", "digit"})
"""Units of a difference of two percentages."""
_DEFINING = re.compile(
    r"\b(?:disebut|dinyatakan|dikatakan|dikategorikan|dianggap)\b.*\b(?:bila|apabila|jika)\b"
    r"|\b(?:didefinisikan|adalah ukuran|dihitung dengan|dirumuskan)\b"
    r"|\b(?:adalah|ialah|merupakan)\s+(?:perbandingan|rasio|alat\s+ukur|selisih\s+antara|hasil\s+bagi|persentase\s+dari)\b"
    r"|\byang\s+(?:di\s*atas|di\s*bawah|lebih\s+dari|kurang\s+dari)\s+\S+\s+(?:berarti|menandakan|bermakna)\b"
)
"""Words by which a sentence says what a word means."""
_PURPOSE = re.compile(r"\b(?:untuk|agar|supaya|guna|demi|dengan harapan)\b[^,;]*$")
_FOR_A_THING = re.compile(r"\buntuk\s+(?!(?:me|di|ber|ter|men|mem|agar)\w{3})(?=\w)")
"""What a list is for, not what is to be done ("catatan untuk perolehan medali")."""
_SPENT = re.compile(r"\b(?:dibelanjakan|terserap|terealisasi|direalisasikan|dihabiskan|digunakan)\b")
"""Words by which money for a purpose is told as spent ("untuk pelatihan terserap Rp5 juta")."""
_AT_MOST = 12
"""Letters of a word itself that may say that it is planned ("ditargetkan")."""
_CUT = re.compile(
    r";|(?<!\d),(?=\s+(?:sedangkan|sementara|namun|tetapi|akan tetapi|sebaliknya|adapun|padahal)\b)"
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A figure of a sentence, from ``start`` to ``end`` of its folded text, and as written (``text``).

    ``unit`` is "Rp", "%", or the word behind it in small letters ("poin", "orang").
    """

    start: int
    end: int
    number: Number
    unit: str
    text: str

    @property
    def value(self) -> Decimal:
        """The likeliest reading, Rupiah or percent as plain numbers."""
        return self.number.number


@dataclass(frozen=True, slots=True)
class Part:
    """A clause: where it begins and ends in the folded text of its sentence."""

    start: int
    end: int


class View:
    """A sentence, folded (``text``) and looked at by types; places are those of the folded text."""

    def __init__(
        self, sentence: Sentence, mentions: Mentions, groups: Mentions, concepts: Concepts, phrases: Phrases
    ) -> None:
        self.sentence = sentence
        self.written = " ".join(sentence.text.split())
        self.text = self.written.lower() if len(self.written.lower()) == len(self.written) else self.written
        self._mentions, self._groups, self._concepts, self.phrases = mentions, groups, concepts, phrases
        self._planned: dict[int, bool] = {}

    @cached_property
    def mentions(self) -> list[Mention]:
        """Names of things, those of the kind that the word before says, and sasaran by their number."""
        named = [self._of_kind(mention) for mention in self._mentions.find(self.written)]
        found = [mention for mention in named if mention.things]
        if _OF_INDICATORS.search(self.text):
            return found
        numbered = self._mentions.numbered(self.text)
        found += [one for one in numbered if not any(_overlap(one, other) for other in found)]
        return sorted(found, key=lambda mention: mention.start)

    @cached_property
    def groups(self) -> list[Mention]:
        """Names of sasaran."""
        return [mention for mention in self._groups.find(self.written) if mention.share > GROUP_SHARE]

    @cached_property
    def without_names(self) -> str:
        """The text with a stroke for each letter of the names in it."""
        text = self.text
        for mention in self.mentions:
            text = text[: mention.start] + "-" * (mention.end - mention.start) + text[mention.end :]
        return text

    @cached_property
    def told(self) -> list[Told]:
        """Words with a meaning outside the names of things."""
        return [told for told in self._concepts.find(self.text) if not self._in_name(told.start, told.end)]

    @cached_property
    def years(self) -> list[tuple[int, int]]:
        """Years and where they begin."""
        return [(int(match.group()), match.start()) for match in _YEAR.finditer(self.text)]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Figures that may measure something, in order."""
        found: list[Quantity] = []
        for number, start, end in read_all(self.written):
            if not self._in_name(start, end) and not self._is_name(number, start, end):
                unit = number.unit or self.unit_behind(end)
                told = below_nought(number) if _MINUS.search(self.text[:start]) else number
                found.append(Quantity(start, end, told, unit, self.written[start:end].strip()))
        return sorted([*found, *self._amounts_in_words()], key=lambda quantity: quantity.start)

    def _amounts_in_words(self) -> Iterator[Quantity]:
        """Amounts that stand in words alone; in brackets they tell digits once more."""
        for match in RUPIAH_IN_WORDS.finditer(self.text):
            start, end = match.span()
            amount = read_words(match["words"])
            again = "(" in self.text[max(start - _BRACKET, 0) : start]
            if amount is not None and amount >= _MOST and not again and not self._in_name(start, end):
                number = Number(amount, (amount,), "Rp", 0)
                yield Quantity(start, end, number, "Rp", self.written[start:end])

    def _is_name(self, number: Number, start: int, end: int) -> bool:
        """Whether a figure is a year or names something: it measures nothing."""
        year = not number.unit and any(at == start for _, at in self.years)
        return year or names_something(self.text, number, start, end)

    @cached_property
    def counts(self) -> list[tuple[int, int, int]]:
        """Whole numbers in digits or words, each with where it begins and ends."""
        found: list[tuple[int, int, int]] = []
        for quantity in self.quantities:
            if quantity.number.decimals == 0 and quantity.unit not in {"Rp", "%"} and quantity.value < _MOST:
                behind = _IN_BRACKETS.match(self.text[quantity.end :])
                end = quantity.end + (behind.end() if behind else 0)
                found.append((int(quantity.value), quantity.start, end))
        for match in _IN_WORDS.finditer(self.text):
            start, end = match.span()
            told = any(q.start <= start < q.end for q in self.quantities)
            if told or self._in_name(start, end) or _NOT_A_NUMBER.match(self.text[end:]):
                continue
            number = read_words(match.group())
            if number is not None and not any(a <= start < b for _, a, b in found):
                found.append((int(number), start, end))
        return sorted(found, key=lambda item: item[1])

    @cached_property
    def parts(self) -> list[Part]:
        """The clauses, cut before words of contrast."""
        cuts = [0, *(match.end() for match in _CUT.finditer(self.text))]
        cuts += [match.start() for match in contrasts(self.phrases.kontras).finditer(self.text)]
        cuts = sorted(set(cuts))
        ends = [*cuts[1:], len(self.text)]
        return [Part(a, b) for a, b in zip(cuts, ends, strict=True) if self.text[a:b].strip(" ,;.")]

    def part_of(self, at: int) -> Part:
        """The clause that a place is in."""
        return next((part for part in self.parts if part.start <= at < part.end), Part(0, len(self.text)))

    def told_in(self, part: Part, *meanings: Arti) -> list[Told]:
        """Words of a clause with one of these meanings."""
        wanted = frozenset(meanings)
        return [told for told in self.told if part.start <= told.start < part.end and told.meanings & wanted]

    def _of_kind(self, mention: Mention) -> Mention:
        """The mention with those things alone that the word before it says: "program", "indikator"."""
        before = _KIND_BEFORE.search(self.text[: mention.start])
        match = before or _KIND_FIRST.match(self.text, mention.start)
        if match is None:
            return mention
        things = tuple(thing for thing in mention.things if _is_a(thing, match["kind"]))
        return replace(mention, things=things)

    def clause(self, part: Part) -> str:
        """The folded text of a clause."""
        return self.text[part.start : part.end]

    def years_in(self, part: Part) -> list[int]:
        """The years that a clause names, in order."""
        return [year for year, at in self.years if part.start <= at < part.end]

    def quantities_in(self, part: Part) -> list[Quantity]:
        """The figures in a clause."""
        return [quantity for quantity in self.quantities if part.start <= quantity.start < part.end]

    def mentions_in(self, part: Part) -> list[Mention]:
        """The names in a clause."""
        return [mention for mention in self.mentions if part.start <= mention.start < part.end]

    def tone(self, start: int, end: int, *, missed: bool = False) -> Nada | None:
        """The tone of the word at that place within its clause, None where it claims nothing."""
        part = self.part_of(start)
        masked = _DECIMALS.sub(lambda match: "-" * len(match[0]), self._masked(part))
        folded = _other_verbs(masked, start - part.start)
        hit = re.compile(re.escape(folded[start - part.start : end - part.start])).search(
            folded, start - part.start
        )
        if hit is None:
            return None
        return tone(
            Clause(self.written[part.start : part.end], folded), hit, _firm(self.phrases), missed=missed
        )

    def claims_nothing(self) -> bool:
        """Whether the sentence as a whole is a plan, a hope, a definition, a rule or a question."""
        return self._nothing

    @cached_property
    def _nothing(self) -> bool:
        folded = plain(self.text)
        return bool(
            self.text.rstrip().endswith("?")
            or matcher(self.phrases.bukan_klaim).search(folded)
            or _LEGAL.search(self.text)
            or _DEFINING.search(self.text)
        )

    def is_planned(self, at: int) -> bool:
        """Whether what stands at that place is planned, hoped for, required or conditional."""
        known = self._planned.get(at)
        if known is None:
            known = self._planned[at] = self._find_plan(at)
        return known

    def _find_plan(self, at: int) -> bool:
        part = self.part_of(at)
        before = without(plain(self._masked(part)[: at - part.start + _AT_MOST]), self.phrases.syarat_semu)
        found = matcher((*self.phrases.rencana, *self.phrases.syarat, *self.phrases.kewajiban)).search(before)
        purpose = _PURPOSE.search(before)
        return found is not None or (purpose is not None and not _SPENT.search(purpose.group()))

    @property
    def announces_plans(self) -> bool:
        """Whether the list that it heads is of what is planned; "untuk" before a noun is no purpose."""
        text = _FOR_A_THING.sub(" ", without(plain(self.without_names), self.phrases.syarat_semu))
        planned = matcher((*self.phrases.rencana, *self.phrases.syarat, *self.phrases.kewajiban))
        return planned.search(text) is not None or _PURPOSE.search(text) is not None

    def _masked(self, part: Part) -> str:
        return self.without_names[part.start : part.end]

    def _in_name(self, start: int, end: int) -> bool:
        return any(first < end and start < last for first, last in self._names)

    @cached_property
    def _names(self) -> list[tuple[int, int]]:
        """Where the names of things and of sasaran begin and end."""
        return [(mention.start, mention.end) for mention in (*self.mentions, *self.groups)]

    def unit_behind(self, end: int) -> str:
        """The word behind a figure that may be its unit, "" where there is none."""
        match = _UNIT.match(self.text[end:])
        unit = (match["unit"] or "") if match else ""
        return "" if unit in _NO_UNITS else unit


@lru_cache(maxsize=4)
def _firm(phrases: Phrases) -> Phrases:
    """The phrases without the words that say how few it is so of ("hanya", "baru"): they deny nothing."""
    return phrases.model_copy(
        update={"sangkalan": tuple(w for w in phrases.sangkalan if w not in {"hanya", "baru"})}
    )


def _overlap(one: Mention, other: Mention) -> bool:
    return one.start < other.end and other.start < one.end


def _is_a(thing: Thing, kind: str) -> bool:
    """Whether the thing may be of the kind: an indicator, or of the level where one is known."""
    if kind in {"indikator", "iku"}:
        return thing.indicator
    levels = _LEVELS.get(kind, {Level.SUB_KEGIATAN})
    return bool(thing.levels & levels) or not (thing.levels or thing.indicator)


def _other_verbs(text: str, at: int) -> str:
    """The text with strokes for what denies something else before that place ("yang belum bersertifikat").

    A noun right behind the verb is its object, and denied with it ("yang tidak mengalami peningkatan").
    """

    def other(match: re.Match[str]) -> bool:
        return match.end() < at and not (text[match.end() : at].isspace() and _NOUN.match(text, at))

    return _RELATIVE.sub(lambda match: "-" * len(match[0]) if other(match) else match[0], text)


def views_of(
    sentences: Sequence[Sentence], mentions: Mentions, groups: Mentions, concepts: Concepts, phrases: Phrases
) -> list[View]:
    """The sentences, looked at by types."""
    return [View(sentence, mentions, groups, concepts, phrases) for sentence in sentences]
