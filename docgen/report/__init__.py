"""What docgen tells of a directive: as JSON for programs, as a trace for a person."""
