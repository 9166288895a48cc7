export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/libs/*', '<rootDir>/tools'],
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '300MB',
};
