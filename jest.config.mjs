export default {
  projects: ['<rootDir>/apps/*', '<rootDir>/libs/*', '<rootDir>/tools'],
  maxWorkers: 2,
  workerIdleMemoryLimit: '300MB',
};
