import type { Palette } from '../palette.js';

/** Draws a thing in a field of 200 by 200, with an outline in ink. */
export type Motif = (colours: Palette) => string;
