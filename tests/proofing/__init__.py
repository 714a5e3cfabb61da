"""The proof-reader: each rule finds the slip in several forms, and is silent about what only looks like it."""
