"""Small reports with sentences from two lists of wordings, true and false by their own tables.

``umum.yaml`` has the wordings that offices mostly use, ``simpanan.yaml`` those that are held out of what the
auditor knows. ``pola`` reads them, ``data`` makes the figures of a report, ``tabel`` prints them, the modules
``klaim_*`` say what a true or a false sentence of each kind is filled with, ``letak`` places it with its
subject in the sentence, before it, at the head of a list or in a heading; ``laporan`` puts all together.
"""
