import pkgutil
from dataclasses import fields, is_dataclass
from importlib import import_module
from typing import get_args, get_type_hints

from auditor.checking.rules.schema import attributes
from auditor.models import facts
from auditor.models.facts import Facts

RECORDS = [
    record
    for part in pkgutil.iter_modules(facts.__path__)
    for record in vars(import_module(f"{facts.__name__}.{part.name}")).values()
    if is_dataclass(record) and record.__module__ == f"{facts.__name__}.{part.name}"
]


def test_each_record_of_the_package_is_one_of_a_set() -> None:
    sets = {get_args(kind)[0] for name, kind in get_type_hints(Facts).items() if name != "laporan"}
    parts = {one for record in sets for kind in get_type_hints(record).values() for one in get_args(kind)}
    assert sets <= set(RECORDS) <= sets | parts
    assert {record.__name__ for record in RECORDS} <= set(facts.__all__)


def test_rules_see_each_field_with_its_type() -> None:
    for record in RECORDS:
        known = attributes(record)
        assert {one.name for one in fields(record)} <= set(known), record
        assert "place" in known, record
