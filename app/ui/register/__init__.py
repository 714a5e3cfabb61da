"""The page that opens first: every decision, found, filtered and looked into; and how a new one begins."""
