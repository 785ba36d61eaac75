import { OPEN } from '../lawful-states.js';
import { badInput, inThePast, noSuchDate, notNow, person, process } from '../rows.js';

const stage = 'parallel-processes';
const CHAIR_AND_COORDINATOR = ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'] as const;
const unknownProcess = badInput(
  'UNKNOWN_PROCESS',
  '3.6',
  'No process {process} is recorded beside this review.',
  'process',
);
const unknownRestriction = badInput(
  'UNKNOWN_RESTRICTION',
  '3.6',
  'There is no restriction {restriction} in this case.',
  'restriction',
);
const lifted = notNow('LIFTED_ALREADY', '3.6', 'What was agreed is lifted: nothing waits any more.');
const blocksNothing = (field: string) =>
  badInput(
    'BLOCKS_NOTHING',
    '3.6',
    'Say what waits: a restriction names the commands that it blocks.',
    field,
  );

export const parallelCatalogue = [
  person('RecordParallelProcess', {
    summary: 'Record a trial, inquest or other process beside the review, and what waits for it',
    stage,
    source: '3.6; G16 section 9',
    roles: CHAIR_AND_COORDINATOR,
    states: OPEN,
    events: ['ParallelProcessRecorded'],
    guards: [
      notNow(
        'RECORDED_ALREADY',
        '3.6',
        '{body} has such a process beside this review already. Record what becomes of it (UpdateParallelProcess), or what waits for it (AgreeRestriction).',
      ),
      blocksNothing('restrictions'),
      badInput(
        'CONCLUDED_RESTRICTS_NOTHING',
        '3.6',
        'Nothing waits for a process that has concluded. Leave the restrictions out.',
        'restrictions',
      ),
      noSuchDate('restrictions'),
      inThePast('restrictions'),
    ],
  }),
  person('UpdateParallelProcess', {
    summary: 'Record that a process has begun or has concluded',
    stage,
    source: '3.6',
    roles: CHAIR_AND_COORDINATOR,
    states: OPEN,
    events: ['ParallelProcessUpdated'],
    guards: [unknownProcess, notNow('STATUS_UNCHANGED', '3.6', 'It is {status} already.')],
  }),
  person('AgreeRestriction', {
    summary: 'Agree what waits for a process',
    stage,
    source: '3.6; G16 section 9',
    roles: CHAIR_AND_COORDINATOR,
    states: OPEN,
    events: ['RestrictionAgreed'],
    guards: [
      unknownProcess,
      notNow('PROCESS_CONCLUDED', '3.6', 'Nothing waits any more for a process that has concluded.'),
      blocksNothing('blocks'),
      noSuchDate('reviewOn'),
      inThePast('reviewOn'),
    ],
  }),
  person('LiftRestriction', {
    summary: 'Lift a restriction',
    stage,
    source: '3.6',
    roles: CHAIR_AND_COORDINATOR,
    reason: 'required',
    states: OPEN,
    events: ['RestrictionLifted'],
    guards: [unknownRestriction, lifted],
  }),
  person('ReviewRestriction', {
    summary: 'Keep a restriction for the time being',
    stage,
    source: '3.6',
    roles: CHAIR_AND_COORDINATOR,
    reason: 'required',
    states: OPEN,
    events: ['RestrictionReviewed'],
    guards: [unknownRestriction, lifted, noSuchDate('reviewOn'), inThePast('reviewOn')],
  }),
  process('RequestRestrictionReview', {
    summary: 'Ask whether a restriction is still needed',
    stage,
    source: '3.6',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['RestrictionReviewRequested'],
    guards: [
      unknownRestriction,
      lifted,
      notNow('NOT_DUE_YET', '3.6', 'It is asked on {on}.'),
      notNow('ASKED_ALREADY', '3.6', 'It has been asked.'),
    ],
  }),
] as const;
