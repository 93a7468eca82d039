"""The communes of the country: the register, finding one, and its departments and signer as configured."""

from docgen.register.administrative_units import Entry, Province, units
from docgen.register.lookup import province, province_of, province_of_plan, search
from docgen.register.slug import slug
from docgen.register.unit_assembly import assemble, find
from docgen.register.unit_file import UnitFile

__all__ = [
    "Entry",
    "Province",
    "UnitFile",
    "assemble",
    "find",
    "province",
    "province_of",
    "province_of_plan",
    "search",
    "slug",
    "units",
]
