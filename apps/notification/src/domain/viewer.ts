/** The user who makes a request. A customer sees their own data, and an operator sees everything. */
export interface Viewer {
  readonly userId: string;
  readonly isOperator: boolean;
}
