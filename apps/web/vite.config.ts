import { tanstackRouter } from '@tanstack/router-plugin/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    tanstackRouter({ target: 'react', autoCodeSplitting: true, quoteStyle: 'single', semicolons: true }),
    react(),
  ],
  html: { cspNonce: '{{nonce}}' },
  build: { target: 'es2022', assetsInlineLimit: 0, reportCompressedSize: false },
});
