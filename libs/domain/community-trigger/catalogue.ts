import { actionMonitoringCatalogue } from './action-monitoring/catalogue.js';
import { actionPlanCatalogue } from './action-plan/catalogue.js';
import { appealCatalogue } from './appeal/catalogue.js';
import { applicationCatalogue } from './application/catalogue.js';
import { closureCatalogue } from './closure/catalogue.js';
import { consentCatalogue } from './consent/catalogue.js';
import { deadlineCatalogue } from './deadlines/catalogue.js';
import { informationGatheringCatalogue } from './information-gathering/catalogue.js';
import { localPolicingBodyReviewCatalogue } from './local-policing-body-review/catalogue.js';
import { noticeCatalogue } from './notices/catalogue.js';
import { outcomeCatalogue } from './outcome/catalogue.js';
import { reconsiderationCatalogue } from './reconsideration/catalogue.js';
import { reviewMeetingCatalogue } from './review-meeting/catalogue.js';
import { reviewPreparationCatalogue } from './review-preparation/catalogue.js';
import type { CommandName } from './commands.js';
import type { TriggerSpec } from './rows.js';
import { thresholdCheckCatalogue } from './threshold-check/catalogue.js';
import { transferCatalogue } from './transfer/catalogue.js';

const rows = [
  ...applicationCatalogue,
  ...consentCatalogue,
  ...informationGatheringCatalogue,
  ...thresholdCheckCatalogue,
  ...reconsiderationCatalogue,
  ...transferCatalogue,
  ...reviewPreparationCatalogue,
  ...reviewMeetingCatalogue,
  ...actionPlanCatalogue,
  ...outcomeCatalogue,
  ...actionMonitoringCatalogue,
  ...appealCatalogue,
  ...localPolicingBodyReviewCatalogue,
  ...closureCatalogue,
  ...deadlineCatalogue,
  ...noticeCatalogue,
];

type Listed = (typeof rows)[number]['name'];
/** A command without a row does not compile. */
type Unlisted = Exclude<CommandName, Listed>;
const complete: [Unlisted] extends [never] ? true : never = true;

export const CATALOGUE: readonly TriggerSpec[] = complete ? rows : [];

export const specOf = (name: string): TriggerSpec | undefined => CATALOGUE.find((row) => row.name === name);
