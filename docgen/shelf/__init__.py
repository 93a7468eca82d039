"""The shelf: the spec files of plans and decisions by name, the working folder's before docgen's own."""
