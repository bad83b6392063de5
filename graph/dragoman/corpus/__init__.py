"""Many articles: batches, workers, a journal of what was done, engines, copies and accounts of one event."""
