"""The graph served to this computer: a SPARQL 1.1 endpoint and pages."""

from dragoman.server.endpoint import Endpoint, Pages, Request, Response, make_server
from dragoman.server.page import bound_question, query_page

__all__ = ["Endpoint", "Pages", "Request", "Response", "bound_question", "make_server", "query_page"]
