import { ENGLAND_AND_WALES } from '../../bank-holidays.js';
import { morning, PROCESS, Scenario } from './scenario.js';
import { OWNER, tinyReview, type Settings, type Tiny } from './tiny-review.js';

export const settings: Settings = {
  search: { n: 5, unit: 'WORKING_DAYS' },
  reminders: { beforeDueWd: [2, 1] },
  pauses: [{ deadline: 'SEARCH', reasons: ['FLOOD'] }],
};

/** Nothing has happened yet. Stories begin on Monday 9 May 2022. */
export const begin = (procedure: Settings = settings) =>
  new Scenario<Tiny>(tinyReview, { now: morning('2022-05-09'), procedure, calendar: ENGLAND_AND_WALES });
export const lost = () => begin().does('ReportLoss', {}, { by: OWNER });
export const found = () => lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });

/** The letter of these stories. */
export const notice = 'notice-1';
export const claimed = () => found().settleOnly('PrepareNotice', 'ClaimNoticeDelivery');
export const uncertain = () =>
  claimed().does('RecordDeliveryUncertain', { notice, reference: 'mail-1' }, { by: PROCESS });

export const sent = (name: string) => (one: { readonly type: string }) => one.type === name;
