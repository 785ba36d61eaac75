import type { Rules } from '../machine.js';
import type { FamilyCommands } from './commands.js';
import { recording } from './recording.js';
import { advocacy, takingPart } from './taking-part.js';

export const familyRules: Rules<FamilyCommands> = { ...recording, ...takingPart, ...advocacy };
