import type { OrganisationId } from '#libs/domain/kernel/people.js';
import { droppable } from './evolve.js';
import { nextId } from './machine.js';
import type { NoticeTemplate, OwedNotice, Recipient, StageStem, State } from './state.js';

/** The stage whose file delivers the letter, and the duty that the letter fulfils. */
const LETTERS: Readonly<Record<NoticeTemplate, { readonly stage: StageStem; readonly source: string }>> = {
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
export const toVictim = (state: State): Recipient =>
  state.application ? { kind: 'PERSON', person: state.application.victim } : { kind: 'POINT_OF_CONTACT' };
export const toBodies = (organisations: readonly OrganisationId[]): Recipient => ({
  kind: 'ORGANISATIONS',
  organisations,
});
export const toPointOfContact: Recipient = { kind: 'POINT_OF_CONTACT' };

export interface LetterInput {
  readonly template: NoticeTemplate;
  readonly to: Recipient;
  readonly about?: Readonly<Record<string, string>>;
  /** Only where the letter is not its template's stage's, as for reminders. */
  readonly stage?: StageStem;
}

/** The letters that one event makes due, with their ids. All letters of one event are made by one call. */
export const letters = (state: State, inputs: readonly LetterInput[], ahead = 0): readonly OwedNotice[] =>
  inputs.map(({ template, to, about = {}, stage }, i) => ({
    id: nextId('notice', state.notices, ahead + i),
    template,
    stage: stage ?? LETTERS[template].stage,
    to,
    source: LETTERS[template].source,
    about,
  }));

/** Ids of the letters of these templates that nobody has begun to send. All templates if none is named. */
export const unsent = (state: State, ...templates: readonly NoticeTemplate[]): readonly string[] =>
  state.notices
    .filter((n) => droppable(n) && (templates.length === 0 || templates.includes(n.template)))
    .map((n) => n.id);

/** Letters that were called back before anybody got them: where the case goes on, they are owed again. */
export const owedAgain = (state: State, ...templates: readonly NoticeTemplate[]): readonly LetterInput[] =>
  templates.flatMap((template) => {
    const all = state.notices.filter((n) => n.template === template);
    const last = all.at(-1);
    return last && all.every((n) => n.status === 'DROPPED')
      ? [{ template, to: last.to, about: last.about }]
      : [];
  });

/** Is it being sent, or does nobody know whether it went out? Then its facts must not change under it. */
export const onItsWay = (state: State, ...templates: readonly NoticeTemplate[]): boolean =>
  state.notices.some(
    (n) => (n.status === 'CLAIMED' || n.status === 'UNCERTAIN') && templates.includes(n.template),
  );

/** Is a letter of these templates between claim and record? Then it cannot be called back. */
export const beingSent = (state: State, ...templates: readonly NoticeTemplate[]): boolean =>
  state.notices.some(
    (n) => n.status === 'CLAIMED' && (templates.length === 0 || templates.includes(n.template)),
  );
