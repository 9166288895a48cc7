import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compression } from 'vite-plugin-compression2';
import { firstScriptBudget } from './vite/first-script-budget.js';
import { minifiedBySwc } from './vite/minified-by-swc.js';

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
    minifiedBySwc(),
    firstScriptBudget(150_000),
    compression({ algorithms: ['brotliCompress', 'gzip'], include: /\.(js|css|svg)$/, threshold: 1_000 }),
  ],
  html: { cspNonce: '{{nonce}}' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    modulePreload: { polyfill: false },
    // A screen would wait for forty files of a few hundred bytes.
    rollupOptions: { output: { experimentalMinChunkSize: 1_500 } },
  },
});
