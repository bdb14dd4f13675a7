"""Writes the reports of fictional offices from one consistent model, with or without known faults.

The way of the data: an office's data (``corpus/kantor``) is a :class:`~.model.Laporan`; ``variety`` makes
others of it, ``faults`` plants faults in it; ``compose`` turns it into a :class:`~.manuscript.Naskah` (text
blocks and
tables as printed); ``pdf`` and ``docx`` write that.
"""
