/**
 * The status of an order. `AwaitingStock`, `AwaitingPayment`, `Paid`, `Shipped` and `Delivered` will be added with the order
 * process (the process manager that takes a submitted order through stock and payment).
 */
export type OrderStatus = 'Submitted' | 'Cancelled';
