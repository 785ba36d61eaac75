import type { CommandName } from './commands.js';
import { PEOPLE } from './testing/people.js';
import { trialOver, trialRuns } from './testing/parallel-stories.js';
import {
  agreedDraft,
  analysing,
  bothAsked,
  bothReleased,
  drafting,
  policeHandedIn,
  policeReleased,
  policeWrites,
  recommended,
  reviewAgreed,
  sharedWithSister,
} from './testing/report-stories.js';
import { sealed, type Story } from './testing/scenario.js';

const question = () =>
  analysing().does('RaiseQuestionToAgency', { agency: 'derbyshire-police', text: sealed('question') });
const allNil = () =>
  bothAsked().does('RecordNilReturn', { imr: 'imr-1' }).does('RecordNilReturn', { imr: 'imr-2' }).settle();
const allLifted = () =>
  trialRuns()
    .does('LiftRestriction', { restriction: 'restriction-1' })
    .does('LiftRestriction', { restriction: 'restriction-2' });
const withSenior = () => policeHandedIn().settle();
const answered = () =>
  question().does('AnswerQuestion', { question: 'question-1', answer: sealed('answer') });

/** A command that needs something to be about is offered only where there is such a thing. */
const OFFERED: readonly (readonly [CommandName, without: () => Story, code: string, withIt: () => Story])[] =
  [
    ['AcceptCommission', bothReleased, 'WRONG_STEP', bothAsked],
    ['ReplaceImrAuthor', bothAsked, 'WRONG_STEP', policeWrites],
    [
      'StartImr',
      bothAsked,
      'WRONG_STEP',
      () =>
        bothAsked().does('AcceptCommission', {
          imr: 'imr-1',
          author: PEOPLE.policeAuthor.person,
          declaration: { directlyInvolved: false, lineManager: false, statement: null },
        }),
    ],
    ['SubmitImr', bothAsked, 'WRONG_STEP', policeWrites],
    ['SignOffImr', policeHandedIn, 'WRONG_STEP', withSenior],
    ['AcceptImr', withSenior, 'WRONG_STEP', policeReleased],
    ['ReturnImr', withSenior, 'WRONG_STEP', policeReleased],
    ['RecordNilReturn', bothReleased, 'WRONG_STEP', bothAsked],
    ['ExtendImr', bothReleased, 'WRONG_STEP', bothAsked],
    ['ChaseImr', bothReleased, 'WRONG_STEP', bothAsked],
    ['EscalateNonEngagement', bothReleased, 'WRONG_STEP', bothAsked],
    ['WithdrawCommission', analysing, 'WRONG_STEP', bothReleased],
    ['FlagConflict', allNil, 'UNKNOWN_ENTRY', bothReleased],
    ['AnswerQuestion', analysing, 'ALREADY_ANSWERED', question],
    ['AnswerQuestion', answered, 'ALREADY_ANSWERED', question],
    ['AmendRecommendation', drafting, 'RECOMMENDATION_SETTLED', recommended],
    ['WithdrawRecommendation', drafting, 'RECOMMENDATION_SETTLED', recommended],
    ['ExtendFamilyViewing', agreedDraft, 'VIEWING_OVER', sharedWithSister],
    ['RecordFamilyComments', agreedDraft, 'UNKNOWN_VIEWING', sharedWithSister],
    ['UpdateParallelProcess', reviewAgreed, 'UNKNOWN_PROCESS', trialRuns],
    ['AgreeRestriction', reviewAgreed, 'UNKNOWN_PROCESS', trialRuns],
    ['AgreeRestriction', trialOver, 'PROCESS_CONCLUDED', trialRuns],
    ['LiftRestriction', reviewAgreed, 'UNKNOWN_RESTRICTION', trialRuns],
    ['LiftRestriction', allLifted, 'LIFTED_ALREADY', trialRuns],
    ['ReviewRestriction', allLifted, 'LIFTED_ALREADY', trialRuns],
  ];

describe('What can be done now with reports, drafts and restrictions', () => {
  it.each(OFFERED)(
    'offers %s only where there is something that it can be about',
    (command, without, code, withIt) => {
      expect(without().obstacle(command)).toBe(code);
      expect(withIt().obstacle(command)).toBeNull();
    },
  );
});
