"""What is told: the frames found in a text, who fills their roles, who said so, how they are coded as event data."""
