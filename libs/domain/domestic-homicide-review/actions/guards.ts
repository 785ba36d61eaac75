import { badInput, inThePast, noSuchDate, notNow } from '../rows.js';

export const unknownRecommendation = badInput(
  'UNKNOWN_RECOMMENDATION',
  '3.7',
  'There is no recommendation {recommendation} in this case.',
  'recommendation',
);

/** Of every action that comes into the plan, with it or later. */
export const actionGuards = [
  unknownRecommendation,
  notNow(
    'RECOMMENDATION_WITHDRAWN',
    '3.7',
    'Recommendation {recommendation} was withdrawn. Name one that stands.',
  ),
  noSuchDate('target'),
  inThePast('target'),
] as const;
