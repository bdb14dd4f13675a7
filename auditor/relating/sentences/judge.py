"""All claims of a report's sentences, by their frames."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from auditor.lexicon.kata.concepts import Concepts
from auditor.lexicon.phrases import Phrases
from auditor.models.facts import Facts, Klaim
from auditor.models.report import Report
from auditor.relating.sentences.alone.concluded import concluded_claims
from auditor.relating.sentences.alone.listed import list_claims
from auditor.relating.sentences.alone.misspelt import misspelt_claims
from auditor.relating.sentences.alone.own_year import year_claims
from auditor.relating.sentences.alone.paper_year import paper_claims
from auditor.relating.sentences.alone.parts import part_claims
from auditor.relating.sentences.alone.rates import rate_claims
from auditor.relating.sentences.alone.repeated import repeated_claims
from auditor.relating.sentences.alone.within import within_claims
from auditor.relating.sentences.beside.cells import cell_claims
from auditor.relating.sentences.beside.companions import companion_claims
from auditor.relating.sentences.beside.figures import figure_claims
from auditor.relating.sentences.beside.followers import follower_claims
from auditor.relating.sentences.beside.fractions import fraction_claims
from auditor.relating.sentences.beside.near_misses import near_miss_claims
from auditor.relating.sentences.beside.pairs import pair_claims
from auditor.relating.sentences.beside.places import place_claims
from auditor.relating.sentences.beside.ranks import rank_claims
from auditor.relating.sentences.beside.shortfalls import shortfall_claims
from auditor.relating.sentences.beside.yardsticks import yardstick_claims
from auditor.relating.sentences.beside.zeros import zero_claims
from auditor.relating.sentences.counting.by_sasaran import sasaran_claims
from auditor.relating.sentences.counting.going_on import going_on_claims
from auditor.relating.sentences.counting.per_unit import unit_claims
from auditor.relating.sentences.counting.row_claims import row_claims
from auditor.relating.sentences.counting.sasaran_sizes import size_claims
from auditor.relating.sentences.frames.categories import category_claims
from auditor.relating.sentences.frames.changes import change_claims
from auditor.relating.sentences.frames.compares import compare_claims
from auditor.relating.sentences.frames.counts import count_claims
from auditor.relating.sentences.frames.extremes import extreme_claims
from auditor.relating.sentences.frames.gaps import gap_claims
from auditor.relating.sentences.frames.mean_ranks import mean_rank_claims
from auditor.relating.sentences.frames.predicates import predicate_claims
from auditor.relating.sentences.frames.shares import share_claims
from auditor.relating.sentences.frames.sums import mean_claims
from auditor.relating.sentences.frames.targets import target_claims
from auditor.relating.sentences.frames.totals import total_claims
from auditor.relating.sentences.frames.values import state_claims
from auditor.relating.sentences.reading.mentions import Mentions
from auditor.relating.sentences.reading.sasaran import group_names
from auditor.relating.sentences.reading.scope import Scope
from auditor.relating.sentences.reading.view import View, views_of
from auditor.relating.sentences.references.introduced import introduced_claims
from auditor.relating.sentences.references.last_years import last_year_claims
from auditor.relating.sentences.references.named_parts import TABLE
from auditor.relating.sentences.references.numbered import reference_claims
from auditor.relating.sentences.references.own_part import own_part_claims
from auditor.relating.sentences.references.placed import placed_claims
from auditor.relating.sentences.references.plan_years import plan_claims
from auditor.relating.sentences.references.section_years import section_year_claims
from auditor.relating.sentences.references.spans import span_claims
from auditor.relating.sentences.references.told_twice import told_twice_claims
from auditor.relating.sentences.tables.world import world_of
from auditor.relating.sentences.wholes.below_program import below_claims
from auditor.relating.sentences.wholes.items_below import list_size_claims
from auditor.relating.sentences.wholes.rows_in_all import row_size_claims
from auditor.relating.sentences.wholes.states import state_claims as indicator_state_claims

_FEW = 4
"""Contradicted claims of a report that are no sign of a misreading yet."""
_FAR_MORE = 2
"""Times as many claims contradicted as confirmed from which on it is the reading that is wrong."""
_BEGINNING = 60
"""Letters by which a sentence is known on its page; finders may end it at different places."""
_MANY = "banyak kalimat laporan ini berbeda dari tabelnya; tabelnya mungkin terbaca lain"
Frame = Callable[[View, Scope], Iterator[Klaim]]
FRAMES: tuple[Frame, ...] = (
    state_claims,
    change_claims,
    target_claims,
    extreme_claims,
    mean_claims,
    mean_rank_claims,
    compare_claims,
    predicate_claims,
    category_claims,
    within_claims,
    share_claims,
    total_claims,
    list_claims,
    repeated_claims,
    part_claims,
    rate_claims,
    concluded_claims,
    gap_claims,
    count_claims,
    row_claims,
    sasaran_claims,
    going_on_claims,
    size_claims,
    unit_claims,
    row_size_claims,
    below_claims,
    indicator_state_claims,
)
BESIDE: tuple[Frame, ...] = (
    rank_claims,
    place_claims,
    follower_claims,
    zero_claims,
    yardstick_claims,
    shortfall_claims,
    misspelt_claims,
    companion_claims,
    cell_claims,
    fraction_claims,
    pair_claims,
    figure_claims,
    near_miss_claims,
)
"""Frames that know only the table beside a sentence: they say nothing of words that another one judged."""
REFERRING: tuple[Frame, ...] = (
    reference_claims,
    introduced_claims,
    last_year_claims,
    plan_claims,
    own_part_claims,
    list_size_claims,
    placed_claims,
    span_claims,
    section_year_claims,
    told_twice_claims,
)
"""Frames of what is said of the report's own parts: a plan may name them wrongly too."""
OF_THE_REPORT: tuple[Frame, ...] = (year_claims, paper_claims)
"""Frames of what the report says of itself, in hopes and thanks as well."""


