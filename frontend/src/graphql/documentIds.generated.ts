/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = {
  "AiConfig": "sha256:004c3f64789b6627c449743944c25acfd03c7db1db867ece829a0bbea66a5c26",
  "CatalogPublished": "sha256:f602bf21f91eb72a339c2afffb535985077a11631120a84136e8a711ae1857b7",
  "ImageQuote": "sha256:99229c822bdd67021dbf2757e01b137c608c9b47520886a1fbbe1fdb67641cb8"
} as const;