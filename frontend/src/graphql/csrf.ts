const COOKIE = /(?:^|;\s*)csrftoken=([^;]+)/;

/** Django's CSRF header, from the cookie as it is now: a login in another tab renews it. */
export function csrfHeader(): Record<string, string> {
  const token = COOKIE.exec(document.cookie)?.[1];
  return token ? { "X-CSRFToken": token } : {};
}
