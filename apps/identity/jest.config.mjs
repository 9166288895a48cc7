import preset from '../../jest.preset.mjs';

export default { ...preset, displayName: 'identity', testTimeout: 30_000 };
