import type { ReactNode } from 'react';
import classes from './tool-bar.module.css';

/** What stands above a list: its named filters at one end, what narrows it at the other. */
export const ToolBar = ({ children }: { children: ReactNode }) => <div className={classes.bar}>{children}</div>;
