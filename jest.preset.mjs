import { fileURLToPath } from 'node:url';

const inEmbeddedPostgres = (file) => fileURLToPath(new URL(`libs/embedded-postgres/jest/${file}`, import.meta.url));

export default {
  testEnvironment: 'node',
  testTimeout: 30_000,
  globalSetup: inEmbeddedPostgres('global-setup.mjs'),
  globalTeardown: inEmbeddedPostgres('global-teardown.mjs'),
  extensionsToTreatAsEsm: ['.ts'],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['@tradewind/source', 'node', 'node-addons'] },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2022',
          keepClassNames: true,
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
        },
      },
    ],
  },
};
