import 'reflect-metadata';
import { writeSync } from 'node:fs';
import { Diary } from './diary.js';

/** A member of the service whose handler never ends; it says when it runs. */
const diary = await Diary.open({ url: process.argv[2]! });
diary.reminders.after = () => {
  writeSync(1, 'handling\n');
  return new Promise(() => undefined);
};
writeSync(1, 'started\n');
