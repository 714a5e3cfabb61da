"""Papers of other offices: what was planted in them is found, and the papers themselves are left alone."""
