import { deathReviewExplanations } from '#libs/domain/domestic-homicide-review/explanations.js';
import { domesticHomicideReview } from '#libs/domain/domestic-homicide-review/index.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Entrance } from '../door/entrance.js';
import { domesticHomicideReviewView } from './case-view.js';
import { enrich } from './enrich.js';
import { inputs, needs } from './index.js';
import { membersOf } from './members.js';
import { owns } from './owns.js';

export const domesticHomicideReviewEntrance: Entrance = {
  rules: domesticHomicideReview,
  inputs,
  needs,
  view: domesticHomicideReviewView,
  publicToRead: false,
  underProcedure: true,
  beginnings: { '/domestic-homicide-reviews': 'ReceiveNotification' },
  givesReference: ['ReceiveNotification'],
  members: (state, tenant) => membersOf(state as State, tenant),
  owns: ({ data }, state, who) => owns(data, state as State, who),
  pinnedProcedure: (state) => (state as State).procedureVersion,
  explanations: deathReviewExplanations,
  enrich,
};
