import { CreateEmails1795663143388 } from './1795663143388-create-emails.js';

export const migrations = [CreateEmails1795663143388];
