import type { SeedProduct } from './seed-product.js';

const category = 'Clothing';

export const clothing: readonly SeedProduct[] = [
  {
    sku: 'TW-CLO-001',
    name: 'Oilskin Jacket',
    description:
      'Waxed cotton with a collar that stands up to sleet. The cuffs close twice, so that no wave finds the way in.',
    brand: 'North Quay',
    category,
    price: 18900,
    picture: 'jacket',
  },
  {
    sku: 'TW-CLO-002',
    name: 'Harbour Smock',
    description:
      'Heavy canvas that fades beautifully and lasts for decades. The pocket inside is just right for a notebook.',
    brand: 'North Quay',
    category,
    price: 8900,
    picture: 'jacket',
    sale: { price: 6900, days: 21 },
  },
  {
    sku: 'TW-CLO-003',
    name: 'Fisherman’s Jersey',
    description:
      'Knitted so densely that it keeps its warmth when wet. Each port had its own pattern, this one is ours.',
    brand: 'North Quay',
    category,
    price: 12900,
    picture: 'jacket',
  },
  {
    sku: 'TW-CLO-004',
    name: 'Windbreaker Tern',
    description: 'Weighs less than an apple and packs into its own pocket. Stops the wind and lets you breathe.',
    brand: 'North Quay',
    category,
    price: 9900,
    picture: 'jacket',
  },
  {
    sku: 'TW-CLO-005',
    name: 'Deck Boots',
    description: 'Natural rubber with a sole that grips wet teak and leaves no mark. The lining dries overnight.',
    brand: 'North Quay',
    category,
    price: 8400,
    picture: 'boots',
  },
  {
    sku: 'TW-CLO-006',
    name: 'Landing Boots',
    description: 'For stepping over the side at low tide and walking on to the inn. Waxed leather on a stitched sole.',
    brand: 'North Quay',
    category,
    price: 15900,
    picture: 'boots',
  },
  {
    sku: 'TW-CLO-007',
    name: 'Coast Path Boots',
    description: 'Light, ankle-high and ready without being broken in. Made for forty miles of cliffs in one weekend.',
    brand: 'Saltmarsh Goods',
    category,
    price: 17900,
    picture: 'boots',
    sale: { price: 14900, days: 7 },
  },
  {
    sku: 'TW-CLO-008',
    name: 'Quilted Bodywarmer',
    description: 'A thin warm layer under the oilskin, and a good vest by itself. Filled with wool from salt marshes.',
    brand: 'Saltmarsh Goods',
    category,
    price: 11400,
    picture: 'jacket',
  },
  {
    sku: 'TW-CLO-009',
    name: 'Night Watch Parka',
    description:
      'Long enough to sit on and warm enough to fall asleep in, which you must not. The hood turns with your head.',
    brand: 'North Quay',
    category,
    price: 27900,
    picture: 'jacket',
  },
];
