"""Typing prose: what marks and lists do to a text (pure), and the widget that shows it."""
