import { layersOfLibraries } from './tools/architecture/layers-of-libraries.mjs';
import { rules } from './tools/architecture/rules.mjs';

/** `npx depcruise apps libs tools` checks the code; `npm run architecture` also proves that every rule can fail. */
export default {
  forbidden: rules(layersOfLibraries()),
  options: {
    tsPreCompilationDeps: true,
    exclude: { path: '/(dist|out-tsc)/' },
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tradewind/source', 'import', 'node', 'default', 'types'],
    },
  },
};
