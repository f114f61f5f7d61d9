/** Who is signed in, as the page says that the server sent. */
export function signedIn(): { username: string } | null {
  const said = document.getElementById("person")?.textContent;
  return said ? JSON.parse(said) : null;
}
