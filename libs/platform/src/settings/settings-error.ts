/** The environment contains invalid settings. There is one sentence for each, and none of them repeats a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
