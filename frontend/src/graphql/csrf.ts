const COOKIE = /(?:^|;\s*)csrftoken=([^;]+)/;

/** Django's CSRF header. The cookie comes first: a login in another tab renews it. */
export function csrfHeader(): Record<string, string> {
  const cookie = COOKIE.exec(document.cookie)?.[1];
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content;
  const token = cookie ?? meta;
  return token ? { "X-CSRFToken": token } : {};
}
