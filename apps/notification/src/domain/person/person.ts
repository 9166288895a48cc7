/** A registered user, as Identity published it. */
export interface Person {
  readonly id: string;
  readonly email: string;
  readonly displayName: string;
}
