"""Files as such: zips read safely and written the same each time, seals, writing whole or not at all."""
