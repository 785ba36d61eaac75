import type { Refusal } from '#libs/domain/kernel/decider.js';
import { dayOf } from '#libs/domain/kernel/instants.js';
import { readingOf, type Fields } from '#libs/domain/kernel/reading.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import { readSettings } from './read-settings.js';
import type { ReportedComplaint, ThresholdInput } from './threshold-input.js';
import type { ThresholdSettings } from './threshold-settings.js';

export interface ThresholdQuestion {
  readonly input: ThresholdInput;
  readonly settings: ThresholdSettings;
  /** What was given and not asked for. */
  readonly ignored: readonly string[];
}

const SOURCE = 's.104(4)-(5)';

/** 2.8: the relevant bodies decide this, by name and with reasons; never an officer's free rejection. */
function genuineOf(complaint: Fields): ReportedComplaint['genuine'] {
  const genuine = complaint.object('genuine');
  if (genuine === undefined) return undefined;
  genuine.required('by', genuine.words('by'), []);
  genuine.required('reason', genuine.words('reason'), []);
  return { decided: genuine.required('decided', genuine.choice('decided', ['YES', 'NO']), 'YES') };
}

function complaintOf(fields: Fields): ReportedComplaint {
  const text = (name: string): string => fields.required(name, fields.text(name), '');
  // Which body it was made to decides nothing here, but what was made to nobody is no complaint.
  text('madeTo');
  return {
    id: text('id'),
    reporterId: text('reporterId'),
    incidentId: text('incidentId'),
    occurredOn: fields.date('occurredOn'),
    occurredFrom: fields.date('occurredFrom'),
    occurredTo: fields.date('occurredTo'),
    madeAt: fields.required('madeAt', fields.when('madeAt'), ''),
    area: fields.text('area'),
    behaviour: fields.text('behaviour'),
    informal: fields.flag('informal'),
    diarySheet: fields.flag('diarySheet'),
    hate: fields.flag('hate'),
    genuine: genuineOf(fields),
  };
}

function applicationOf(fields: Fields | undefined): ThresholdInput['application'] {
  if (fields === undefined) return { madeAt: '' };
  return {
    madeAt: fields.required('madeAt', fields.when('madeAt'), ''),
    area: fields.text('area'),
    behaviour: fields.text('behaviour'),
  };
}

function referralOf(root: Fields): ThresholdInput['referral'] {
  const referral = root.object('referral');
  if (referral === undefined) return null;
  referral.required('reason', referral.words('reason'), []);
  return { rank: referral.required('rank', referral.text('rank'), '') };
}

function bodiesDecisionOf(root: Fields): ThresholdInput['bodiesDecision'] {
  const decision = root.object('bodiesDecision');
  if (decision === undefined) return null;
  decision.required('reasons', decision.words('reasons'), []);
  return { result: decision.required('result', decision.choice('result', ['MET', 'NOT_MET']), 'NOT_MET') };
}

/** Reads a question about the threshold from JSON: the facts, and the procedure version in force on its London date. */
export function readThreshold(raw: unknown): Result<ThresholdQuestion, readonly Refusal[]> {
  const reading = readingOf(raw, SOURCE);
  const root = reading.fields;
  const application = applicationOf(root.required('application', root.object('application'), undefined));
  const appliedOn = application.madeAt === '' ? null : dayOf(application.madeAt);
  const question = {
    input: {
      application,
      complaints: root.required('complaints', root.objects('complaints'), []).map(complaintOf),
      referral: referralOf(root),
      bodiesDecision: bodiesDecisionOf(root),
    },
    settings: readSettings(root.object('procedure'), appliedOn, SOURCE),
  };
  const problems = reading.problems();
  return problems.length > 0 ? fail(problems) : succeed({ ...question, ignored: reading.ignored() });
}
