"""Totals, subtotals and groups of rows, and totals told again."""
