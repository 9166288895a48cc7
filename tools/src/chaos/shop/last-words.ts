const longest = 300;
const stackFrame = /^\s+at /;
/** What Node prints of an error's fields after its stack, and the version that it ends with. */
const field = /^(\s|\}|Node\.js v)/;

/** The line of a log that says why the process ended; its whole log stays where it is. */
export function lastWordsOf(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '' && !stackFrame.test(line) && !field.test(line));
  return (lines.at(-1) ?? 'nothing').slice(0, longest);
}
