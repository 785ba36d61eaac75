import type { NoticeCommands } from '#libs/domain/kernel/review/notices/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from '../../review-kit/notices.dto.js';

const notice = 'notice-1';
const sha256 = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

export const noticeInputs: StageInputs<NoticeCommands> = {
  PrepareNotice: takes(dto.PrepareNoticeInput, {
    notice,
    text: 'To the Home Office',
    html: '<p>To the Home Office</p>',
    sha256,
    docx: {
      file: 'data:application/vnd.openxmlformats-officedocument.wordprocessingml.document;base64,UEsDBA==',
      sha256,
    },
  }),
  ClaimNoticeDelivery: takes(dto.NoticeInput, { notice }),
  RecordNoticeDelivered: takes(dto.NoticeDeliveredInput, { notice, channel: 'EMAIL', reference: 'mail-1' }),
  RecordDeliveryUncertain: takes(dto.DeliveryUncertainInput, { notice, reference: 'mail-1' }),
  ResolveDelivery: takes(dto.ResolveDeliveryInput, { notice, outcome: 'SEND_AGAIN' }),
};

export const noticeNeeds: StageNeeds<NoticeCommands> = {
  PrepareNotice: null,
  ClaimNoticeDelivery: null,
  RecordNoticeDelivered: null,
  RecordDeliveryUncertain: null,
  ResolveDelivery: needs(['dhr-file', 'W']),
};
