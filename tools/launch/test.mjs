import './require-node.mjs';
import { installWhatIsMissing } from './install.mjs';
import { root } from './terms.mjs';

await installWhatIsMissing();
process.chdir(root);
const { parseCLI, startVitest } = await import('vitest/node');
const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest('test', filter, { ...options, watch: false });

const modules = vitest.state.getTestModules();
const tests = modules.flatMap((module) => [...module.children.allTests()]);
const suites = modules.flatMap((module) => [module, ...module.children.allSuites()]);
const failedSuites = suites.filter((suite) => suite.errors().length > 0);
const inState = (state) => tests.filter((test) => test.result().state === state);
const skipped = inState('skipped').filter((test) => !failedSuites.some((suite) => contains(suite, test)));

if (skipped.length > 0) console.log('\nSkipped:');
for (const test of skipped) console.log(`  ${test.fullName.replaceAll(' > ', ' ')}`);
const passed = inState('passed').length;
const outsideTests = failedSuites.filter((suite) => [...suite.children.allTests()].length === 0).length;
const unhandled = vitest.state.getUnhandledErrors().length;
const failed = tests.length - passed - skipped.length + outsideTests + unhandled || Number(process.exitCode ?? 0);
console.log(`\n${passed} passed, ${failed} failed, ${skipped.length} skipped`);
process.exitCode = failed > 0 ? 1 : 0;

/** The runner reports tests whose `beforeAll` failed as skipped. */
function contains(suite, test) {
  for (let parent = test.parent; parent !== suite; parent = parent.parent) if (parent.type === 'module') return false;
  return true;
}
