/** What an operator says of a new product, besides its SKU. */
export const stormLantern = {
  name: 'Storm lantern',
  description: 'Burns in any weather.',
  brand: 'Harbour Lantern',
  category: 'Light',
  picture: 'lantern',
  price: { amount: 5000, currency: 'EUR' },
};
