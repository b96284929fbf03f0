"""What people set: one TOML file, read checked; and what was changed while reading, kept apart from it."""
