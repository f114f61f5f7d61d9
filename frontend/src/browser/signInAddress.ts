/** Where one signs in and comes back to this page. */
export function signInAddress(): string {
  const { pathname, search } = window.location;
  return `/login/?next=${pathname}${encodeURIComponent(search)}`;
}
