"""Questions to the graph: the catalogue, its parameters, the views, and answers as text."""
