import { POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { trial, trialOver } from '#libs/domain/domestic-homicide-review/testing/parallel-stories.js';
import { reviewAgreed } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { theyAreLetters } from '#test/support/dhr-letters.js';

const OF_POLICE = { kind: 'ORGANISATIONS', organisations: [POLICE] } as const;
const DESK = { kind: 'POINT_OF_CONTACT' } as const;
const asked = once(() =>
  reviewAgreed()
    .does(
      'RecordParallelProcess',
      trial({ restrictions: [{ blocks: ['InterviewWitness', 'Publish'], text: sealed('agreed') }] }),
    )
    .wait('2023-01-03'),
);
const over = once(() => trialOver().settle());

describe('Asking whether something still has to wait', () => {
  theyAreLetters([
    {
      template: 'restriction-review',
      when: 'of the body that it was agreed with',
      given: asked,
      to: OF_POLICE,
      contains: [
        'We agreed it with you, because of this: criminal investigation or trial.',
        'talking to people who may be witnesses',
        'publishing the report',
        'What was agreed',
        'by Tuesday 3 January 2023',
        'Without your answer it stays as it is',
      ],
      opens: ['sealed-agreed'],
    },
    {
      template: 'restriction-review',
      when: 'of the coordinator’s desk',
      given: over,
      to: DESK,
      contains: ['It was agreed so with the police', 'That has come to its end.', 'Ask the police'],
      opens: [],
    },
  ]);
});
