/** What a caller may do, by the names that tokens have for their scopes. */
export type Right =
  | "accounts:read"
  | "accounts:write"
  | "audit:read"
  | "configuration:read"
  | "configuration:write"
  | "credits:grant"
  | "credits:spend"
  | "generation:run"
  | "people:write"
  | "secrets:write"
  | "tokens:write";

export type Person = { username: string; is_staff: boolean; rights: readonly string[] };

/** Who is signed in, as the page says that the server sent. */
export function signedIn(): Person | null {
  const said = document.getElementById("person")?.textContent;
  return said ? JSON.parse(said) : null;
}

/** Whether to offer it: the server checks each request again. */
export function may(right: Right): boolean {
  return signedIn()?.rights.includes(right) ?? false;
}
