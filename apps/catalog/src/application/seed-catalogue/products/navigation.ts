import type { SeedProduct } from './seed-product.js';

const category = 'Navigation';

export const navigation: readonly SeedProduct[] = [
  {
    sku: 'TW-NAV-001',
    name: 'Bearing Compass',
    description:
      'A liquid-filled compass with a card that settles in two seconds. Sight along the notch and read the bearing in the prism.',
    brand: 'Trade Wind Compass',
    category,
    price: 8400,
    picture: 'compass',
  },
  {
    sku: 'TW-NAV-002',
    name: 'Pocket Compass, Walnut',
    description: 'Brass works in a turned walnut case that closes with a click. A compass to give away at farewells.',
    brand: 'Trade Wind Compass',
    category,
    price: 5900,
    picture: 'compass',
    sale: { price: 4900, days: 10 },
  },
  {
    sku: 'TW-NAV-003',
    name: 'Steering Compass',
    description:
      'Flush-mounted, lit from below and easy to read from three metres. The gimbal forgives thirty degrees of heel.',
    brand: 'Trade Wind Compass',
    category,
    price: 18900,
    picture: 'compass',
  },
  {
    sku: 'TW-NAV-004',
    name: 'Binoculars 7 x 50',
    description:
      'The classic glass for a moving deck: wide, bright and calm. Sealed and filled with nitrogen, so that they never fog.',
    brand: 'Trade Wind Compass',
    category,
    price: 24900,
    picture: 'binoculars',
  },
  {
    sku: 'TW-NAV-005',
    name: 'Folding Binoculars 8 x 25',
    description: 'Flat enough for a breast pocket, sharp enough for a buoy number. The rubber coat shrugs off knocks.',
    brand: 'Trade Wind Compass',
    category,
    price: 9900,
    picture: 'binoculars',
  },
  {
    sku: 'TW-NAV-006',
    name: 'Parallel Rule',
    description:
      'Forty-five centimetres of clear acrylic with brass hinges that neither stick nor slip. Both scales are engraved, not printed.',
    brand: 'Trade Wind Compass',
    category,
    price: 3200,
    picture: 'map',
  },
  {
    sku: 'TW-NAV-007',
    name: 'Single-hand Dividers',
    description:
      'Open and close with a squeeze while the other hand holds on. Naval brass with steel points that can be replaced.',
    brand: 'Trade Wind Compass',
    category,
    price: 2800,
    picture: 'compass',
  },
  {
    sku: 'TW-NAV-008',
    name: 'Barometer, Ship’s Bell',
    description: 'Tells tomorrow in a calm script on a silvered dial. Tap the glass gently, as everyone does.',
    brand: 'Harbour Lantern',
    category,
    price: 15900,
    picture: 'wheel',
    sale: { price: 12900, days: 21 },
  },
  {
    sku: 'TW-NAV-009',
    name: 'Helm Clock',
    description: 'An eight-day movement behind thick mineral glass. It has the red sectors of the old radio silence.',
    brand: 'Harbour Lantern',
    category,
    price: 17900,
    picture: 'wheel',
  },
];
