/** A promise that a spec keeps. */
export interface Promised extends Promise<void> {
  keep(): void;
}

export function promised(): Promised {
  let keep: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => (keep = resolve));
  return Object.assign(promise, { keep });
}
