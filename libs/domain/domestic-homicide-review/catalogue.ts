import { acrossCatalogue } from './across/catalogue.js';
import { actionCatalogue } from './actions/catalogue.js';
import { approvalCatalogue } from './approval/catalogue.js';
import { chairCatalogue } from './chair-appointment/catalogue.js';
import { chronologyCatalogue } from './chronology/catalogue.js';
import type { CommandName } from './commands.js';
import { conclusionCatalogue } from './conclusion/catalogue.js';
import { criteriaCatalogue } from './criteria-decision/catalogue.js';
import { signOffCatalogue } from './csp-sign-off/catalogue.js';
import { deadlineCatalogue } from './deadlines/catalogue.js';
import { establishmentCatalogue } from './establishment/catalogue.js';
import { familyCatalogue } from './family/catalogue.js';
import { viewingCatalogue } from './family-viewing/catalogue.js';
import { scrutinyCatalogue } from './home-office-scrutiny/catalogue.js';
import { imrCatalogue } from './imr/catalogue.js';
import { noticeCatalogue } from './notices/catalogue.js';
import { notificationCatalogue } from './notification/catalogue.js';
import { reportCatalogue } from './overview-report/catalogue.js';
import { panelCatalogue } from './panel/catalogue.js';
import { analysisCatalogue } from './panel-analysis/catalogue.js';
import { parallelCatalogue } from './parallel-processes/catalogue.js';
import { publicationCatalogue } from './publication/catalogue.js';
import { qualityAssuranceCatalogue } from './quality-assurance/catalogue.js';
import type { DhrSpec } from './rows.js';
import { scopingCatalogue } from './scoping/catalogue.js';
import { termsCatalogue } from './terms-of-reference/catalogue.js';

const rows = [
  ...notificationCatalogue,
  ...scopingCatalogue,
  ...criteriaCatalogue,
  ...scrutinyCatalogue,
  ...establishmentCatalogue,
  ...chairCatalogue,
  ...panelCatalogue,
  ...termsCatalogue,
  ...imrCatalogue,
  ...chronologyCatalogue,
  ...analysisCatalogue,
  ...reportCatalogue,
  ...viewingCatalogue,
  ...approvalCatalogue,
  ...signOffCatalogue,
  ...qualityAssuranceCatalogue,
  ...publicationCatalogue,
  ...actionCatalogue,
  ...conclusionCatalogue,
  ...parallelCatalogue,
  ...familyCatalogue,
  ...acrossCatalogue,
  ...deadlineCatalogue,
  ...noticeCatalogue,
];

type Listed = (typeof rows)[number]['name'];
/** A command without a row does not compile. */
type Unlisted = Exclude<CommandName, Listed>;
const complete: [Unlisted] extends [never] ? true : never = true;

export const CATALOGUE: readonly DhrSpec[] = complete ? rows : [];

export const specOf = (name: string): DhrSpec | undefined => CATALOGUE.find((row) => row.name === name);
