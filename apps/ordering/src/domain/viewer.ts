/** The user who makes a request. A customer sees their own orders, and an operator sees all orders. */
export interface Viewer {
  readonly userId: string;
  readonly isOperator: boolean;
}
