import { cookie } from "@/browser/cookies";

/** Django's CSRF header, from the cookie as it is now: a login in another tab renews it. */
export function csrfHeader(): Record<string, string> {
  const token = csrfToken();
  return token ? { "X-CSRFToken": token } : {};
}

/** For a form: empty where the server has set no cookie. */
export function csrfToken(): string {
  return cookie("csrftoken") ?? "";
}
