"""From what was found in a document to its statements, situations and entities."""
