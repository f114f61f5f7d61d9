"""Price lists: files of prices become reviewed proposals, and what people accept becomes one revision.

It owns readers (`litellm`, `openrouter`, `genai_prices`, and `ratecard` for our own documents; `formats` is their
registry), `classification` of each row, `reviews` with people's decisions, `adoption` of a new model, `publishing`.
A *row* is one entry of a file; a *flag* is what speaks against a row.
An entry is of one of our models where it has exactly its `model_name`, or is called "<provider>/<model_name>" with
the `provider_id` that ours has, by the `aliases` that staff edit. Nothing is ever guessed from names that look alike.
`earlier` remembers decisions and knows older lists; `fetching` fetches lists from the operator's addresses.
May import catalog, pricing and shared.
"""
