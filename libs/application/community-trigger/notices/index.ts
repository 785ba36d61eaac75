import type { NoticeCommands } from '#libs/domain/kernel/review/notices/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from '../../review-kit/notices.dto.js';

const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const noticeInputs: StageInputs<NoticeCommands> = {
  PrepareNotice: takes(dto.PrepareNoticeInput, {
    notice: 'notice-1',
    text: 'Dear applicant',
    html: '<p>Dear applicant</p>',
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

export const noticeNeeds: StageNeeds<NoticeCommands> = {
  PrepareNotice: null,
  ClaimNoticeDelivery: null,
  RecordNoticeDelivered: null,
  RecordDeliveryUncertain: null,
  ResolveDelivery: needs(['application-data', 'W'], ['victim-statement', 'W']),
};
