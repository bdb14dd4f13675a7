"""Frames of how many there are in all: rows of a table, items of a list, what stands below a program."""
