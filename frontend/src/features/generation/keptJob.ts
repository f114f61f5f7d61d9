import { signedIn } from "@/components/person";

export type KeptJob = { id: string; count: number };

function place(): string {
  return `ratecard-image-job:${signedIn()?.username}`;
}

/** Remembers the newest job of who is signed in, for when the page is loaded again. */
export function keepJob(job: KeptJob): void {
  try {
    localStorage.setItem(place(), JSON.stringify(job));
  } catch {
    // The browser keeps nothing for this page.
  }
}

export function keptJob(): KeptJob | null {
  try {
    return JSON.parse(localStorage.getItem(place()) ?? "null");
  } catch {
    return null;
  }
}
