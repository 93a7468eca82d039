"""The communes of the country: the register, finding one, and its departments and signer as configured."""

from docgen.units.assembly import assemble, find
from docgen.units.lookup import province, province_of, search
from docgen.units.register import Entry, Province, units
from docgen.units.slug import slug
from docgen.units.unit_file import UnitFile

__all__ = [
    "Entry",
    "Province",
    "UnitFile",
    "assemble",
    "find",
    "province",
    "province_of",
    "search",
    "slug",
    "units",
]
