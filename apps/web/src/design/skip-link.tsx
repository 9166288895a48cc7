import classes from './skip-link.module.css';

/** The first stop of the Tab key: leads past the frame, to the element with the id `main`. */
export const SkipLink = () => (
  <a className={classes.skip} href="#main">
    Skip to the content
  </a>
);
