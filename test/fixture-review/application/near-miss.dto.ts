import { CaseText, Choice, Code, Count, Id, NewId, PersonName } from '#libs/application/door/fields/index.js';

export class ReportNearMissInput {
  @NewId({ about: 'Who told us. Left out: a new id.' })
  reporter?: string;

  @PersonName('reporter', { about: 'Name of the reporter. Sealed under the reporter’s key.' })
  reporterName!: string;

  @CaseText({ about: 'What nearly happened. Sealed.' })
  what!: string;

  @Id({ about: 'The organisation that is asked for an account.' })
  organisation!: string;
}

export class GiveAccountInput {
  @CaseText({ about: 'What happened, as the organisation sees it. Sealed.' })
  account!: string;
}

export class ShareLearningInput {
  @CaseText({ about: 'What was learnt, as the reporter will read it. Sealed.' })
  learning!: string;
}

export class DeadlineInput {
  @Id()
  deadline!: string;
}

export class ReminderInput extends DeadlineInput {
  @Count({ min: 1, max: 1000 })
  number!: number;
}

export class NoticeInput {
  @Id()
  notice!: string;
}

export class PrepareNoticeInput extends NoticeInput {
  @CaseText({ max: 100_000 })
  text!: string;

  @CaseText({ max: 200_000 })
  html!: string;

  @Code({ pattern: /^[0-9a-f]{64}$/, max: 64 })
  sha256!: string;
}

export class DeliveryUncertainInput extends NoticeInput {
  @Code()
  reference!: string;
}

export class NoticeDeliveredInput extends DeliveryUncertainInput {
  @Choice(['EMAIL', 'POST'])
  channel!: string;
}

export class ResolveDeliveryInput extends NoticeInput {
  @Choice(['WAS_DELIVERED', 'SEND_AGAIN', 'NO_LONGER_NEEDED'])
  outcome!: string;
}
