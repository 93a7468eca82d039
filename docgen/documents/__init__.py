"""Word documents: a directive or a plan as finished strings, the strings in a template, the file sealed."""
