"""Rows of performance: target, realisation, capaian, indicators over several tables."""
