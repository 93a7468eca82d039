"""A draft that comes back from Word: what people did to it becomes decisions of the unit."""
