import type { DeadlineKind, DeadlineStatus } from '#libs/domain/kernel/deadline.js';

export type ReadModelTables = {
  'read_models.case_list': {
    tenant: string;
    stream: string;
    review_id: string;
    reference: string | null;
    type: string;
    state: string;
    stage: string;
    next_due: string | null;
    closed: boolean;
    version: number;
    members: readonly object[];
    member_keys: readonly string[];
  };
  'read_models.deadline_list': {
    tenant: string;
    stream: string;
    key: string;
    id: string;
    what: string;
    kind: DeadlineKind;
    source: string;
    started_on: string;
    due: string;
    late_from: Date;
    last_working_day_before: string;
    status: DeadlineStatus;
    paused_on: string | null;
    met_at: Date | null;
    late_reason: 'NOT_ASKED' | 'ASKED' | 'GIVEN';
  };
  'read_models.task_list': {
    tenant: string;
    stream: string;
    key: string;
    what: string;
    source: string;
    since: Date;
    command: string;
    data: object;
  };
};
