import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'application', testTimeout: 30_000 };
