import { lines } from '../../case.js';
import type { Deeds } from '../paths.js';

/** What the engine does by itself while a report is withheld: its deeds, then its letters. */
export const WITHHOLDING_DEEDS = {
  'withheld, kept, forgotten and ended': {
    from: '2023-07-06',
    are: lines`
      2023-07-10 → ActionMonitoringBegun
      2023-08-22 → ReminderSent DD9/again-2
      2023-09-04 → ReminderSent DD9/again-2
      2023-09-06 → ActionsReportedToCsp
      2024-06-12 → WithholdingReviewRequested
      2024-06-26 → ReminderSent WITHHOLDING
      2024-07-08 → ReminderSent WITHHOLDING
      2025-06-10 → WithholdingReviewRequested
      2025-06-24 → ReminderSent WITHHOLDING/again-2
      2025-07-04 → ReminderSent WITHHOLDING/again-2
      2025-07-09 → DeadlineMissed WITHHOLDING/again-2
      2025-08-04 → ReminderSent DD8/again-2
      2025-08-14 → ReminderSent DD8/again-2
      2025-08-19 → DeadlineMissed DD8/again-2
      2023-08-22 reminder
      2023-09-04 reminder
      2023-09-06 action-report
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2024-06-12 withholding-review
      2024-06-26 reminder
      2024-07-08 reminder
      2025-06-10 withholding-review
      2025-06-24 reminder
      2025-07-04 reminder
      2025-08-04 reminder
      2025-08-14 reminder`,
  },
} satisfies Readonly<Record<string, Deeds>>;