def looked_at(report: Report, facts: Facts, phrases: Phrases, concepts: Concepts) -> tuple[list[View], Scope]:
    """Give the sentences of the report, all in their order, and what they speak of."""
    world = world_of(report, facts)
    mentions = Mentions(world)
    groups = group_names(world)
    views = views_of(report.sentences, mentions, groups, concepts, phrases)
    return views, Scope(world, views, mentions, groups)


def claiming(views: Iterable[View], scope: Scope) -> list[View]:
    """Those of the sentences that claim something; frames read no others."""
    return [view for view in views if not view.claims_nothing() and not scope.plans(view)]


def judged(report: Report, facts: Facts, phrases: Phrases, concepts: Concepts) -> list[Klaim]:
    """Give each claim that a sentence of the report makes and its tables can tell."""
    views, scope = looked_at(report, facts, phrases, concepts)
    on_results = [claim for view in claiming(views, scope) for claim in _on_results(view, scope)]
    on_itself = [claim for view in views for claim in _on_itself(view, scope)]
    return [*_guarded(on_results), *_unless_misnumbered(on_itself, views)]


def _on_results(view: View, scope: Scope) -> list[Klaim]:
    """The claims of one sentence on what the tables state, each once."""
    found = _each_once(claim for frame in FRAMES for claim in frame(view, scope))
    judged_words = {claim.kata for claim in found}
    for claim in (claim for frame in BESIDE for claim in frame(view, scope)):
        if claim.kata not in judged_words:
            judged_words.add(claim.kata)
            found.append(claim)
    return _each_once(found)


def _on_itself(view: View, scope: Scope) -> list[Klaim]:
    """The claims of one sentence on the report and its parts, each once; they rest on no figures."""
    frames = OF_THE_REPORT if view.claims_nothing() else (*REFERRING, *OF_THE_REPORT)
    return _each_once(claim for frame in frames for claim in frame(view, scope))


def _each_once(claims: Iterable[Klaim]) -> list[Klaim]:
    found: dict[tuple[str, str, str], Klaim] = {}
    for claim in claims:
        found.setdefault((claim.jenis, claim.kata, claim.lingkup), claim)
    return list(found.values())


def _unless_misnumbered(claims: list[Klaim], views: Iterable[View]) -> list[Klaim]:
    """Where most sentences that name a table name another one, it is the captions that were read amiss."""
    against = [claim for claim in claims if claim.jenis == "banding" and claim.melawan]
    naming = sum(TABLE.search(view.text) is not None for view in views)
    if len(against) <= _FEW or len(against) * 2 < naming:
        return claims
    return [claim for claim in claims if claim not in against]


def _guarded(claims: list[Klaim]) -> list[Klaim]:
    """Where the tables contradict as many claims as they confirm, it is hardly the report that is wrong.

    Its names or columns were taken for others: what contradicts is asked about, and all of it let go where
    it is far more than what agrees.
    """
    agree = sum(1 for claim in claims if not claim.melawan)
    against = len(claims) - agree
    if against <= _FEW or against < agree:
        return claims
    if against > agree * _FAR_MORE:
        return [claim for claim in claims if not claim.melawan]
    return [replace(claim, ragu=claim.ragu or _MANY) if claim.melawan else claim for claim in claims]


def add_judged(report: Report, facts: Facts, phrases: Phrases, concepts: Concepts) -> None:
    """Add the claims of the report's sentences to the record set, but for those that it holds already."""
    own = judged(report, facts, phrases, concepts)
    facts.klaim = [claim for claim in facts.klaim if not (claim.ragu and _is_borne_out(claim, own))]
    against = {_key(claim) for claim in facts.klaim if claim.melawan}
    bound = {_key(claim) for claim in facts.klaim if claim.terikat}
    lines = {id(line.block) for line in report.budget_lines}
    blocks = report.document.blocks
    told = {id(one.place) for one in report.sentences if id(blocks[one.block]) in lines}
    facts.klaim += [
        claim
        for claim in own
        if _key(claim) not in (against if claim.melawan else bound)
        and not (claim.melawan and claim.jenis == "angka" and id(claim.place) in told)
    ]


def _is_borne_out(claim: Klaim, own: Iterable[Klaim]) -> bool:
    """Whether the frames bear out what another finder doubts of a target, and deny none there."""
    if claim.jenis != "target" or not claim.melawan:
        return False
    page, text, kind = _key(claim)
    keys = ((one, _key(one)) for one in own)
    same = [
        one
        for one, (there, other, jenis) in keys
        if (there, jenis) == (page, kind) and (other.startswith(text) or text.startswith(other))
    ]
    words = [one.kata for one in same if not one.melawan and one.kata]
    return len(words) == len(same) and any(word in (claim.kata or "") for word in words)


def _key(claim: Klaim) -> tuple[int | None, str, str]:
    """Where a claim stands and what kind it is of: two finders that read one sentence give the same."""
    return claim.place.page, " ".join(claim.kalimat.text.split())[:_BEGINNING], claim.jenis
