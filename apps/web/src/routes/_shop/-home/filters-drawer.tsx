import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { Filters } from './filters.js';

const Drawer = lazy(() => import('../../../design/drawer.js'));

/** The filters on a narrow screen. */
export function FiltersDrawer() {
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Button
        variant="default"
        hiddenFrom="md"
        leftSection={<IconAdjustmentsHorizontal size={16} aria-hidden />}
        onClick={open}
      >
        Filters
      </Button>
      <Suspense>
        {opened && (
          <Drawer
            opened
            onClose={close}
            title="Filters"
            position="left"
            closeButtonProps={{ 'aria-label': 'Close the filters' }}
          >
            <Filters />
          </Drawer>
        )}
      </Suspense>
    </>
  );
}
