import type { SeedProduct } from './seed-product.js';

const category = 'Deck & Rope';

export const deck: readonly SeedProduct[] = [
  {
    sku: 'TW-DEC-001',
    name: 'Mooring Line, 12 mm',
    description:
      'Three strands that stretch when the swell comes in and come back when it goes. One end is spliced around a leather-lined eye.',
    brand: 'Bowline & Sons',
    category,
    price: 4400,
    picture: 'rope',
  },
  {
    sku: 'TW-DEC-002',
    name: 'Heaving Line with Monkey’s Fist',
    description: 'Flies straight and far, and lands softly. The fist is tied by hand over cork.',
    brand: 'Bowline & Sons',
    category,
    price: 3100,
    picture: 'rope',
  },
  {
    sku: 'TW-DEC-003',
    name: 'Hemp Rope, 20 m',
    description: 'Tarred in the old way and laid right-handed. Smells of shipyards and holds any knot you know.',
    brand: 'Bowline & Sons',
    category,
    price: 3800,
    picture: 'rope',
  },
  {
    sku: 'TW-DEC-004',
    name: 'Folding Anchor, 4 kg',
    description: 'Four flukes that fold into a parcel no larger than a loaf. Holds a dinghy in sand, rock or weed.',
    brand: 'Bowline & Sons',
    category,
    price: 5200,
    picture: 'anchor',
  },
  {
    sku: 'TW-DEC-005',
    name: 'Bruce Anchor, 10 kg',
    description: 'Turns with the tide and digs itself in again. Hot-dip galvanised after welding, not before.',
    brand: 'Bowline & Sons',
    category,
    price: 11900,
    picture: 'anchor',
  },
  {
    sku: 'TW-DEC-006',
    name: 'Rigging Knife',
    description:
      'A sheepsfoot blade, a marlinspike and a shackle key on one pin. The handle has a lanyard hole that fits real cord.',
    brand: 'Bowline & Sons',
    category,
    price: 6400,
    picture: 'knife',
    sale: { price: 5200, days: 14 },
  },
  {
    sku: 'TW-DEC-007',
    name: 'Sailmaker’s Palm Set',
    description: 'Palm, wax, twine and five needles in a roll of old sailcloth. Mends a seam before the next headland.',
    brand: 'Bowline & Sons',
    category,
    price: 4600,
    picture: 'rope',
  },
  {
    sku: 'TW-DEC-008',
    name: 'Teak Steering Wheel',
    description:
      'Six spokes and a rim of oiled teak that is warm on cold mornings. The king spoke has a Turk’s head you can feel at night.',
    brand: 'Bowline & Sons',
    category,
    price: 32900,
    picture: 'wheel',
  },
  {
    sku: 'TW-DEC-009',
    name: 'Clasp Knife Deckhand',
    description: 'Carbon steel that takes an edge on any stone. Opens with a thumb and locks with a ring.',
    brand: 'Bowline & Sons',
    category,
    price: 4900,
    picture: 'knife',
  },
];
