/** Whether each operation that a run was about has got a request, by the summary that Schemathesis prints. Time may have ended before. */
export function reachedAll(report: string): boolean {
  const [, selected] = /^\s*Selected: (\d+)\/\d+$/m.exec(report) ?? [];
  const [, tested] = /^\s*Tested: (\d+)$/m.exec(report) ?? [];
  return selected !== undefined && tested === selected;
}
