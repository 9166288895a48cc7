/** Who makes a request. A customer sees their own orders, and whoever works with the orders of customers sees all. */
export interface Viewer {
  readonly userId: string;
  readonly seesAll: boolean;
}
