export abstract class Passwords {
  abstract hash(password: string): Promise<string>;

  /** Takes as long without a hash, for a user who does not exist, as with one. */
  abstract matches(password: string, hash: string | undefined): Promise<boolean>;
}
