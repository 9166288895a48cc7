/** Mantine's drawer, in a chunk of its own: `lazy(() => import('…/design/drawer'))`. */
export { Drawer as default } from '@mantine/core';
