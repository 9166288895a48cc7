/** Who asks: a customer sees their own orders, an operator all of them. */
export interface Viewer {
  readonly userId: string;
  readonly isOperator: boolean;
}
