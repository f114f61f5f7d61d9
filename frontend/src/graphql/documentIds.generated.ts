/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = {
  "AiConfig": "sha256:ae7e15cce1502b623d7fa32736ac7e2ed5577ff9ff7cbb15313e9dfd92229a5f",
  "CatalogPublished": "sha256:7da9e62a27334bb564e566ae82ac6ab094f3bddf4e251c841209e38058592d6a",
  "ImageQuote": "sha256:fc4b2e49a38a06c88bbcf0869ab86a6700b3924ac8e332c87c3955bdc31fe147"
} as const;