"""Stand-ins for AI providers on loopback: real HTTP, without keys or costs, for the demo and for tests.

`server` serves OpenAI's chat, Responses and images, Anthropic's messages, Google's generateContent and Runware's
images, and keeps a list of what it was asked. A *moment* is what goes otherwise than well; prompts name it:
docs/stand-ins.md. Standard library only, and nothing of the adapters: what both had wrong would look right.
"""
