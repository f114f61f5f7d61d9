/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = {
  "AiConfig": "sha256:0dbbbf8bb88fab8de918923aff4010fbf2d2a9f88d67e257a5e76f3d19cfd3b4",
  "CatalogPublished": "sha256:f602bf21f91eb72a339c2afffb535985077a11631120a84136e8a711ae1857b7",
  "ImageQuote": "sha256:99229c822bdd67021dbf2757e01b137c608c9b47520886a1fbbe1fdb67641cb8"
} as const;