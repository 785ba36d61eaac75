import { breakGlass, type BreakGlassCommands } from '#libs/domain/partnership/break-glass/index.js';
import {
  dataProtection,
  type DataProtectionCommands,
  type DataProtectionState,
} from '#libs/domain/partnership/data-protection/index.js';
import { needs } from '../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../door/command-input.js';
import type { CommandInput, Enrichable, Entrance } from '../door/entrance.js';
import type { Foreign } from '../door/foreign.js';
import type { LoadedReview } from '../door/reviews.js';
import { recordedIn } from '../queries/recorded-field.js';
import { areaEntrance } from './area-entrance.js';
import * as dto from './data-protection.dto.js';

/** Whoever reads the log of cases, whoever decides on retention, whoever keeps the record. */
const readsTheLog = needs(['audit-log', 'R']);
const retention = needs(['config', 'S'], ['publication', 'S']);
const keepsTheRecord = needs(['application-data', 'W']);

/** An example with its own reason. */
const because = (reason: string, input: CommandInput): CommandInput => ({ ...input, reason });

const dataProtectionInputs: StageInputs<DataProtectionCommands> = {
  RequestErasure: takes(dto.RequestErasureInput, { subject: 'person-1', lawfulBasis: 'RETENTION_ENDED' }),
  ApproveErasure: takes(dto.ErasureInput, { erasure: 'erasure-1' }),
  RefuseErasure: because(
    'The review is still running and needs to reach the applicant.',
    takes(dto.RefuseErasureInput, { erasure: 'erasure-1', exemption: 'PUBLIC_TASK' }),
  ),
  BeginErasure: takes(dto.ErasureInput, { erasure: 'erasure-1' }),
  RecordSubjectDataShredded: takes(dto.ErasureInput, { erasure: 'erasure-1' }),
  PlaceLegalHold: takes(dto.PlaceLegalHoldInput, { subject: 'person-1', ground: 'INQUEST' }),
  LiftLegalHold: because('The inquest has ended.', takes(dto.LiftLegalHoldInput, { hold: 'hold-1' })),
  RestrictProcessing: takes(dto.RestrictProcessingInput, {
    subject: 'person-1',
    ground: 'ACCURACY_CONTESTED',
  }),
  LiftProcessingRestriction: because(
    'The address was found to be right, and the person was told.',
    takes(dto.LiftProcessingRestrictionInput, { restriction: 'restriction-1' }),
  ),
  RectifyData: takes(dto.RectifyDataInput, {
    subject: 'person-1',
    review: '00000000-0000-8000-8000-000000000000',
    event: 1,
    field: 'applicantName',
    correction: 'Jamie Penrose-Hale',
  }),
};

const dataProtectionNeeds: StageNeeds<DataProtectionCommands> = {
  RequestErasure: readsTheLog,
  ApproveErasure: retention,
  RefuseErasure: retention,
  BeginErasure: null,
  RecordSubjectDataShredded: null,
  PlaceLegalHold: readsTheLog,
  LiftLegalHold: retention,
  RestrictProcessing: readsTheLog,
  LiftProcessingRestriction: retention,
  RectifyData: keepsTheRecord,
};

const breakGlassInputs: StageInputs<BreakGlassCommands> = {
  RequestBreakGlass: because(
    'The victim has rung from a call box, and the coordinator cannot be reached.',
    takes(dto.RequestBreakGlassInput, {
      review: '00000000-0000-8000-8000-000000000000',
      emergency: 'RISK_TO_LIFE',
    }),
  ),
  GrantBreakGlass: takes(dto.GrantBreakGlassInput, { access: 'access-1', hours: 4 }),
  RefuseBreakGlass: because(
    'The coordinator is there and will act.',
    takes(dto.AccessInput, { access: 'access-1' }),
  ),
  AcknowledgeBreakGlass: takes(dto.AccessInput, { access: 'access-1' }),
};

const breakGlassNeeds: StageNeeds<BreakGlassCommands> = {
  // Each of these roles has one of the cells; that somebody else agrees is what guards the record.
  RequestBreakGlass: needs(['threshold-decision', 'R'], ['config', 'S'], ['config', 'W']),
  GrantBreakGlass: readsTheLog,
  RefuseBreakGlass: readsTheLog,
  AcknowledgeBreakGlass: needs(['publication', 'PREPARE']),
};

/** Does the review have the event that is to be put right, and does it say anything of the person in that field? */
function saysOf(
  review: LoadedReview | null,
  data: Enrichable['data'],
): DataProtectionCommands['RectifyData']['says'] {
  const event = review?.events.find(({ version }) => version === data['event']);
  if (event === undefined) return 'NO_EVENT';
  const said = recordedIn(event.data, String(data['field']), String(data['subject']));
  return said === undefined ? 'NOTHING' : 'SOMETHING';
}

/** What the rules need and the register does not hold: which stream a review is, and where somebody is known. */
async function enrich(
  { tenant, state, data }: Enrichable,
  foreign: Foreign,
): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  if (typeof data['review'] === 'string') {
    const stream = await foreign.streamOfReview(tenant, data['review']);
    found['review'] = stream;
    if (stream !== null && data['field'] !== undefined)
      found['says'] = saysOf(await foreign.stateOf(tenant, stream), data);
  }
  if (typeof data['subject'] === 'string' && data['field'] === undefined)
    found['known'] = await foreign.knows(tenant, data['subject']);
  if (typeof data['erasure'] === 'string') {
    const { erasures } = state as DataProtectionState;
    const subject = erasures.find(({ id }) => id === data['erasure'])?.subject;
    const knownIn = subject === undefined ? [] : await foreign.streamsKnowing(tenant, subject);
    const reviews = await Promise.all(knownIn.map((stream) => foreign.stateOf(tenant, stream)));
    const openReviews = reviews.filter(
      (one) => one !== null && !one.entrance.rules.summary(one.state).closed,
    );
    Object.assign(found, { knownIn, openReviews: openReviews.map((one) => one?.stream) });
  }
  return found;
}

/** The registers of an area: what it owes the people in its records, and records opened in an emergency. */
export const registerEntrances: readonly Entrance[] = [
  areaEntrance(dataProtection, dataProtectionInputs, dataProtectionNeeds, { enrich }),
  areaEntrance(breakGlass, breakGlassInputs, breakGlassNeeds, { enrich }),
];
