"""The property by which a Word paper of the program is recognised, beside those that the file has."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from lxml import etree

from auditor.files.own_papers import PROPERTY

_SPACE = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
"""What every property of this kind names as its format."""
_FIRST = 2
"""The number of the first property."""


def add_property(package: Any, what: str) -> None:
    """Say in the properties of a package (of python-docx) what the paper is."""
    kind = RELATIONSHIP_TYPE.CUSTOM_PROPERTIES
    part = next((one.target_part for one in package.rels.values() if one.reltype == kind), None)
    known = etree.Element(f"{{{_SPACE}}}Properties", nsmap={None: _SPACE})
    if part is not None:
        with suppress(etree.XMLSyntaxError):
            known = etree.fromstring(part.blob, etree.XMLParser(resolve_entities=False))
    for one in known.findall(f"{{{_SPACE}}}property[@name='{PROPERTY}']"):
        known.remove(one)
    numbers = [int(pid) for pid in known.xpath("*/@pid") if pid.isdecimal()]
    added = etree.SubElement(
        known,
        f"{{{_SPACE}}}property",
        {"fmtid": _FORMAT, "pid": str(max(numbers, default=_FIRST - 1) + 1), "name": PROPERTY},
    )
    etree.SubElement(added, f"{{{_TYPES}}}lpwstr", nsmap={"vt": _TYPES}).text = what
    content = etree.tostring(known, xml_declaration=True, encoding="UTF-8", standalone=True)
    if part is not None:
        part._blob = content
        return
    place = PackURI("/docProps/custom.xml")
    made = Part(place, CONTENT_TYPE.OFC_CUSTOM_PROPERTIES, content, package)
    package.relate_to(made, kind)
