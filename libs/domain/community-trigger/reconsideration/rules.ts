import { accept } from '#libs/domain/kernel/decider.js';
import { deadlineOf, open, unmetKeys } from '../deadlines.js';
import { letters, toApplicant } from '../letters.js';
import { nextId, type At, type Refused, type Rules } from '../machine.js';
import { standingDecision } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { Actor, PersonId } from '#libs/domain/kernel/people.js';
import { followsFrom } from '../threshold-check/decide-threshold.js';
import type { ReconsiderationCommands } from './commands.js';

const notPossible = (state: State, at: At): Refused | null => {
  const decision = standingDecision(state);
  if (decision?.result !== 'NOT_MET' || state.outcomeNotifiedAt) return at.refuse('NOT_ABOUT_THRESHOLD');
  if (!decision.notifiedAt) return at.refuse('NOT_NOTIFIED');
  return state.reconsideration?.decision === decision.id ? at.refuse('RECONSIDERED_ALREADY') : null;
};

/** 6.2: heard by somebody who was not in the first decision, nor in one that was vacated before it. */
const tookPart = (state: State, actor: Actor, panel: readonly PersonId[], at: At): Refused | null => {
  const first = state.decisions.flatMap((d) => d.decidedBy);
  if (actor.kind === 'person' && first.includes(actor.person))
    return at.refuse('TOOK_PART_IN_FIRST_DECISION');
  return panel.some((person) => first.includes(person)) ? at.refuse('PANEL_TOOK_PART') : null;
};

const ofOffice = (actor: Actor): boolean => actor.kind === 'person' && actor.role !== 'PUBLIC_APPLICANT';

const panelOf = (actor: Actor, panel: readonly PersonId[]): readonly PersonId[] =>
  actor.kind === 'person' ? [actor.person, ...panel.filter((p) => p !== actor.person)] : panel;

export const reconsiderationRules: Rules<ReconsiderationCommands> = {
  RequestReconsideration: {
    possible: notPossible,
    decide(state, { data, actor, occurredAt, reason }, at) {
      const decision = standingDecision(state);
      if (!decision) return at.refuse('NOT_ABOUT_THRESHOLD');
      const window = deadlineOf(state, `AD12/${decision.id}`);
      const late = window !== undefined && occurredAt >= window.lateFrom;
      if (late && !(ofOffice(actor) && reason !== undefined))
        return at.refuse('WINDOW_CLOSED', { due: window.due });
      const requested = at.event('ReconsiderationRequested', {
        decision: decision.id,
        grounds: data.grounds ?? null,
        meets: late ? [] : [`AD12/${decision.id}`],
        opens: [open(at, 'AD13', at.on, 'ReconsiderationRequested', `AD13/reconsideration/${decision.id}`)],
      });
      const warning = {
        code: 'RECONSIDERATION_LATE',
        detail: `The time to ask ended on ${window?.due ?? 'its day'}. It is taken in all the same, for the reason given.`,
        source: 'AD12',
      };
      return accept([requested], late ? [warning] : []);
    },
  },
  UpholdDecision: {
    decide(state, { data, actor }, at) {
      const decision = state.reconsideration?.decision ?? '';
      const refused = tookPart(state, actor, data.panel ?? [], at);
      if (refused) return refused;
      return accept([
        at.event('ReconsiderationDecided', {
          decision,
          outcome: 'UPHELD',
          panel: panelOf(actor, data.panel ?? []),
          meets: unmetKeys(state, 'AD13'),
          cancels: unmetKeys(state).filter((key) => !unmetKeys(state, 'AD13').includes(key)),
          owes: letters(state, [
            { template: 'reconsideration-outcome', to: toApplicant(state), about: { decision } },
            { template: 'closure', to: toApplicant(state) },
          ]),
        }),
      ]);
    },
  },
  SubstituteDecision: {
    decide(state, { data, actor, occurredAt, reason }, at) {
      const first = standingDecision(state);
      const panel = panelOf(actor, data.panel ?? []);
      const refused = tookPart(state, actor, data.panel ?? [], at);
      if (refused) return refused;
      if (!first) return at.refuse('TOOK_PART_IN_FIRST_DECISION');
      const id = nextId('decision', state.decisions);
      return accept([
        at.event('ReconsiderationDecided', {
          decision: first.id,
          outcome: 'SUBSTITUTED',
          panel,
          meets: unmetKeys(state, 'AD13'),
          owes: letters(state, [
            { template: 'reconsideration-outcome', to: toApplicant(state), about: { decision: first.id } },
          ]),
        }),
        at.event(
          'ThresholdDecided',
          {
            id,
            result: 'MET',
            route: data.route ?? 'HARM_PERSISTENCE_ADEQUACY',
            count: first.count,
            complaints: first.complaints,
            procedureVersion: first.procedureVersion,
            decidingBodies: data.bodies ?? [],
            decidedBy: panel,
            decidedAt: occurredAt,
            dissent: [],
            reasons: reason ?? null,
            by: 'RECONSIDERATION',
            computation: null,
            persistence: null,
            harm: null,
            adequacy: null,
            ...followsFrom(state, { id, result: 'MET' }, at),
            owes: letters(
              state,
              [{ template: 'threshold-met', to: toApplicant(state), about: { decision: id } }],
              1,
            ),
          },
          'Sch 4 para 3; s.104(5)',
        ),
      ]);
    },
  },
};
