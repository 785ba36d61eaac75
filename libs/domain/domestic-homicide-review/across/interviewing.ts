import { isLocalDate } from '#libs/domain/kernel/dates.js';
import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import { nextId, type At, type Refused, type Rules } from '../machine.js';
import { refusedByRestriction } from '../parallel-processes/restricted.js';
import type { State } from '../state.js';
import type { AcrossCommands, InterviewInput } from './commands.js';
import type { Interview } from './state.js';

const refusedInterview = ({ on }: InterviewInput, at: At): Refused | null => {
  if (!isLocalDate(on)) return at.refuse('NO_SUCH_DATE', { date: on });
  return on > at.today ? at.refuse('DATE_IN_THE_FUTURE', { date: on, today: at.today }) : null;
};

const interviewOf = (
  state: State,
  kind: Interview['kind'],
  { person, on, notes }: InterviewInput,
): Interview => ({
  id: nextId('interview', state.interviews),
  kind,
  person,
  on,
  notes: notes ?? null,
});

/** While a prosecution lives an interview is agreed first; where nobody agreed anything, nobody was asked (3.6). */
const warningsOf = ({ parallelProcesses }: State): readonly Warning[] =>
  parallelProcesses.some(({ type, status }) => type === 'CRIMINAL' && status !== 'CONCLUDED')
    ? [
        {
          code: 'PROSECUTION_RUNS',
          detail:
            'A prosecution is expected or running. Agree interviews with the senior investigating officer first; what waits is recorded with AgreeRestriction.',
          source: '3.6',
        },
      ]
    : [];

export const interviewing: Rules<Pick<AcrossCommands, 'InterviewWitness' | 'InterviewPerpetrator'>> = {
  InterviewWitness: {
    possible: (state, at) => refusedByRestriction(state, at, 'InterviewWitness'),
    decide: (state, { data }, at) =>
      refusedInterview(data, at) ??
      accept(
        [at.event('WitnessInterviewed', { interview: interviewOf(state, 'WITNESS', data) })],
        warningsOf(state),
      ),
  },
  InterviewPerpetrator: {
    possible: (state, at) => refusedByRestriction(state, at, 'InterviewPerpetrator'),
    decide(state, { data }, at) {
      const refused = refusedInterview(data, at);
      if (refused) return refused;
      if (data.person !== state.notification?.otherPerson?.person) return at.refuse('NOT_THE_OTHER_PERSON');
      return accept(
        [at.event('PerpetratorInterviewed', { interview: interviewOf(state, 'PERPETRATOR', data) })],
        warningsOf(state),
      );
    },
  },
};
