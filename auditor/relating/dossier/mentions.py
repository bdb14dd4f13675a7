"""Where the other papers of a dossier name the things of a report."""

from __future__ import annotations

from collections.abc import Sequence

from auditor.models.facts import Entitas, Hal
from auditor.models.report import Place
from auditor.relating.dossier.members import Member
from auditor.relating.entities.entities import mention_of
from auditor.relating.entities.goals import GOALS, goal_sources
from auditor.relating.entities.mentions import Records, Source, mentions_of
from auditor.relating.entities.resolve import Thing, resolve


def goals_across(report: Member, papers: Sequence[Member]) -> list[Thing]:
    """Resolve the misi, tujuan, sasaran and indicators of the report and the papers at once."""
    members = (report, *papers)
    goals = [source for member in members for source in goal_sources(member.report, member.facts.kinerja)]
    return resolve(goals, GOALS)


def add_mentions(report: Member, papers: Sequence[Member], goals: Sequence[Thing]) -> None:
    """Add to the report's things every place of the papers that surely names them."""
    known = {(one.place, entity.hal): entity for entity in report.facts.entitas for one in entity.sebutan}
    members = (report, *papers)
    _add(report, resolve([source for member in members for source in _planned(member)]), known)
    _add(report, goals, known)


def _planned(member: Member) -> list[Source]:
    facts = member.facts
    return mentions_of(member.report, Records.of(facts.kinerja, facts.anggaran, facts.efisiensi), ())


def _add(report: Member, things: Sequence[Thing], known: dict[tuple[Place, Hal], Entitas]) -> None:
    for thing in things:
        places = [(one.mention.place, thing.hal) for one in thing.joined]
        entity = next((known[key] for key in places if key in known), None)
        if entity is not None:
            others = [one for one in thing.joined if one.mention.place.document != report.file]
            entity.sebutan += [mention_of(one) for one in others]
