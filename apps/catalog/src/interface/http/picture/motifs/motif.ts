import type { Palette } from '../palette.js';

/** Draws a thing in a square of 200 by 200, with an outline in the colour `ink`. */
export type Motif = (colours: Palette) => string;
