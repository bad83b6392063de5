"""Which words are names and titles, and which title stands with which name."""
