"""Our actors and those of a knowledge base of Wikidata's shape: the same or namesakes."""
