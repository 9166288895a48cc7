/** The tables that are rebuilt from the broker's log. */
export const projections = [
  ...['sales', 'sold_items', 'refunds', 'cancellations'],
  ...['basket_changes', 'checkouts', 'submissions', 'shipments', 'deliveries'],
  'event_counts',
];
