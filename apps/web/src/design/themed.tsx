import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { styleNonce } from './style-nonce.js';
import { theme, variables } from './theme.js';

/** Gives Mantine's components our theme, the colour scheme that the person has chosen, and the nonce of the page. */
export const Themed = ({ children }: { children: ReactNode }) => (
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
    {children}
  </MantineProvider>
);
