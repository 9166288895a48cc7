import classes from './map-legend.module.css';

export function MapLegend() {
  return (
    <ul className={classes.legend} aria-label="Signs">
      <li>
        <b className={classes.publishes}>▲ 12</b> publishes, seen 12 times
      </li>
      <li>
        <b className={classes.handles}>● 12</b> handles, seen 12 times
      </li>
      <li>
        <span className={classes.dashed}>● 0</span> declared, never seen
      </li>
      <li>
        <b className={classes.bad}>✗</b> failed
      </li>
      <li>
        <b className={classes.bad}>?</b> seen, not declared
      </li>
      <li>
        <b className={classes.handles}>✉</b> under way; of more than 20 a second, the thickness of the line tells
      </li>
    </ul>
  );
}
