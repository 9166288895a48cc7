import '@fontsource-variable/figtree/wght.css';
import '@mantine/core/styles.layer.css';
import './design/tokens.css';
import './design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { reportCaught } from './api/told-error.js';
import { App } from './app.js';
import { rememberFocus } from './design/last-focused.js';

rememberFocus();
createRoot(document.getElementById('root')!, { onCaughtError: reportCaught }).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
