export abstract class Passwords {
  abstract hash(password: string): Promise<string>;

  /** `hash` is undefined when the user does not exist. The check takes the same time with and without a hash. */
  abstract matches(password: string, hash: string | undefined): Promise<boolean>;

  /** Whether the hash is cheaper to guess at than those that are made today. */
  abstract isOutdated(hash: string): boolean;
}
