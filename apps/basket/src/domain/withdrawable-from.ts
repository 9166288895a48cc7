/** From when on a customer may ask for a pending checkout to be withdrawn: at once, where nobody knows since when it is. */
export function withdrawableFrom(pendingSince: Date | null, patienceMs: number): Date {
  return new Date((pendingSince?.getTime() ?? -patienceMs) + patienceMs);
}
