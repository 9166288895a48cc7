/** Something was to be switched on with a setting that it does not take. */
export class UnsuitableOptionError extends Error {
  override readonly name = 'UnsuitableOptionError';

  constructor(
    readonly option: string,
    title: string,
  ) {
    super(`"${title}" does not take this setting`);
  }
}
