"""This computer: folders, settings, log, clock, files."""
