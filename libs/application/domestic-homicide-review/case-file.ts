import { CATALOGUE } from '#libs/domain/domestic-homicide-review/catalogue.js';
import type { EventName, EventOf } from '#libs/domain/domestic-homicide-review/events.js';
import type { NoticeProof } from '#libs/domain/domestic-homicide-review/kind.js';
import type { StageStem } from '#libs/domain/domestic-homicide-review/lawful-states.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Column } from '../authorisation/index.js';

/**
 * What people read of a review and no rule decides by, so that it is not in the decider's state: why something was
 * done, who was told what in which words, and what a former chair said of their independence.
 */
export const FILE_PARTS = {
  reasons: 'dhr-file',
  letters: 'dhr-file',
  tellings: 'dhr-file',
  independenceStatements: 'dhr-file',
  imrReasons: 'imr',
  reportReasons: 'overview-draft',
  actionReasons: 'action-plan',
} as const satisfies Readonly<Record<string, Column>>;

export type FilePart = keyof typeof FILE_PARTS;
export type CaseFile = Readonly<Record<FilePart, readonly object[]>>;

interface Entry {
  readonly part: FilePart;
  readonly what: object;
}

type Filing = { readonly [N in EventName]?: (event: EventOf<N>) => Entry };

const telling = ({
  type,
  occurredAt,
  data: { proof },
}: Pick<DomainEvent, 'type' | 'occurredAt'> & { readonly data: { readonly proof: NoticeProof } }): Entry => ({
  part: 'tellings',
  what: { event: type, at: occurredAt, notice: proof.notice, channel: proof.channel, text: proof.text },
});

const FILED: Filing = {
  HomeOfficeConcurred: ({ type, data, occurredAt }) => ({
    part: 'letters',
    what: { event: type, at: occurredAt, document: data.letter },
  }),
  DirectionRevoked: ({ type, data, occurredAt }) => ({
    part: 'letters',
    what: { event: type, at: occurredAt, document: data.document },
  }),
  HomeOfficeNotified: telling,
  FamilyNotified: telling,
  CoronerNotified: telling,
  AgenciesNotified: telling,
  IndependenceStatementRecorded: ({ data: { person, statement }, occurredAt }) => ({
    part: 'independenceStatements',
    what: { person, at: occurredAt, text: statement },
  }),
};

/** Reasons stand in the column of what they are about; all others in the file itself. */
const REASONS_OF: Readonly<Partial<Record<StageStem, FilePart>>> = {
  imr: 'imrReasons',
  chronology: 'imrReasons',
  'overview-report': 'reportReasons',
  'family-viewing': 'reportReasons',
  approval: 'reportReasons',
  'csp-sign-off': 'reportReasons',
  'quality-assurance': 'reportReasons',
  actions: 'actionReasons',
};

const STAGE_OF_EVENT: ReadonlyMap<string, string> = new Map(
  (CATALOGUE as readonly CommandSpec[]).flatMap(({ stage, events }) => events.map((event) => [event, stage])),
);

const reasonFor = ({ type, occurredAt, reason }: DomainEvent): Entry | null =>
  reason === undefined
    ? null
    : {
        part: REASONS_OF[STAGE_OF_EVENT.get(type) as StageStem] ?? 'reasons',
        what: { event: type, at: occurredAt, text: reason },
      };

export function caseFile(events: readonly DomainEvent[]): CaseFile {
  const file = Object.fromEntries(Object.keys(FILE_PARTS).map((part) => [part, [] as object[]]));
  for (const event of events) {
    const filed = (FILED as Readonly<Record<string, ((event: DomainEvent) => Entry) | undefined>>)[
      event.type
    ];
    for (const entry of [filed?.(event) ?? null, reasonFor(event)])
      if (entry !== null) file[entry.part]?.push(entry.what);
  }
  return file as unknown as CaseFile;
}
