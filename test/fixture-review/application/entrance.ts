import { needs } from '#libs/application/authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '#libs/application/door/command-input.js';
import type { Entrance } from '#libs/application/door/entrance.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { nearMissReview, type NearMiss } from '../domain/index.js';
import type { Commands } from '../domain/messages.js';
import * as dto from './near-miss.dto.js';

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

const inputs: StageInputs<Commands> = {
  ReportNearMiss: takes(dto.ReportNearMissInput, {
    reporterName: 'Avery Colton',
    what: 'A letter with another family’s address nearly went out.',
    organisation: 'derbyshire-police',
  }),
  GiveAccount: takes(dto.GiveAccountInput, { account: 'Two records had been merged by mistake.' }),
  ShareLearning: takes(dto.ShareLearningInput, { learning: 'Addresses are now read aloud before printing.' }),
  SendReminder: takes(dto.ReminderInput, { deadline: 'ACCOUNT', number: 1 }),
  MarkDeadlineMissed: takes(dto.DeadlineInput, { deadline: 'ACCOUNT' }),
  PrepareNotice: takes(dto.PrepareNoticeInput, {
    notice: 'notice-1',
    text: 'Dear reporter',
    html: '<p>Dear reporter</p>',
    sha256,
  }),
  ClaimNoticeDelivery: takes(dto.NoticeInput, { notice: 'notice-1' }),
  RecordNoticeDelivered: takes(dto.NoticeDeliveredInput, {
    notice: 'notice-1',
    channel: 'EMAIL',
    reference: 'mail-1',
  }),
  RecordDeliveryUncertain: takes(dto.DeliveryUncertainInput, { notice: 'notice-1', reference: 'mail-1' }),
  ResolveDelivery: takes(dto.ResolveDeliveryInput, { notice: 'notice-1', outcome: 'SEND_AGAIN' }),
};

const write = needs(['application-data', 'W']);

/** The cell of table 6.1 that each command needs; null where the process alone sends it. */
const needed: StageNeeds<Commands> = {
  ReportNearMiss: write,
  GiveAccount: write,
  ShareLearning: write,
  SendReminder: null,
  MarkDeadlineMissed: null,
  PrepareNotice: null,
  ClaimNoticeDelivery: null,
  RecordNoticeDelivered: null,
  RecordDeliveryUncertain: null,
  ResolveDelivery: write,
};

const near = (state: unknown): NearMiss => state as NearMiss;

export const nearMissEntrance: Entrance = {
  rules: nearMissReview as ReviewType,
  inputs,
  needs: needed,
  view: {
    record: 'application-data',
    parts: {
      reporter: 'application-data',
      reporterName: 'application-data',
      what: 'application-data',
      organisation: 'application-data',
      account: 'application-data',
      learning: 'application-data',
      letters: 'application-data',
    },
    sensitive: [],
    own: (part, value) => (part === 'what' || part === 'account' ? value : undefined),
    outcome: () => undefined,
  },
  publicToRead: false,
  underProcedure: false,
  beginnings: { '/near-miss-reviews': 'ReportNearMiss' },
  givesReference: ['ReportNearMiss'],
  members(state) {
    const { organisation } = near(state);
    return organisation === null ? [] : [{ role: 'AGENCY_SPOC', organisation }];
  },
  owns: ({ name }, state, { organisation }) =>
    name === 'GiveAccount' && near(state).organisation === organisation,
  pinnedProcedure: () => null,
};
