import type { Rules } from '../machine.js';
import { approving } from './approving.js';
import type { ApprovalCommands } from './commands.js';
import { planning } from './planning.js';

export const approvalRules: Rules<ApprovalCommands> = { ...approving, ...planning };
