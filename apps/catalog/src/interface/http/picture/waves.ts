/** The outline of a sea: a row of equal waves at this height, shifted sideways by the phase, closed along the lower edge. */
export function waves(height: number, swell: number, length: number, phase: number): string {
  const start = -(phase % length);
  const count = Math.ceil((400 - start) / length);
  const one = `q${length / 4} ${-2 * swell} ${length / 2} 0t${length / 2} 0`;
  return `M${start} ${height}${one.repeat(count)}V320H${start}z`;
}
