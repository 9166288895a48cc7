/** Says when, for the terminal stays open all day. */
export function tell(line: string): void {
  console.log(`${new Date().toTimeString().slice(0, 8)}  ${line}`);
}
