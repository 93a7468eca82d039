"""The nouns of docgen as frozen values; no module here reads or writes anything."""
