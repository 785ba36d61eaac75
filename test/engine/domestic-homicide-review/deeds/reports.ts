import { lines } from '../../case.js';
import type { Deeds } from '../paths.js';

/** What the engine does by itself in each tale of this part: its deeds, then its letters. */
export const REPORTS_DEEDS = {
  'without a chair': {
    from: '2022-10-04',
    before: '2023-04-01',
    are: lines`
      2022-10-17 → ReminderSent CHAIR
      2022-10-27 → ReminderSent CHAIR
      2022-11-01 → DeadlineMissed CHAIR
      2023-03-20 → ReminderSent DD3
      2023-03-30 → ReminderSent DD3
      2022-10-17 reminder
      2022-10-27 reminder
      2022-11-07 chair-appointment
      2023-03-20 reminder
      2023-03-30 reminder`,
  },
  'nothing held, and nothing sent': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2022-12-21 → ReminderSent DD4/imr-2
      2023-01-05 → ReminderSent DD4/imr-2
      2023-01-10 → DeadlineMissed DD4/imr-2
      2023-01-10 → ImrChased imr-2
      2023-01-17 → ImrChased imr-2
      2023-01-24 → CombinedChronologyBuilt
      2023-01-24 → ImrNotProvided imr-2
      2023-01-24 → PanelAnalysisBegun
      2022-11-14 imr-request
      2022-11-14 imr-request
      2022-12-21 reminder
      2023-01-05 reminder
      2023-01-10 imr-chase
      2023-01-17 imr-chase
      2023-01-24 combined-chronology
      2023-01-24 imr-escalation`,
  },
  'given up, and taken on after all': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2022-12-21 → ReminderSent DD4/imr-2
      2023-01-05 → ReminderSent DD4/imr-2
      2023-01-10 → DeadlineMissed DD4/imr-2
      2023-01-10 → ImrChased imr-2
      2023-01-17 → ImrChased imr-2
      2023-01-24 → CombinedChronologyBuilt
      2023-01-24 → ImrNotProvided imr-2
      2023-01-24 → PanelAnalysisBegun
      2023-02-06 → CombinedChronologyBuilt
      2023-02-06 → ImrAgencyQaOpened imr-2
      2023-02-06 → ImrPutToPanel imr-2
      2022-11-14 imr-request
      2022-11-14 imr-request
      2022-12-21 reminder
      2023-01-05 reminder
      2023-01-10 imr-chase
      2023-01-17 imr-chase
      2023-01-24 combined-chronology
      2023-01-24 imr-escalation
      2023-02-06 combined-chronology
      2023-02-06 imr-countersign
      2023-02-06 imr-submitted`,
  },
  'more time, and returned': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2022-12-12 → ImrAgencyQaOpened imr-1
      2022-12-12 → ImrPutToPanel imr-1
      2022-12-21 → ReminderSent DD4/imr-2
      2023-01-23 → ReminderSent DD4/imr-2
      2023-02-01 → CombinedChronologyBuilt
      2023-02-01 → ImrAgencyQaOpened imr-2
      2023-02-01 → ImrPutToPanel imr-2
      2023-02-06 → PanelAnalysisBegun
      2023-02-20 → CombinedChronologyBuilt
      2023-02-20 → ImrAgencyQaOpened imr-1
      2023-02-20 → ImrPutToPanel imr-1
      2023-02-27 → PanelAnalysisBegun
      2022-11-14 imr-request
      2022-11-14 imr-request
      2022-12-12 imr-countersign
      2022-12-12 imr-submitted
      2022-12-21 reminder
      2023-01-04 imr-extended
      2023-01-23 reminder
      2023-02-01 combined-chronology
      2023-02-01 imr-countersign
      2023-02-01 imr-submitted
      2023-02-07 imr-returned
      2023-02-20 combined-chronology
      2023-02-20 imr-countersign
      2023-02-20 imr-submitted`,
  },
  'a summary instead': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2022-12-12 → CombinedChronologyBuilt
      2022-12-12 → ImrAgencyQaOpened imr-2
      2022-12-12 → ImrPutToPanel imr-2
      2022-11-14 imr-request
      2022-11-14 summary-report-request
      2022-11-28 imr-withdrawn
      2022-12-12 combined-chronology
      2022-12-12 imr-countersign
      2022-12-12 imr-submitted`,
  },
  'a restriction that nobody looks at': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2023-01-17 → ReminderSent RESTRICTION/restriction-1
      2023-01-24 → RestrictionReviewRequested restriction-1
      2023-01-27 → ReminderSent RESTRICTION/restriction-1
      2023-02-01 → DeadlineMissed RESTRICTION/restriction-1
      2023-01-17 reminder
      2023-01-24 restriction-review
      2023-01-24 restriction-review
      2023-01-27 reminder`,
  },
  'a relative who declines and comes back': {
    from: '2022-11-09',
    before: '2023-03-01',
    are: lines`
      2022-12-05 terms-of-reference
      2023-01-09 family-terms-of-reference
      2023-01-30 family-terms-of-reference
      2023-01-30 terms-of-reference`,
  },
} satisfies Readonly<Record<string, Deeds>>;
