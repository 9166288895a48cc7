const neverSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A try to call the provider that brought no answer. It has no cause, because that could hold what must not be logged. */
export class NoAnswerError extends Error {
  constructor(
    readonly detail: string,
    readonly mayHaveBeenDone: boolean,
  ) {
    super(`The provider gave no answer: ${detail}`);
  }

  /** Of a failure of the network. Only its code, or the name of its kind, is kept. */
  static of(failure: unknown): NoAnswerError {
    if (failure instanceof NoAnswerError) return failure;
    const { code, name } = failure as { code?: unknown; name?: unknown };
    if (name === 'TimeoutError' || name === 'AbortError') return new NoAnswerError('no answer in time', true);
    return new NoAnswerError(String(code ?? name), typeof code !== 'string' || !neverSent.has(code));
  }
}
