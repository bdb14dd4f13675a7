"""All claims of a report's prose that are known by phrases, in their order.

A claim is read, not judged: which rows it speaks of and whether they agree is found out when it is
bound to the tables. What ``relating/sentences`` reads by meaning is not looked for here. Wording comes
from ``frasa.yaml``. Each kind has a module of its own here, and most have one of the same name in
``relating/claims``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from auditor.lexicon.clauses import names_to_mask, reference, split_clauses
from auditor.lexicon.phrases import Phrases
from auditor.models.report import RawClaim, ReportTable, Sentence
from auditor.understanding.prose.claims.clause import ClauseOf
from auditor.understanding.prose.claims.counts import find_counts, find_last_years
from auditor.understanding.prose.claims.digits import find_digit_words
from auditor.understanding.prose.claims.efficiency import find_efficiency
from auditor.understanding.prose.claims.figures import find_derived
from auditor.understanding.prose.claims.money import find_percentages
from auditor.understanding.prose.claims.names import find_ordinals
from auditor.understanding.prose.claims.spoken_names import spoken_names
from auditor.understanding.prose.claims.targets import find_targets

_OF_SENTENCES = (find_digit_words, find_ordinals, find_percentages)
_OF_CLAUSES = (find_targets, find_efficiency, find_counts, find_last_years)


def claims_of(
    sentences: Sequence[Sentence], tables: Sequence[ReportTable], phrases: Phrases
) -> list[RawClaim]:
    """Give the claims of a report's sentences."""
    return find_claims(sentences, phrases, spoken_names(tables))


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
        claims.extend(find_derived(sentence, before, following))
        for find in _OF_SENTENCES:
            claims.extend(find(sentence))
        rujukan, nomor = reference(sentence.text)
        for clause in split_clauses(sentence.text, phrases, masked):
            context = ClauseOf(sentence, clause, phrases, rujukan, nomor)
            for find_in in _OF_CLAUSES:
                claims.extend(find_in(context))
    return claims
