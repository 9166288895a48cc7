/** Generates a product file with this many lines of about 90 bytes each. Each `edition` has other prices. */
export function productFile(lines: number, edition: number): string {
  const rows = Array.from({ length: lines }, (_, n) => {
    const price = `${(n % 900) + 10}.${String(edition % 100).padStart(2, '0')}`;
    return `BENCH-${n},Lantern ${n},A lantern for the pier at night,Maker ${n % 200},Lights ${n % 40},${price},EUR,lantern`;
  });
  return ['sku,name,description,brand,category,price,currency,picture', ...rows].join('\n');
}
