"""What a caller without a right reads, in words: the same on every channel."""

from backend.accounts.scopes import Right

HOW_TO_GET = {
    Right.CATALOG_READ: "Send a token with this scope, or sign in as staff.",
    Right.QUOTES_READ: "Send a token with this scope, or sign in as staff.",
    Right.ACCOUNTS_READ: "Send a token with this scope or an account's token, or sign in.",
    Right.ACCOUNTS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.ACCOUNTS_CONFIGURE: "Send a token with this scope, or sign in as a member or as an editor.",
    Right.CREDITS_GRANT: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.CREDITS_SPEND: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.GENERATION_RUN: "Send a token with this scope or an account's token, or sign in as a member or as an editor.",
    Right.TOKENS_WRITE: "Send a token with this scope, or sign in as staff with the role of an editor.",
    Right.METRICS_READ: "Send a token with this scope, or sign in as staff.",
    Right.CONFIGURATION_READ: "Sign in as staff.",
    Right.CONFIGURATION_WRITE: "Sign in as staff with the role of an editor.",
    Right.AUDIT_READ: "Sign in as a superuser.",
    Right.PEOPLE_WRITE: "Sign in as a superuser.",
    Right.SECRETS_WRITE: "Sign in as staff with the role of a secrets admin.",
}


def forbidden(right: Right) -> str:
    return f"This needs the right {right}. {HOW_TO_GET[right]}"
