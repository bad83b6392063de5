"""From where articles come to how their sentences are parsed."""
