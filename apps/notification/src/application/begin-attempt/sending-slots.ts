/** How many mails a process sends at the same time: one per connection to the server. */
export class SendingSlots {
  constructor(readonly most: number) {}
}
