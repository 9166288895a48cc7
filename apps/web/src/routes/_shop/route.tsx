import { createFileRoute, Outlet } from '@tanstack/react-router';
import { SkipLink } from '../../design/skip-link.js';
import { DemoStrip } from './-frame/demo-strip.js';
import { Footer } from './-frame/footer.js';
import { Header } from './-frame/header.js';
import classes from './-frame/frame.module.css';

/** The frame of the storefront. */
export const Route = createFileRoute('/_shop')({
  component: () => (
    <>
      <SkipLink />
      <DemoStrip />
      <Header />
      <main id="main" className={classes.page} tabIndex={-1}>
        <Outlet />
      </main>
      <Footer />
    </>
  ),
});
