export type Person = { username: string; is_staff: boolean };

/** Who is signed in, as the page says that the server sent. */
export function signedIn(): Person | null {
  const said = document.getElementById("person")?.textContent;
  return said ? JSON.parse(said) : null;
}
