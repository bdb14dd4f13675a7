"""YAML that people write for the auditor: plain lists and pairs, each key once, and nothing that explodes."""

from __future__ import annotations

from typing import Any

import yaml

from auditor.files.regular import UnfitError

MAX_BYTES = 1_000_000
"""Of a file: the longest bundled one has a hundredth."""
_DEEPEST = 50
"""Lists and pairs within one another: a rule has six levels."""


class PlainYamlError(ValueError):
    """The text is no such YAML. The message, mostly Indonesian, goes on after the name of the file."""


class _Loader(yaml.CSafeLoader):
    """Takes a date for the text that it is: no file here has a use for another."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def decoded(content: bytes) -> str:
    """The text of a file. Raises UnfitError, an OSError, where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnfitError("tidak dapat dibaca sebagai teks UTF-8") from error


def load_yaml(text: str) -> object:
    """What the text says. Raises PlainYamlError where it says nothing, too much, or one thing twice."""
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is None:
                return None
            _look_through(node)
            return loader.construct_document(node)
        finally:
            loader.dispose()
    except yaml.YAMLError as error:
        raise PlainYamlError(f"bukan YAML yang benar: {' '.join(str(error).split())}") from error
    except PlainYamlError:
        raise
    except (ValueError, TypeError, AttributeError, ArithmeticError, RecursionError) as error:
        # what PyYAML stumbles on in numbers, dates and the like that are none
        raise PlainYamlError(
            f"bukan YAML yang benar: ada nilai yang tidak sah ({type(error).__name__})"
        ) from error


def _look_through(root: Any) -> None:
    """Refuse what stands in several places (a few names can stand for millions), and keys that do."""
    left: list[tuple[Any, int]] = [(root, 1)]
    seen: set[int] = set()
    while left:
        node, depth = left.pop()
        if id(node) in seen:
            raise _at(node, "isinya dipakai di tempat lain pula (tanda & dan *); tuliskan lengkap")
        if depth > _DEEPEST:
            raise _at(node, f"bersarang lebih dari {_DEEPEST} tingkat")
        seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            keys: set[str] = set()
            for key, value in node.value:
                if isinstance(key, yaml.ScalarNode):
                    if key.value in keys:
                        raise _at(key, f"kunci '{key.value[:60]}' tertulis dua kali")
                    keys.add(key.value)
                left += [(key, depth + 1), (value, depth + 1)]
        elif isinstance(node, yaml.SequenceNode):
            left += [(one, depth + 1) for one in node.value]


def _at(node: Any, what: str) -> PlainYamlError:
    return PlainYamlError(f"perlu diperbaiki: baris {node.start_mark.line + 1}: {what}")
