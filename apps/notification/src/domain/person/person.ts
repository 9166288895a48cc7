/** A user, or somebody who wants to become one, as Identity published it. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
}
