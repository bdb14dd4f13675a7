"""Errors that a user sees."""


class InputError(Exception):
    """The input cannot be used. The message is one Indonesian sentence that says what to do."""
