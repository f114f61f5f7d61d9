"""The edge: answers hot reads in front of Django, from bytes that a view made for the same request before.

An *answer* is kept where the view offered it (`backend.api.edge_request`): it depends on the request, the rights of its
caller and the newest revision, and on nothing else. A *check* asks the database which revision is the newest and what
the rows of the callers' tokens say; each request is answered by a check that began after it arrived. The edge decides
nothing about what is answered: other requests of programs go to the same views directly, everything else to Django.
"""
