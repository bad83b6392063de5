"""What the parse says: grammatical functions, noun phrases, lists, quotations, and whether a clause is told as fact."""
