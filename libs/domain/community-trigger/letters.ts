import type { OrganisationId } from '#libs/domain/kernel/people.js';
import {
  lettersOf,
  type LetterInput as KitLetterInput,
  type LetterRow,
} from '#libs/domain/kernel/review/letters.js';
import type { Recipient, TriggerLetters } from './kind.js';
import type { NoticeTemplate, State } from './state.js';

export { beingSent, onItsWay, unsent } from '#libs/domain/kernel/review/letters.js';

/** The stage whose file delivers each letter, and the duty that the letter fulfils. */
export const LETTERS: Readonly<Record<NoticeTemplate, LetterRow<TriggerLetters>>> = {
  acknowledgement: { stage: 'application', source: 'local procedure AD1; A23' },
  'application-circulation': { stage: 'application', source: 's.104(3)(b)' },
  'consent-form': { stage: 'consent', source: 'A2' },
  'information-request': { stage: 'information-gathering', source: 'Sch 4 para 7(1)' },
  'information-chase': { stage: 'information-gathering', source: 'Sch 4 para 7(2)' },
  'information-escalation': { stage: 'information-gathering', source: 'Sch 4 para 7(2)' },
  'threshold-met': { stage: 'threshold-check', source: 's.104(6)' },
  'threshold-not-met': { stage: 'threshold-check', source: 's.104(6)' },
  'reconsideration-outcome': { stage: 'reconsideration', source: 'Sch 4 para 3' },
  transfer: { stage: 'transfer', source: '2.8' },
  'panel-invitation': { stage: 'review-preparation', source: 'L6' },
  'victim-invitation': { stage: 'review-preparation', source: 'A24' },
  'victim-not-invited': { stage: 'review-preparation', source: 'A24' },
  outcome: { stage: 'outcome', source: 's.104(8)' },
  recommendation: { stage: 'outcome', source: 's.104(7)' },
  'progress-update': { stage: 'action-monitoring', source: 'A23' },
  'appeal-outcome': { stage: 'appeal', source: 'Sch 4 para 3' },
  'local-policing-body-outcome': { stage: 'local-policing-body-review', source: 'A23' },
  closure: { stage: 'closure', source: 'A23' },
  reminder: { stage: 'application', source: 'local procedure: reminders' },
};

export const toApplicant = (state: State): Recipient =>
  state.application
    ? { kind: 'APPLICANT', person: state.application.applicant }
    : { kind: 'POINT_OF_CONTACT' };
export const toBodies = (organisations: readonly OrganisationId[]): Recipient => ({
  kind: 'ORGANISATIONS',
  organisations,
});
export const toPointOfContact: Recipient = { kind: 'POINT_OF_CONTACT' };

export type LetterInput = KitLetterInput<TriggerLetters>;

/** The letters that one event makes due, with their ids. All letters of one event are made by one call. */
export const letters = lettersOf<TriggerLetters>(LETTERS);

/** Letters that were called back before anybody got them: where the case goes on, they are owed again. */
export const owedAgain = (state: State, ...templates: readonly NoticeTemplate[]): readonly LetterInput[] =>
  templates.flatMap((template) => {
    const all = state.notices.filter((n) => n.template === template);
    const last = all.at(-1);
    return last && all.every((n) => n.status === 'DROPPED')
      ? [{ template, to: last.to, about: last.about }]
      : [];
  });
