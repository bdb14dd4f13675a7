"""Rows of efficiency, and the formula that a table uses."""
