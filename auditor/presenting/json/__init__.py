"""The findings and the tables for other programs."""
