"""The batch: every unit at once, the plan read once, in a run that can be broken off anywhere and gone on with."""
