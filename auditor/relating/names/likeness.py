"""How like two names must be to be taken for one: the only place of these thresholds.

All are likenesses from 0 to 100 (``relating.names.compare.likeness``). None proves anything by itself. Beside
each stands its rate of false twins: the share of the 5,690 distinct sub kegiatan of the national list that
have another, different one at or above it (``scripts/twin_names.py`` prints the table). So whoever uses one
asks more: that words are only misspelt (``same_words``), the same parent, number or table, or that only one
name comes into question; else what is found is a question to the reader.
"""

from __future__ import annotations

SAME = 95.0
"""One title or name written twice: it differs by a letter or two. 9.2 % have a twin."""
SAME_GOAL = 92.0
"""A sasaran in the promise and in the report: long sentences that differ by an ending. 23.0 %."""
SPELLING = 90.0
"""A name and a spelling of it: one letter in ten, a small word left out or another. 31.9 %."""
QUOTED = 88.0
"""A name in quotation marks, fitted to its sentence; among the few goals of a report. 39.3 %."""
LIKELY = 85.0
"""Names of budget rows, of which narrow columns lose letters; with ``same_words`` beside it. 49.2 %."""
ONE_WORD = 84.0
"""A single word and a misspelling of it, where every word of a name is compared. 52.6 %."""
NEAR = 80.0
"""Names worth a closer look, and titles that nothing but their words pairs. 63.4 %.

"Daftar Isi" is not "Daftar Tabel", and a table under the same number with another title is another one.
"""
PART_OF_WORD = 80.0
"""The roots of two words of which one holds nearly all of the other: a partial ratio, so without a rate."""
CANDIDATE = 75.0
"""Names that are only shown as what may have been meant. 74.5 %."""
OTHER = 70.0
"""Below it a word is no misspelling of another, and a quoted name is none of the report's. 84.7 %."""
RENAMED = 62.0
"""An indicator under a new name: most of the words that say what is measured, in any order. 95.7 %."""
MAYBE = 60.0
"""What may be one thing where more shows it: the same number, sasaran or year. 97.3 %.

Below it two units are no spellings of one: "dok." and "dokumen" have just that.
"""
