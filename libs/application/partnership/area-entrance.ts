import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import type { StageInputs, StageNeeds } from '../door/command-input.js';
import type { Entrance } from '../door/entrance.js';

/** Streams of an area have no members: a role for the tenant opens them. Nobody reads them but by that, unless it says so. */
export const areaEntrance = <C>(
  rules: ReviewType,
  inputs: StageInputs<C>,
  needed: StageNeeds<C>,
  more: Partial<Pick<Entrance, 'publicToRead' | 'enrich' | 'pokes'>> = {},
): Entrance => ({
  rules,
  inputs: inputs as Entrance['inputs'],
  needs: needed as Entrance['needs'],
  view: null,
  publicToRead: false,
  underProcedure: false,
  beginnings: {},
  givesReference: [],
  members: () => [],
  owns: () => false,
  pinnedProcedure: () => null,
  ...more,
});
