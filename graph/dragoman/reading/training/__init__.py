"""Training of the English reading pipeline: treebanks, corpus reader, configuration, scores.

Nothing here is imported when a document is read; `scripts/train` is the only user.
"""
