"""The pages' channel: HTML shells around what `npm run build` made; all their data comes over GraphQL."""
