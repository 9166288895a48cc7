/** One Ctrl-C may arrive twice: from the terminal, and once more from npm. */
const sameSignalWithinMs = 700;

/** Calls `inOrder` for the first Ctrl-C (or SIGTERM, SIGHUP) and `hard` for a second one. */
export function stopOnSignal(inOrder: () => void, hard: () => void): void {
  let first: number | undefined;
  const onSignal = () => {
    if (first === undefined) {
      first = Date.now();
      inOrder();
    } else if (Date.now() - first > sameSignalWithinMs) {
      hard();
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}
