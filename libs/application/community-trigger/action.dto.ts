import {
  ACTION_KINDS,
  type BehaviourContract,
  type Enforcement,
} from '#libs/domain/community-trigger/review-state.js';
import { CaseText, Choice, Day, Flag, Id, Part, wordsOf } from '../door/fields/index.js';

const MEASURES = wordsOf<Enforcement['measure']>({ CPW: true, CPN: true, FPN: true, CLOSURE_WARNING: true });
const AGAINST = wordsOf<Enforcement['against']>({ UNDER_16: true, AGED_16_OR_OVER: true, BODY: true });

export class EnforcementInput {
  @Choice(MEASURES)
  measure!: string;

  @Choice(AGAINST)
  against!: string;

  @Id({ optional: true, about: 'The action that it follows: a notice needs an earlier warning (s.43(5)).' })
  follows?: string;
}

export class BehaviourContractInput {
  @Flag()
  guardianAgreed!: BehaviourContract['guardianAgreed'];

  @Day()
  reviewOn!: string;
}

/** One line of the action plan: what, whose, by when. */
export class ActionInput {
  @Choice(ACTION_KINDS)
  kind!: string;

  @Id({ about: 'The body that does it, e.g. ned-council.' })
  owner!: string;

  @Day()
  due!: string;

  @CaseText({ about: 'Sealed.' })
  text!: string;

  @Part(() => EnforcementInput, { optional: true, about: 'Only and always with kind ENFORCEMENT.' })
  enforcement?: EnforcementInput;

  @Part(() => BehaviourContractInput, {
    optional: true,
    about: 'Only and always with kind BEHAVIOUR_CONTRACT.',
  })
  contract?: BehaviourContractInput;
}

export const anAction = {
  kind: 'MONITORING',
  owner: 'ned-council',
  due: '2027-02-26',
  text: 'Visit weekly and report to the tasking meeting.',
};
