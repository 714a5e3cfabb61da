"""Pictures of every screen in every state, taken from the real windows with the worked example."""
