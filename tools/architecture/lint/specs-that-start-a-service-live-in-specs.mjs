import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The specs of a whole service are in one folder, so that readers find them. A spec beside a unit tests only that unit. */
export const specsThatStartAServiceLiveInSpecs = {
  meta: {
    type: 'problem',
    messages: { spec: 'A spec that starts a service must be in src/specs/.' },
    schema: [],
  },
  create: (context) => ({
    ImportDeclaration(node) {
      const file = context.filename.replaceAll('\\', '/');
      if (!file.endsWith('.spec.ts') || file.includes('/src/specs/')) return;
      const { value } = node.source;
      if (value === '@tradewind/testing' || (value.includes('/test-support/') && startsAService(file, value)))
        context.report({ node, messageId: 'spec' });
    },
  }),
};

/** Files in test-support that only contain shared values, such as an address, do not start a service. */
function startsAService(spec, imported) {
  const file = resolve(dirname(spec), imported.replace(/\.js$/, '.ts'));
  return !existsSync(file) || readFileSync(file, 'utf8').includes('startTestService');
}
