"""Following: the deadlines of plans and directives, the tracking sheet, its report, the roll-up of a province."""
