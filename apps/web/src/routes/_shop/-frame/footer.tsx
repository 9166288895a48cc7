import { Link } from '@tanstack/react-router';
import { BackOfficeLink } from '../../../session/back-office-link.js';
import classes from './frame.module.css';

export function Footer() {
  return (
    <footer className={classes.footer}>
      <div>
        <span>Tradewind, goods for shore and sea</span>
        <nav aria-label="About the shop">
          <Link to="/about-this-demo">About this demo</Link>
          <Link to="/mailbox">Demo mailbox</Link>
          <BackOfficeLink />
        </nav>
      </div>
    </footer>
  );
}
