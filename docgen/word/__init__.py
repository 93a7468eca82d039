"""A Word file as frozen, typed values with effective formatting. Nothing above this room sees XML."""
