/** How long a mail is reserved for the process that sends it, in ms. Longer than any attempt takes. */
export class AttemptLease {
  constructor(readonly ms: number) {}
}
