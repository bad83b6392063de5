"""From parsed articles to statements."""
