type Around<Method> = Method extends (...args: infer Args) => infer Result
  ? (next: (...args: Args) => Result, ...args: Args) => Result
  : never;

/** Replaces a method of this object by one that decides when, and whether, to call it. The last interception is the outermost. */
export function intercept<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  around: Around<Target[Name]>,
): void {
  const method = target[name] as (...args: unknown[]) => unknown;
  const next = method.bind(target);
  const wrapped = around as unknown as (...args: unknown[]) => unknown;
  target[name] = ((...args: unknown[]) => wrapped(next, ...args)) as Target[Name];
}
