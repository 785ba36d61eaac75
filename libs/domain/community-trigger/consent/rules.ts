import { accept } from '#libs/domain/kernel/decider.js';
import { resume } from '#libs/domain/kernel/deadlines.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { deadlineOf, freshKey, open, unmetKeys } from '../deadlines.js';
import type { TriggerEvent } from '../events.js';
import { letters, toApplicant, unsent } from '../letters.js';
import type { Deciding, Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ConsentCommands } from './commands.js';

const missing = (state: State): boolean => state.consent.needed && state.consent.status !== 'GIVEN';

const latestChase = (state: State): Deadline | undefined =>
  state.deadlines.filter((d) => d.id === 'AD2').at(-1);

/** With consent AD3 begins, and AD5 runs on where it had stopped or begins again where the case was closed. */
const runsOn = (
  state: State,
  at: Deciding,
): { readonly opens: readonly Deadline[]; readonly resumes: readonly TriggerEvent[] } => {
  const ad5 = state.deadlines.filter((d) => d.id === 'AD5').at(-1);
  const restarts = (['AD3', 'AD5'] as const).filter(
    (id) =>
      unmetKeys(state, id).length === 0 && !state.deadlines.some((d) => d.id === id && d.metAt !== null),
  );
  return {
    opens: restarts.map((id) => open(at, id, at.on, 'ConsentGiven', freshKey(state, id))),
    resumes:
      ad5?.status === 'PAUSED'
        ? [
            at.event(
              'DeadlineResumed',
              { deadline: ad5.key, on: at.on, counted: resume(ad5, at.on, at.calendar) },
              '4.2 rule 7',
            ),
          ]
        : [],
  };
};

export const consentRules: Rules<ConsentCommands> = {
  RequestConsent: {
    possible(state, at) {
      if (!missing(state)) return at.refuse('CONSENT_NOT_NEEDED');
      return state.consent.status === 'REQUESTED'
        ? at.refuse('CONSENT_REQUESTED', { on: latestChase(state)?.startedOn ?? '' })
        : null;
    },
    decide: (state, _, at) =>
      accept([
        at.event('ConsentRequested', {
          opens: [open(at, 'AD2', at.on, 'ConsentRequested', freshKey(state, 'AD2'))],
          owes: letters(state, [{ template: 'consent-form', to: toApplicant(state) }]),
        }),
      ]),
  },
  RecordConsent: {
    possible(state, at) {
      if (state.state === 'CLOSED' && state.closure?.reason !== 'NO_CONSENT')
        return at.refuse('NOT_CLOSED_FOR_CONSENT');
      return missing(state) ? null : at.refuse('CONSENT_NOT_NEEDED');
    },
    decide(state, { data }, at) {
      if (data.givenOn > at.today) return at.refuse('CONSENT_IN_FUTURE', { on: data.givenOn });
      if (at.procedure.consentForm === 'WRITTEN' && data.form !== 'WRITTEN') return at.refuse('CONSENT_FORM');
      const { opens, resumes } = runsOn(state, at);
      const given = at.event('ConsentGiven', {
        form: data.form,
        givenOn: data.givenOn,
        scope: data.scope ?? null,
        reopens: state.state === 'CLOSED',
        meets: unmetKeys(state, 'AD2'),
        opens,
        drops: unsent(state, 'consent-form', 'closure'),
      });
      return accept<TriggerEvent>([given, ...resumes]);
    },
  },
  RecordConsentRefused: {
    decide(state, { data }, at) {
      const kind = data.kind ?? 'REFUSED';
      const chase = latestChase(state);
      if (kind === 'NO_ANSWER' && (!chase || at.now < chase.lateFrom || chase.remindersSent === 0))
        return at.refuse('CONSENT_CHASE_NOT_FINISHED', {
          due: deadlineOf(state, chase?.key ?? '')?.due ?? 'not set',
        });
      return accept([
        at.event('ConsentRefused', {
          kind,
          cancels: unmetKeys(state),
          drops: unsent(state),
          owes: letters(state, [{ template: 'closure', to: toApplicant(state) }]),
        }),
      ]);
    },
  },
  WithdrawConsent: {
    possible: (state, at) => (state.consent.status === 'GIVEN' ? null : at.refuse('NO_CONSENT_GIVEN')),
    decide: (state, { data }, at) =>
      data.withdrawnOn > at.today
        ? at.refuse('CONSENT_IN_FUTURE', { on: data.withdrawnOn })
        : accept([
            at.event('ConsentWithdrawn', {
              withdrawnOn: data.withdrawnOn,
              cancels: unmetKeys(state, 'AD4'),
              drops: unsent(state, 'information-request', 'information-chase', 'information-escalation'),
            }),
          ]),
  },
};
