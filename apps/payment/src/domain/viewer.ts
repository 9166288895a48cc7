/** Who makes a request. A customer sees their own payments, and whoever works with the payments of customers sees all. */
export interface Viewer {
  readonly userId: string;
  readonly seesAll: boolean;
}
