/** The token that is sent: asked of its source again before it expires, and when the server refuses it. */

export interface AccessToken {
  token: string;
  expiresAt?: string | null;
}

/** None: the browser's session says who is calling. */
export type TokenSource = string | (() => AccessToken | Promise<AccessToken>) | undefined;

const SPARE_MS = 30_000; // requests that are on their way still pass

export class Tokens {
  readonly #source: TokenSource;
  #current: AccessToken | undefined;

  constructor(source: TokenSource) {
    this.#source = source;
  }

  async current(): Promise<string | undefined> {
    if (typeof this.#source !== "function") return this.#source;
    if (this.#current === undefined || isEnding(this.#current))
      this.#current = await this.#source();
    return this.#current.token;
  }

  /** Whether the source may have another token than the last, which the server refused. */
  hasAnother(): boolean {
    this.#current = undefined;
    return typeof this.#source === "function";
  }
}

function isEnding({ expiresAt }: AccessToken): boolean {
  return expiresAt != null && Date.now() > Date.parse(expiresAt) - SPARE_MS;
}
