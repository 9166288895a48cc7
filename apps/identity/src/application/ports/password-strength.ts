export abstract class PasswordStrength {
  /** Why somebody would soon guess the password, as a clause that follows its name; undefined when they would not. */
  abstract weaknessOf(password: string, knownOfItsOwner: readonly string[]): string | undefined;
}
