import { CreateMails1795663143388 } from './1795663143388-create-mails.js';
import { CreateCopies1795663143389 } from './1795663143389-create-copies.js';
import { CreatePreferences1795663143390 } from './1795663143390-create-preferences.js';
import { CreatePreviewedMails1795663143391 } from './1795663143391-create-previewed-mails.js';
import { LetProgramsAct1795663143399 } from './1795663143399-let-programs-act.js';

export const migrations = [
  CreateMails1795663143388,
  CreateCopies1795663143389,
  CreatePreferences1795663143390,
  CreatePreviewedMails1795663143391,
  LetProgramsAct1795663143399,
];
