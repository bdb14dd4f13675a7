"""Reports whose tables and lists have other forms than those that the auditor was built on.

``gambit`` draws forms and headings; ``anggaran``, ``kinerja``, ``efisiensi`` and ``daftar`` print one family
each; ``laporan`` makes a report of them, ``rusak`` plants faults on any of them, ``dokumen`` hands the
manuscript on as if it had been read.
"""
