import { accept } from '#libs/domain/kernel/decider.js';
import { resume } from '#libs/domain/kernel/deadlines.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { deadlineOf, freshKey, open, unmetKeys } from '../deadlines.js';
import type { TriggerEvent } from '../events.js';
import { mayPause } from '../law.js';
import { letters, owedAgain, toApplicant, unsent } from '../letters.js';
import type { Deciding, Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ConsentCommands } from './commands.js';

const missing = (state: State): boolean => state.consent.needed && state.consent.status !== 'GIVEN';

/** 4.1: AD5 waits for consent where the procedure says so. */
const stops = (state: State, at: Deciding): readonly TriggerEvent[] =>
  mayPause(at.procedure, 'AD5', 'AWAITING_CONSENT')
    ? state.deadlines
        .filter((d) => d.id === 'AD5' && d.status === 'OPEN' && at.now < d.lateFrom)
        .map(({ key }) =>
          at.event('DeadlinePaused', { deadline: key, on: at.on, because: 'AWAITING_CONSENT' }, '4.2 rule 7'),
        )
    : [];

const latestChase = (state: State): Deadline | undefined =>
  state.deadlines.filter((d) => d.id === 'AD2').at(-1);

/** Agencies whose request was recalled, or all of them: they are asked once consent is there. */
const toBeAsked = ({ consent, requests }: State): boolean =>
  consent.resumeTo !== 'THRESHOLD_PENDING' &&
  (requests.length === 0 ||
    requests.some(
      (r) =>
        r.status === 'RECALLED' && !requests.some((o) => o.agency === r.agency && o.status !== 'RECALLED'),
    ));

/** What consent sets going: nothing that runs, and nothing that was done. */
const isToBegin = (state: State, id: 'AD1' | 'AD3' | 'AD5'): boolean => {
  if (unmetKeys(state, id).length > 0) return false;
  return id === 'AD3' ? toBeAsked(state) : !state.deadlines.some((d) => d.id === id && d.metAt !== null);
};

/** With consent AD3 begins, and AD5 runs on where it had stopped; where the case was closed all begin again. */
const runsOn = (
  state: State,
  at: Deciding,
): { readonly opens: readonly Deadline[]; readonly resumes: readonly TriggerEvent[] } => {
  const ad5 = state.deadlines.filter((d) => d.id === 'AD5').at(-1);
  const restarts = (['AD1', 'AD3', 'AD5'] as const).filter((id) => isToBegin(state, id));
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
        owes:
          state.state === 'CLOSED'
            ? letters(state, owedAgain(state, 'application-circulation', 'acknowledgement'))
            : [],
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
    decide(state, { data }, at) {
      if (data.withdrawnOn > at.today) return at.refuse('CONSENT_IN_FUTURE', { on: data.withdrawnOn });
      const withdrawn = at.event('ConsentWithdrawn', {
        withdrawnOn: data.withdrawnOn,
        cancels: unmetKeys(state, 'AD3', 'AD4'),
        drops: unsent(state, 'information-request', 'information-chase', 'information-escalation'),
      });
      return accept<TriggerEvent>([withdrawn, ...stops(state, at)]);
    },
  },
};
