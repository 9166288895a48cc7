import { Drawer as MantineDrawer, type DrawerProps } from '@mantine/core';
import classes from './drawer.module.css';
import { useFocusReturn } from './use-focus-return.js';

/**
 * Mantine's drawer, in a chunk of its own: `lazy(() => import('…/design/drawer.js'))`. Its head is not a `header`, which would
 * be a second banner of the page. It is there only while it is open, so that Mantine does not know what had the focus before.
 */
export default function Drawer({ title, closeButtonProps, children, ...root }: DrawerProps) {
  useFocusReturn();
  return (
    <MantineDrawer.Root classNames={{ content: classes.content! }} {...root}>
      <MantineDrawer.Overlay />
      <MantineDrawer.Content>
        <div className={classes.head}>
          <MantineDrawer.Title className={classes.title}>{title}</MantineDrawer.Title>
          <MantineDrawer.CloseButton size={40} {...closeButtonProps} />
        </div>
        <MantineDrawer.Body className={classes.body}>{children}</MantineDrawer.Body>
      </MantineDrawer.Content>
    </MantineDrawer.Root>
  );
}
