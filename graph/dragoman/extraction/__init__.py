"""Reading a parsed document into statements: who did what with whom, as whose words, in which passage."""
