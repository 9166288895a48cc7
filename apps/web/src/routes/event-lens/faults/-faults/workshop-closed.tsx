import classes from '../../../../design/screens.module.css';

export function WorkshopClosed() {
  return (
    <div className={classes.middle}>
      <h1>The workshop is closed</h1>
      <p>
        Nothing can be broken on purpose here. It opens with the setting <code>WORKSHOP=open</code>, which production
        refuses.
      </p>
    </div>
  );
}
