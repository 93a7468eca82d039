"""A plan that is amended: what changes, what the unit's decisions are worth, what the unit has to say of it."""
