import type { ProductAtVersion } from '../../read-model/get-product.query.js';

/** Changes with whatever is shown of a product. It begins with the version, which alone counts for `If-Match`: stock is not changed here. */
export function entityTagOf({ version, availability: { state, piecesLeft } }: ProductAtVersion): string {
  return `"${[version, state, ...(piecesLeft === null ? [] : [piecesLeft])].join('-')}"`;
}
