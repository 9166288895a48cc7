/** The environment holds wrong settings; one sentence for each, none of which repeats a value. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';

  constructor(readonly sentences: readonly string[]) {
    super(sentences.join('\n'));
  }
}
