"""The explorer: one HTML file that shows the graph, its sources and its time, and loads nothing."""

from dragoman.network.explorer.page import page

__all__ = ["page"]
