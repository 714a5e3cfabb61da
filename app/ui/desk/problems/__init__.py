"""What the proof-reader says of a decision, as cards: what, why, where, its fix, and that it is none here."""
