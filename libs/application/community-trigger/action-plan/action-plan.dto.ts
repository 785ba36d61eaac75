import { CaseText, Choice, Ids } from '../../door/fields/index.js';

export class VictimViewInput {
  @CaseText({ optional: true, about: 'In the victim’s words. Sealed.' })
  view?: string;

  @Choice(['YES', 'NO', 'NO_ANSWER', 'DECLINED'])
  agrees!: string;
}

export class FinaliseActionPlanInput {
  @Ids({ optional: true, about: 'Proposed actions that the chair leaves out.' })
  drop?: string[];
}
