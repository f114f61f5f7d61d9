/** Stands for the provider's own client: four pictures asked for, three made, one refused. */

/** No call was made, so nothing was used. */
export class Unreachable extends Error {}

export interface Picture {
  url: string | null;
  costUsd: string;
}

export async function makePictures(count: number): Promise<Picture[]> {
  const made = Array.from({ length: count - 1 }, (_, place) => ({
    url: `https://provider.example/${place + 1}.png`,
    costUsd: "0.08",
  }));
  return [...made, { url: null, costUsd: "0" }];
}
