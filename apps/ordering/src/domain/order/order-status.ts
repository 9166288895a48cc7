/**
 * Where an order is on its way. `AwaitingStock`, `AwaitingPayment`, `Paid`, `Shipped` and `Delivered` join here with the
 * order process (the process manager that takes a submitted order through stock and payment).
 */
export type OrderStatus = 'Submitted' | 'Cancelled';
