/** Something is not as the scenario expects it; the message says what. */
export class ScenarioError extends Error {
  override readonly name = 'ScenarioError';
}

export function verify(isTrue: boolean, expectation: string): asserts isTrue {
  if (!isTrue) throw new ScenarioError(`Not as expected: ${expectation}`);
}
