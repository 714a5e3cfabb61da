"""The verbs, one file per thing a person does; the only callers of register and rendering."""
