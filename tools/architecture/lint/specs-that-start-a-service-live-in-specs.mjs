import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Whoever wants to know what a service promises finds it in one folder; a spec beside a unit is about that unit alone. */
export const specsThatStartAServiceLiveInSpecs = {
  meta: {
    type: 'problem',
    messages: { spec: 'A spec that starts a service lives in src/specs/.' },
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

/** Values that specs share, such as an address, start nothing. */
function startsAService(spec, imported) {
  const file = resolve(dirname(spec), imported.replace(/\.js$/, '.ts'));
  return !existsSync(file) || readFileSync(file, 'utf8').includes('startTestService');
}
