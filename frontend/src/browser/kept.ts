/** What this page keeps in the browser; `sessionStorage` for as long as the tab is open. Null where nothing is kept. */
export function kept(place: string, storage: Storage = localStorage): unknown {
  try {
    return JSON.parse(storage.getItem(place) ?? "null");
  } catch {
    return null; // The browser keeps nothing for this page, or something else wrote there.
  }
}

export function keep(place: string, value: unknown, storage: Storage = localStorage): void {
  try {
    storage.setItem(place, JSON.stringify(value));
  } catch {
    // The browser keeps nothing for this page.
  }
}
