/** The parcel of an order. */
export interface Shipment {
  /** Null if the operator did not say who brings it. */
  readonly carrier: string | null;
  readonly trackingNumber: string | null;
  readonly at: Date;
}
