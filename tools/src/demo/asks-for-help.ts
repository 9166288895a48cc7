/** Whether somebody wants to know how a command is used, whatever else is said. */
export function asksForHelp(args: readonly string[]): boolean {
  return args.includes('--help') || args.includes('-h');
}
