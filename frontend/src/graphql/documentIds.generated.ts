/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = {
  "AiConfig": "sha256:0dbbbf8bb88fab8de918923aff4010fbf2d2a9f88d67e257a5e76f3d19cfd3b4",
  "CatalogPublished": "sha256:f602bf21f91eb72a339c2afffb535985077a11631120a84136e8a711ae1857b7",
  "ImageCharge": "sha256:0f28cdec9313103bfa9778f15161eba4bd6578ae4d9aa64de720991b9f8ba858",
  "ImageJob": "sha256:eb98987fb26cedd4de6995685392b2557b9d360a0996b4b20cc187398ae3f33c",
  "ImageQuote": "sha256:511f59db854d7468cd48ac87608be8efd6c5999955428be633964e057ec5fea0",
  "ImagesGenerate": "sha256:e5868594d4b16790b97ed4422e8936174611fb5cfa62b197512c6acdb8f97ea4",
  "Payers": "sha256:d333154f3158c98cbb1a05c8e453253fc902089115197e6eb0c898655b0ad059"
} as const;