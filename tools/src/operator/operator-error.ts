/** The command can't be carried out; the message says why, for the operator. */
export class OperatorError extends Error {
  override readonly name = 'OperatorError';
}
