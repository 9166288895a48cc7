import { InvalidValueError } from '@tradewind/domain';

/** What a picture of a product can show. */
export const pictureMotifs = [
  'anchor',
  'backpack',
  'binoculars',
  'boat',
  'book',
  'boots',
  'bottle',
  'compass',
  'jacket',
  'knife',
  'lantern',
  'map',
  'mug',
  'rope',
  'tent',
  'wheel',
] as const;

export type PictureMotif = (typeof pictureMotifs)[number];

export function pictureMotifOf(text: string): PictureMotif {
  const motif = pictureMotifs.find((one) => one === text.trim().toLowerCase());
  if (motif === undefined) throw new InvalidValueError('picture', `must be one of ${pictureMotifs.join(', ')}`);
  return motif;
}
