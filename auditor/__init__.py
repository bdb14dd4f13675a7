"""Auditor: reads Indonesian government performance reports and says where they contradict themselves."""

__version__ = "0.1.0"
