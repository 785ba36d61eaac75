import type { Disagreement } from './compare.js';
import { shown } from './difference.js';

const list = (names: readonly string[]): string => (names.length === 0 ? 'no event' : names.join(', '));

/** What an auditor reads where the rules that a command was decided by do not give what is on record. */
export function inWords(command: string, disagreement: Disagreement): string {
  switch (disagreement.kind) {
    case 'refused': {
      const { code, detail } = disagreement.refusal;
      return `${command} stands on record as accepted, but the rules that it was decided by refuse it: ${code}. ${detail}`;
    }
    case 'other-events':
      return `${command} led to ${list(disagreement.recorded)} on record, but the rules that it was decided by give ${list(disagreement.again)}.`;
    case 'other-event': {
      const { path, recorded, again } = disagreement.difference;
      return `The ${disagreement.event} on record is not what the rules give for ${command}: ${path} is ${shown(recorded)} on record, and ${shown(again)} by the rules that it was decided by.`;
    }
    case 'other-warnings': {
      const { path, recorded, again } = disagreement.difference;
      return `The sender of ${command} was told ${shown(recorded)} on record (${path}), and the rules that it was decided by say ${shown(again)}.`;
    }
  }
}

/** What an auditor reads where today's rules would have decided otherwise; nothing is wrong with that. */
export function underTodaysRules(command: string, disagreement: Disagreement): string {
  const would = `Under today's rules ${command} would have`;
  switch (disagreement.kind) {
    case 'refused': {
      const { code, detail } = disagreement.refusal;
      return `Under today's rules ${command} would have been refused: ${code}. ${detail}`;
    }
    case 'other-events':
      return `${would} given ${list(disagreement.again)} and not ${list(disagreement.recorded)}.`;
    case 'other-event': {
      const { path, recorded, again } = disagreement.difference;
      return `${would} given another ${disagreement.event}: ${path} ${shown(again)} and not ${shown(recorded)}.`;
    }
    case 'other-warnings': {
      const { path, recorded, again } = disagreement.difference;
      return `${would} come with another warning (${path}): ${shown(again)} and not ${shown(recorded)}.`;
    }
  }
}
