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
  stopWithNpm(inOrder);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
}

/** npm passes a SIGTERM on only to the shell between npm and this process. The end of that shell is the only sign. */
function stopWithNpm(inOrder: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined || process.platform === 'win32') return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    inOrder();
  }, 1_000);
  watch.unref();
}
