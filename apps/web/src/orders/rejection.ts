/** Why a checkout did not become an order. What was not acceptable is told by the shop itself. */
export function rejectionText(reason: string, detail: string): string {
  if (reason === 'withdrawn') return 'You withdrew it before the order was started.';
  if (reason === 'given-up') return 'Somebody of the shop gave it up, because the order could not be started.';
  return detail;
}
