import { keep, kept } from "@/browser/kept";
import { signedIn } from "@/browser/person";

export type KeptJob = { id: string; count: number };

function place(): string {
  return `ratecard-image-job:${signedIn()?.username}`;
}

/** Remembers the newest job of who is signed in, for when the page is loaded again. */
export function keepJob(job: KeptJob): void {
  keep(place(), job);
}

export function keptJob(): KeptJob | null {
  return kept(place()) as KeptJob | null;
}
