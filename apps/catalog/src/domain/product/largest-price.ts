/** In minor units. The total of a full basket at this price is still a safe integer. */
export const largestPrice = 100_000_000_000;
