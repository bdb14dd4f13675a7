"""Indicators over several tables: their statements of one year, their names, units and promises."""
