import { REGISTRY } from '#libs/domain/registry.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { communityTriggerEntrance } from './community-trigger/entrance.js';
import { domesticHomicideReviewEntrance } from './domestic-homicide-review/entrance.js';
import type { Entrance } from './door/entrance.js';
import { registerEntrances } from './partnership/data-protection.js';
import { partnershipEntrances } from './partnership/entrances.js';

function registered(type: string): ReviewType {
  const found = REGISTRY.find((one) => one.type === type);
  if (found === undefined) throw new Error(`The registry has no type ${type}`);
  return found;
}

/** Every kind of stream that the door lets in. A new kind of review is one line here. */
export const entrances: readonly Entrance[] = [
  communityTriggerEntrance,
  domesticHomicideReviewEntrance,
  ...partnershipEntrances(registered('procedure')),
  ...registerEntrances,
];
