/** By the name of its operation, the id of each document that the server knows. */
export const documentIds = {
  "AccountSettings": "sha256:867dc702828745cbbf89c50e5c366e415f1de01f29a1cbb88684ab18bf8e447b",
  "AccountSettingsSave": "sha256:5110e2d73f798574f81df57b941eb3d5b88247e0da909eab3c4f66378c77e9ae",
  "AiConfig": "sha256:0dbbbf8bb88fab8de918923aff4010fbf2d2a9f88d67e257a5e76f3d19cfd3b4",
  "Balance": "sha256:a273afd39deeb67780a29cec714aae2bdd14d7b85e24a9f6775e72309765e18f",
  "Business": "sha256:7b1c4b10d0271f260d33288976ec12867168cc8af15688cf3cafc7ef16a4c652",
  "CatalogPublished": "sha256:f602bf21f91eb72a339c2afffb535985077a11631120a84136e8a711ae1857b7",
  "ChargeExplained": "sha256:e8758a25e5432731d97c1dc04c6eceea8840df185e85f9ceff92fa142a50d235",
  "Charges": "sha256:8f9de18cd41ed444b1358098646884618c26a0ace20bc2ca31e20b1fd6b7ba2a",
  "FunctionStart": "sha256:32afae63097338b0d5fa4379fd7ae3b02711e4008a02f4c648b9d37a9e122663",
  "ImageCharge": "sha256:0f28cdec9313103bfa9778f15161eba4bd6578ae4d9aa64de720991b9f8ba858",
  "ImageJob": "sha256:f4f27f0aba205f435047781c25be893f002f1accffcaaf99e4a920e14f20fe36",
  "ImageJobCancel": "sha256:09f229777e30cefe1f6832815a9d74c7d5154114147916878587c692ef61ff9e",
  "ImageJobKept": "sha256:b9a0b88cb3e089898dfeeb39dff360d754c3aea1432e1d41ef41c9f63edab3ac",
  "ImageJobState": "sha256:68a18f4e761c243896e3cf18d06e51d0523e34e356deea2dc085789193e7dff8",
  "ImageQuote": "sha256:511f59db854d7468cd48ac87608be8efd6c5999955428be633964e057ec5fea0",
  "ImagesGenerate": "sha256:e5868594d4b16790b97ed4422e8936174611fb5cfa62b197512c6acdb8f97ea4",
  "NeedsDecision": "sha256:00be3e3a8967c55a21efe8582b30c232eb3701503ae659cf26350548488119aa",
  "Payers": "sha256:acccbfd049ceb7285427975eea0d573bc11a7e19e74b02f2fc9dda62ef25750e",
  "RecentRuns": "sha256:f900141f70cd76116bf09606d9874cfc298cb17d4d7b680557c163e8e044cf2e",
  "ShownRun": "sha256:cdfa727ba9101700ed56d8f2a84830d0d4ede9bb000d6faeb9a5d0b148edb5f8",
  "ShownRunCancel": "sha256:7a8131d662b79e4be245d362165e4994afaa7045cc57527054111806a8cfdb3d"
} as const;