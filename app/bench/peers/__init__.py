"""The same documents printed by others, side by side with ours: who they are, and how they are timed."""
