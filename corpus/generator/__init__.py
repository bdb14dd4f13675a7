"""Writes the reports of a fictional office from one consistent model, with or without known faults.

The way of the data: an office's data (``kantor_*``) is a :class:`~.model.Laporan`; ``faults`` plants faults
in it; ``compose`` turns it into a :class:`~.manuscript.Naskah` (text blocks and tables as printed); ``pdf``
and ``docx`` write that.
"""
