"""The import inbox: lists of prices, read into plain rows, judged against the catalog, and reviewed before a publish.

A reader per source (`litellm`, `openrouter`, `genai_prices`, and `ratecard` for our own documents) makes plain rows;
`formats` is their registry. `judging` says what becomes of each row; `reviews` keeps them and people's decisions;
`adoption` makes a new model of one; `publishing` makes what is accepted one revision.

An entry is of one of our models where it has exactly its `model_name`, or is called "<provider>/<model_name>" with
the `provider_id` that ours has. Nothing is ever guessed from names that look alike.
"""
