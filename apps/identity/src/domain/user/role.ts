/** What a person may do. A person who works in the back office has one role for each of their tasks. */
export type Role = 'customer' | 'catalogue' | 'stock' | 'orders' | 'support' | 'analyst' | 'operations';
