"""The judge: rules of Decree 30 over a Word file, what they find, comments at the words, safe repairs."""
