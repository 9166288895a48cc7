import { ActionIcon } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconMenu2 } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Navigation } from './navigation.js';

const Drawer = lazy(() => import('../../../design/drawer.js'));

/** The side bar of a narrow screen. */
export function NavigationDrawer() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <ActionIcon variant="subtle" color="gray" c="var(--text)" size={40} aria-label="Open the menu" onClick={open}>
        <IconMenu2 size={22} stroke={1.75} aria-hidden />
      </ActionIcon>
      <Suspense>
        {opened && (
          <Drawer
            opened
            onClose={close}
            title="Back office"
            size={296}
            closeButtonProps={{ 'aria-label': 'Close the menu' }}
          >
            <Navigation onFollow={close} />
          </Drawer>
        )}
      </Suspense>
    </>
  );
}
