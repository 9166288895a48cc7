import classes from './machine-legend.module.css';

export function MachineLegend() {
  return (
    <ul className={classes.legend} aria-label="Signs">
      <li className={classes.taken}>✓ path taken</li>
      <li className={classes.here}>◷ here now, waiting</li>
      <li className={classes.undone}>↶ ✗ taken to undo what was done</li>
      <li>dashed: not gone</li>
    </ul>
  );
}
