/** Whose basket it is. Each owner has one basket, whose id is that of the owner. */
export interface BasketOwner {
  readonly kind: 'customer' | 'guest';
  /** Of a customer, the id of the account. Of a guest, a UUID that nobody can turn back into the guest's secret. */
  readonly id: string;
}
