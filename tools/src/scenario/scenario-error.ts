/** Something differs from what the scenario expects; the message says what. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

export function verify(isTrue: boolean, expectation: string): asserts isTrue {
  if (!isTrue) throw new ScenarioError(`This does not hold: ${expectation}`);
}
