import { applicationData } from './random-application.js';
import { reviewData } from './random-review.js';
import type { RandomData } from './random-values.js';

export const RANDOM_DATA: RandomData = { ...applicationData, ...reviewData };
