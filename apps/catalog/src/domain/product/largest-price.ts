/** In minor units. A basket full of products at this price still costs a number that can be counted exactly. */
export const largestPrice = 100_000_000_000;
