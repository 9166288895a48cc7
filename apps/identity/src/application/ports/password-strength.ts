export abstract class PasswordStrength {
  /** Returns why the password is easy to guess, as a clause that follows the field name; undefined when it is strong. */
  abstract weaknessOf(password: string, knownOfItsOwner: readonly string[]): string | undefined;
}
