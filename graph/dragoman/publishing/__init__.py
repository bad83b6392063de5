"""The graph as published work: entailments, JSON-LD, nanopublications, Web Annotations, the dataset described."""
