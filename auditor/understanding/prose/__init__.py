"""Sentences, and what they claim."""
