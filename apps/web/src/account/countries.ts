const names = new Intl.DisplayNames('en', { type: 'region' });

const deliveredTo =
  'AT AU BE BG CA CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT JP LI LT LU LV MT NL NO NZ PL PT RO SE SI SK US'.split(
    ' ',
  );

/** `Sweden` for `SE` */
export const countryName = (code: string): string => names.of(code) ?? code;

interface Option {
  readonly value: string;
  readonly label: string;
}

/** The countries to choose from, by name, with the one that was chosen before. */
export function countryOptions(chosen: string): Option[] {
  const codes = chosen === '' || deliveredTo.includes(chosen) ? deliveredTo : [...deliveredTo, chosen];
  return codes
    .map((code) => ({ value: code, label: countryName(code) }))
    .sort((one, other) => one.label.localeCompare(other.label));
}
