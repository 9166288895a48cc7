import type { SeedProduct } from './seed-product.js';

const category = 'Light';

export const light: readonly SeedProduct[] = [
  {
    sku: 'TW-LAN-001',
    name: 'Storm Lantern No. 3',
    description:
      'Burns through wind and spray behind hand-rolled glass. The brass cap lifts with one finger, gloves on.',
    brand: 'Harbour Lantern',
    category,
    price: 6900,
    picture: 'lantern',
    sale: { price: 5500, days: 14 },
  },
  {
    sku: 'TW-LAN-002',
    name: 'Anchor Light, Brass',
    description:
      'A warm all-round light that hangs from the forestay and shows for two miles. It folds flat into its own canvas pouch.',
    brand: 'Harbour Lantern',
    category,
    price: 8900,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-003',
    name: 'Pocket Lantern',
    description: 'Small enough for a coat pocket, bright enough to read a chart by. One charge lasts three evenings.',
    brand: 'Harbour Lantern',
    category,
    price: 3400,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-004',
    name: 'Cabin Lamp with Gimbal',
    description: 'Stays level when the boat does not. The opal shade gives a soft light that is kind to tired eyes.',
    brand: 'Harbour Lantern',
    category,
    price: 12900,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-005',
    name: 'Red Night Lamp',
    description: 'Keeps your eyes used to the dark while you plot a course. Dims in five steps, down to a glow.',
    brand: 'Trade Wind Compass',
    category,
    price: 4200,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-006',
    name: 'Signal Lamp',
    description:
      'Six keys of Morse are printed on the handle, the rest you will learn. Throws a narrow beam that is seen from the next bay.',
    brand: 'Harbour Lantern',
    category,
    price: 7400,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-007',
    name: 'String of Deck Lights',
    description:
      'Twelve small lights on tarred cord for the evening in harbour. They drink little and survive a shower.',
    brand: 'Harbour Lantern',
    category,
    price: 3900,
    picture: 'lantern',
  },
  {
    sku: 'TW-LAN-008',
    name: 'Beeswax Candle Lantern',
    description:
      'A folding lantern for one slow candle, with a mica window instead of glass. Three candles are in the box.',
    brand: 'Galley & Grate',
    category,
    price: 2900,
    picture: 'lantern',
    sale: { price: 2300, days: 30 },
  },
  {
    sku: 'TW-LAN-009',
    name: 'Head Torch Lookout',
    description: 'Leaves both hands to the sheet and the winch. A red filter swings down with a nudge.',
    brand: 'North Quay',
    category,
    price: 3600,
    picture: 'lantern',
  },
];
