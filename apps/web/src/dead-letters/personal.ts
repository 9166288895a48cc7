const personalNames =
  /^(e-?mail|.*email|mail|(display|first|last|full|sur|user|customer|buyer)-?name|recipient|street|city|town|postal-?code|zip|country|phone|.*phone|.*phone-?number|mobile|birth.*|date-?of-?birth|ip|ip-?address|token|.*token|password.*|label|tracking-?number|iban|card-?number|detail|note|comment)$/i;

const emailAddress = /\S@\S+\.\S/;
const sentence = /\S\s+\S/;

/**
 * Whether a value says something about a person, by the name of its field, by what surrounds it, or by its looks. It covers all
 * fields that the contracts of the shop mark as personal, and guesses for the rest, on the safe side.
 */
export function isPersonal(field: string, value: unknown, siblings: object): boolean {
  if (value === null || typeof value === 'boolean') return false;
  if (personalNames.test(field)) return true;
  if (field === 'name') return !('sku' in siblings || 'productId' in siblings);
  if (field === 'reason') return typeof value === 'string' && sentence.test(value);
  return typeof value === 'string' && emailAddress.test(value);
}
