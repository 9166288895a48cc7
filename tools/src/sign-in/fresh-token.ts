export interface IssuedToken {
  readonly token: string;
  /** Seconds. */
  readonly expiresIn: number;
}

/** How long before its end a token is not used any more; a request takes time. */
const marginMs = 30_000;

/** A token that is obtained when it is needed, and again before it expires: once for all requests that wait for it. */
export class FreshToken {
  private obtaining: Promise<string> | undefined;
  private staleAt = 0;

  constructor(
    private readonly obtain: () => Promise<IssuedToken>,
    private readonly now: () => number = () => performance.now(),
  ) {}

  get(): Promise<string> {
    if (this.obtaining && this.now() < this.staleAt) return this.obtaining;
    this.staleAt = Number.POSITIVE_INFINITY;
    this.obtaining = this.renew();
    return this.obtaining;
  }

  private async renew(): Promise<string> {
    try {
      const { token, expiresIn } = await this.obtain();
      this.staleAt = this.now() + Math.max(expiresIn * 1_000 - marginMs, (expiresIn * 1_000) / 2);
      return token;
    } catch (error) {
      this.staleAt = 0;
      throw error;
    }
  }
}
