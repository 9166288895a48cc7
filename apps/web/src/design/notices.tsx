import '@mantine/notifications/styles.layer.css';
import { Notifications, notifications } from '@mantine/notifications';
import { createRoot } from 'react-dom/client';
import { Themed } from './themed.js';

const place = document.createElement('div');
document.body.append(place);
createRoot(place).render(
  <Themed>
    <Notifications position="bottom-right" containerWidth={380} />
  </Themed>,
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
