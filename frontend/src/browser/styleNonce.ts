/** The Content-Security-Policy lets style elements in by this nonce alone. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? "";
}
