import type { EvidenceActivities } from '#activities/evidence-activities.js';
import type { HistoryActivities } from '#activities/workflow-histories/history-activities.js';
import { type Client, type ScheduleOptions, type ScheduleSpec, ScheduleAlreadyRunning } from '@temporalio/client';

/** Something that the engine does again and again, whatever the reviews do. */
export interface EvidenceSchedule {
  /** The schedule's id, and with the moment behind it the id of each run. */
  readonly id: string;
  /** A workflow of `workflows/evidence`, without input. */
  readonly workflow: string;
  /** What it has done: a worker that does not keeps no such schedule. */
  readonly activity: keyof (EvidenceActivities & HistoryActivities);
  readonly spec: ScheduleSpec;
  /** How late it may still begin after an outage; what was missed before that is left out. */
  readonly catchUp: string;
}

/** Kept by the Temporal server on its own clock, the wall's, on a rehearsal too: nothing of a case depends on them. */
export const SCHEDULES: readonly EvidenceSchedule[] = [
  { id: 'evidence/checkpoints', workflow: 'checkpoints', activity: 'takeCheckpoints', spec: { intervals: [{ every: '10 minutes' }] }, catchUp: '10 minutes' },
  {
    id: 'evidence/nightly-verification',
    workflow: 'nightlyVerification',
    activity: 'verifyEverything',
    spec: { calendars: [{ hour: 2, minute: 30 }], timezone: 'Europe/London' },
    // A machine that was off at night verifies when it is on again.
    catchUp: '20 hours',
  },
  { id: 'evidence/history-sweep', workflow: 'historySweep', activity: 'sweepHistories', spec: { intervals: [{ every: '1 hour' }] }, catchUp: '1 hour' },
];

const optionsOf = (schedule: EvidenceSchedule, taskQueue: string): ScheduleOptions => ({
  scheduleId: schedule.id,
  spec: schedule.spec,
  action: { type: 'startWorkflow', workflowType: schedule.workflow, workflowId: schedule.id, taskQueue, args: [] },
  // One that is still at work will find what the next one would: they never run side by side.
  policies: { overlap: 'SKIP', catchupWindow: schedule.catchUp as never },
});

/** Makes each schedule what this release says it is. Any number of workers may do so at once. */
export async function keepSchedules(
  client: Client,
  taskQueue: string,
  schedules: readonly EvidenceSchedule[] = SCHEDULES,
): Promise<void> {
  for (const schedule of schedules) {
    const options = optionsOf(schedule, taskQueue);
    try {
      await client.schedule.create(options);
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
      const { spec, action, policies } = options;
      // Whether somebody has paused it is theirs to say, not a release's.
      await client.schedule.getHandle(schedule.id).update(({ state }) => ({ spec, action: action as never, policies, state }) as never);
    }
  }
}
