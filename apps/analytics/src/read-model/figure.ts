/** What a figure says about itself. */
export interface Figure<Item> {
  readonly items: readonly Item[];
  /** Where its days begin and end. */
  readonly timeZone: string;
  /** Since when it is complete; null if it is counted from the first event of the shop. */
  readonly completeSince: Date | null;
}
