import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { refusedToOthers } from '../agencies.js';
import { notSettled } from '../chronology/awaited.js';
import { open } from '../deadlines.js';
import { maySpeakFor } from '../family/speaking.js';
import { contactOf } from '../family/to-tell.js';
import { letters, toBodies, unsentAbout } from '../letters.js';
import { found, isRefused, nextId, type Rules } from '../machine.js';
import { blockedBy } from '../parallel-processes/restricted.js';
import type { State } from '../state.js';
import type { AnalysisCommands } from './commands.js';

/** A relative may tell the panel what they like; what is an interview with a witness is another matter (3.6). */
const warningsOf = (state: State, by: PersonId | null): readonly Warning[] =>
  by !== null && contactOf(state, by)?.witness && blockedBy(state, 'InterviewWitness')
    ? [
        {
          code: 'MAY_BE_A_WITNESS',
          detail:
            'This person may be called as a witness. Agree with the police what may be spoken about, and record that what they said exists.',
          source: '3.6',
        },
      ]
    : [];

const metSinceReports = ({ meetings, analysisBeganAt }: State): boolean =>
  meetings.some(
    ({ status, heldIn, at }) =>
      status === 'HELD' && heldIn === 'PANEL_ANALYSIS' && analysisBeganAt !== null && at >= analysisBeganAt,
  );

export const analysisRules: Rules<AnalysisCommands> = {
  RecordFamilyContribution: {
    decide(state, { data: { text, by: named }, actor, occurredAt }, at) {
      const themself = actor.kind === 'person' && actor.role === 'FAMILY_MEMBER' ? actor.person : null;
      const by = named ?? themself;
      if (by !== null && !contactOf(state, by)) return at.refuse('UNKNOWN_PERSON');
      if (by !== null && !maySpeakFor(state, actor, by)) return at.refuse('NOT_YOURS_TO_SAY');
      const id = nextId('contribution', state.contributions);
      return accept(
        [at.event('FamilyContributionRecorded', { contribution: { id, by, text, at: occurredAt } })],
        warningsOf(state, by),
      );
    },
  },
  RaiseQuestionToAgency: {
    decide(state, { data: { agency, text } }, at) {
      if (!state.terms.at(-1)?.agencies.includes(agency)) return at.refuse('AGENCY_NOT_IN_TERMS', { agency });
      const id = nextId('question', state.questions);
      const deadline = `QUESTION/${id}`;
      return accept([
        at.event('QuestionRaisedToAgency', {
          question: { id, agency, text, status: 'ASKED', answer: null, deadline },
          opens: [open(at, 'QUESTION', at.on, 'QuestionRaisedToAgency', deadline)],
          owes: letters(state, [
            { template: 'agency-question', to: toBodies([agency]), about: { question: id } },
          ]),
        }),
      ]);
    },
  },
  AnswerQuestion: {
    possible: (state, at) =>
      state.questions.some(({ status }) => status === 'ASKED')
        ? null
        : at.refuse('ALREADY_ANSWERED', { agency: 'Every agency' }),
    decide(state, { data: { question: id, answer }, actor }, at) {
      const question = found(state.questions, id, () => at.refuse('UNKNOWN_QUESTION', { question: id }));
      if (isRefused(question)) return question;
      const { agency, status, deadline } = question;
      if (status === 'ANSWERED') return at.refuse('ALREADY_ANSWERED', { agency });
      return (
        refusedToOthers(agency, actor, at) ??
        accept([
          at.event('QuestionAnswered', {
            question: id,
            answer,
            meets: [deadline],
            drops: unsentAbout(state, 'question', id),
          }),
        ])
      );
    },
  },
  CompleteAnalysis: {
    possible(state, at) {
      const open = notSettled(state);
      if (open.length > 0) return at.refuse('REPORTS_NOT_SETTLED', { agencies: open.join(', ') });
      return metSinceReports(state) ? null : at.refuse('NO_PANEL_MEETING');
    },
    decide(state, _, at) {
      const asked = state.questions.filter(({ status }) => status === 'ASKED');
      return accept(
        [at.event('AnalysisCompleted', {})],
        asked.length === 0
          ? []
          : [
              {
                code: 'QUESTIONS_OPEN',
                detail: `Questions of the panel are not answered yet: ${asked.map(({ agency }) => agency).join(', ')}.`,
                source: '3.3',
              },
            ],
      );
    },
  },
};
