export default {
  projects: ['<rootDir>/{apps,libs}/*/jest.config.mjs', '<rootDir>/tools'],
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '300MB',
};
