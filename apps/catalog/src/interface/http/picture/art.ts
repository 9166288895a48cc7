import { createHash } from 'node:crypto';
import { compass, binoculars, book, map } from './motifs/finding-the-way.js';
import { boat, bottle, knife, mug } from './motifs/in-the-galley-and-afloat.js';
import type { Motif } from './motifs/motif.js';
import { anchor, lantern, rope, wheel } from './motifs/on-deck.js';
import { backpack, boots, jacket, tent } from './motifs/to-wear-and-carry.js';
import type { PictureMotif } from '../../../domain/product/picture-motif.js';
import { palettes } from './palette.js';
import { waves } from './waves.js';

const motifs: Record<PictureMotif, Motif> = {
  anchor,
  backpack,
  binoculars,
  boat,
  book,
  boots,
  bottle,
  compass,
  jacket,
  knife,
  lantern,
  map,
  mug,
  rope,
  tent,
  wheel,
};

/**
 * Draws a product's picture: its motif in front of sun and sea, as an SVG of 1 to 3 kB without scripts. The time of day, the
 * position of the sun, and the swell follow from the code: a product always looks the same, and two products with the same motif differ.
 */
export function art(sku: string, motif: string): string {
  const dice = createHash('sha256').update(sku).digest();
  const colours = palettes[dice.readUInt8(0) % palettes.length]!;
  const draw = motifs[motif as PictureMotif] ?? anchor;
  const [sunX, sunY, sunSize] = [
    50 + (dice.readUInt8(1) % 300),
    50 + (dice.readUInt8(2) % 70),
    34 + (dice.readUInt8(3) % 26),
  ];
  const { sky, horizon, sun, farSea, nearSea, ink } = colours;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 320" role="img" aria-label="${motif}">
<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="${sky}"/><stop offset=".75" stop-color="${horizon}"/></linearGradient></defs>
<rect width="400" height="320" fill="url(#s)"/>
<circle cx="${sunX}" cy="${sunY}" r="${sunSize + 16}" fill="${sun}" fill-opacity=".25"/>
<circle cx="${sunX}" cy="${sunY}" r="${sunSize}" fill="${sun}"/>
<path d="${waves(206, 8, 80, dice.readUInt8(4))}" fill="${farSea}"/>
<ellipse cx="200" cy="258" rx="104" ry="13" fill="${ink}" fill-opacity=".28"/>
<g transform="translate(100 62)" stroke="${ink}" stroke-width="4" stroke-linejoin="round" stroke-linecap="round">${draw(colours)}
</g>
<path d="${waves(268, 11, 100, dice.readUInt8(5))}" fill="${nearSea}" fill-opacity=".94"/>
<path d="${waves(292, 7, 67, dice.readUInt8(6))}" fill="${ink}" fill-opacity=".22"/>
</svg>
`;
}
