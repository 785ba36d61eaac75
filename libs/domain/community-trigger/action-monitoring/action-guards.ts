import { badInput } from '../rows.js';

export const noSuchDate = badInput(
  'NO_SUCH_DATE',
  '2.4',
  '{due} is not a date. Write it as YYYY-MM-DD.',
  'due',
);

/** What stands against an action, whether the panel proposes it or it is added to the plan later. */
export const actionGuards = [
  noSuchDate,
  badInput('DUE_IN_PAST', '2.4', 'The action’s date ({due}) lies in the past.', 'due'),
  badInput(
    'OWNER_IS_CHAIRS_ORGANISATION',
    '6.2; invariant (vi)',
    'The chair’s organisation cannot hold an action in this case.',
    'owner',
  ),
  badInput(
    'ENFORCEMENT_FACTS',
    'seed table 8',
    'Enforcement needs the measure and against whom; no other kind of action has them.',
    'enforcement',
  ),
  badInput(
    'TOO_YOUNG_FOR_NOTICE',
    's.43(1)',
    'A {measure} is for a body or for somebody aged 16 or over. For a child propose an acceptable behaviour contract.',
    'enforcement',
  ),
  badInput(
    'NO_EARLIER_WARNING',
    's.43(5)',
    'A community protection notice needs an earlier written warning. Name the CPW of this case that it follows.',
    'enforcement',
  ),
  badInput(
    'NO_NOTICE_BREACHED',
    's.52',
    'A fixed penalty answers the breach of a community protection notice. Name the CPN of this case that it follows.',
    'enforcement',
  ),
  badInput(
    'CONTRACT_FACTS',
    'seed table 8',
    'An acceptable behaviour contract needs the guardian’s agreement and a review date; no other action has them.',
    'contract',
  ),
  badInput(
    'GUARDIAN_NOT_AGREED',
    'seed table 8: ABC',
    'A contract with a child needs the agreement of a parent or guardian.',
    'contract',
  ),
] as const;
