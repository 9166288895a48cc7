export interface Palette {
  readonly sky: string;
  readonly horizon: string;
  readonly sun: string;
  readonly farSea: string;
  readonly nearSea: string;
  readonly ink: string;
  readonly main: string;
  readonly second: string;
  readonly pale: string;
}

const of = (colours: string): Palette => {
  const [sky, horizon, sun, farSea, nearSea, ink, main, second, pale] = colours.split(' ').map((code) => `#${code}`);
  return { sky, horizon, sun, farSea, nearSea, ink, main, second, pale } as Palette;
};

/** Six skies at sea: dawn, noon, a grey day, evening, dusk, night. */
export const palettes: readonly Palette[] = [
  of('f9d9c4 fdf0e0 f2a65a 7fb3b5 3f7f8c 22333f d9583b f2c14e fff8ec'),
  of('bfe3ee eef8f4 ffd56b 5fa8c4 2b6c94 1b2f45 e0533d f4b942 fffaf0'),
  of('d3dbdc f0f1ec e9e2c6 93a9ab 5c7a80 27343a 3f6c7a d8a24a fbfaf4'),
  of('f6b884 fde2b8 e8603c b5727a 6c4a6d 2b2140 c8403a f6c667 fff3de'),
  of('8f86b8 f0b7a4 f7dc9c 5b6aa0 35457d 1b2148 d96a6f f3b95f fdf1e3'),
  of('24375f 4d6a95 f5ecc8 1f4a70 12304f 0b1a30 e4894a f2cf72 f4f1e4'),
];
