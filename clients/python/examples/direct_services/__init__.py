"""Two services that sell what their own AI calls make: internal links, and optimized articles.

`internal_linking` and `content_optimization` are the services: a prompt, and what an answer of it is good for.
`provider` makes the call. `over_api` charges for it from anywhere, by `ratecard-client`: what it costs at most is held
before the call. `in_process` charges in Ratecard's own process, by `deduct_credits_for_operation`, when it is done.
"""
