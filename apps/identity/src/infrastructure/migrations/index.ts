import { CreateUsers1761000000001 } from './1761000000001-create-users.js';
import { LimitSignIns1761000000002 } from './1761000000002-limit-sign-ins.js';
import { SignInByOpenIdConnect1761000000003 } from './1761000000003-sign-in-by-open-id-connect.js';
import { ConfirmByMail1761000000004 } from './1761000000004-confirm-by-mail.js';
import { RotateKeysAndEndSessions1761000000005 } from './1761000000005-rotate-keys-and-end-sessions.js';
import { RecordRoleChanges1761000000006 } from './1761000000006-record-role-changes.js';

export const migrations = [
  CreateUsers1761000000001,
  LimitSignIns1761000000002,
  SignInByOpenIdConnect1761000000003,
  ConfirmByMail1761000000004,
  RotateKeysAndEndSessions1761000000005,
  RecordRoleChanges1761000000006,
];
