import '@mantine/notifications/styles.layer.css';
import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { styleNonce } from './style-nonce.js';
import { theme, variables } from './theme.js';

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(
  <MantineProvider theme={theme} cssVariablesResolver={variables} defaultColorScheme="auto" getStyleNonce={styleNonce}>
    <Notifications position="bottom-right" containerWidth={380} />
  </MantineProvider>,
);

interface Shown {
  readonly title: string;
  readonly message?: string | undefined;
  readonly color: string;
}

export function showNotice({ title, message, color }: Shown): void {
  notifications.show({
    title,
    message,
    color,
    autoClose: 8000,
    closeButtonProps: { 'aria-label': 'Close this message' },
  });
}
