/** Nobody could be signed in; the message says why, for the person who started the command. */
export class SignInError extends Error {
  override readonly name = 'SignInError';
}
