import classes from './logo.module.css';

export function Logo() {
  return (
    <span className={classes.logo}>
      <img src="/favicon.svg" alt="" width={32} height={32} />
      Tradewind
    </span>
  );
}
