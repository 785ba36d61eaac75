import type { PersonId, Role } from '#libs/domain/kernel/people.js';
import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { CALENDAR_STREAM } from '#libs/domain/partnership/calendar/index.js';
import type { CommandBytes, EventBytes, Ledger, RecordedEvent } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { commandSchema } from '../../door/command-schema.js';
import { specOf } from '../../door/entrance.js';
import type { Schema } from '../../door/fields/index.js';
import { notAllowed, Refused } from '../../door/problem.js';
import { unmasks } from '../case-view.js';
import { mustReadTheLog } from '../log-of-events.js';
import { sealedIn, withTexts } from '../open-sealed.js';
import type { SeenReview } from '../seen-review.js';
import { deadlinesFor, headerOf, logSensitive, type ReviewHeader } from '../show-review.js';
import { partsOf } from '../shown-parts.js';
import type { ExportInput } from './export.dto.js';
import { readable, sealedByEvents, type EvidenceText } from './sealed-in-events.js';

/** Events of a stream that a review was decided under: the procedure, and changes of the calendar. */
export interface Surrounding {
  readonly stream: string;
  readonly events: readonly EventBytes[];
}

/** All that one reader may take away of one version of a review: what evidence is made from. */
export interface ReviewEvidence {
  readonly header: ReviewHeader;
  /** What pages call this kind of review. */
  readonly label: string;
  readonly stream: string;
  /** When the last event of it was recorded: lateness is judged by it, so that the same version tells the same. */
  readonly recordedAt: Instant;
  readonly reader: { readonly person: PersonId; readonly roles: readonly Role[] };
  /** Why the redaction was lifted, where it was. */
  readonly unmaskedFor: { readonly reason: string; readonly file: string | null } | null;
  readonly procedureVersion: string | null;
  readonly events: readonly RecordedEvent[];
  readonly eventBytes: readonly EventBytes[];
  readonly commandBytes: readonly CommandBytes[];
  /** Up to the last event of the review. Everybody may read these streams; their sealed texts stay closed. */
  readonly surroundings: readonly Surrounding[];
  /** The parts of the case as its reader sees them, with texts. */
  readonly case: Readonly<Record<string, unknown>>;
  readonly deadlines: readonly object[];
  /** Every sealed text that the events vouch for. */
  readonly texts: readonly EvidenceText[];
  readonly catalogue: readonly CommandSpec[];
  /** JSON Schema of what a person sent, by command, for the commands that led to the events. */
  readonly commandSchemas: Readonly<Record<string, Schema>>;
}

interface Sources {
  readonly ledger: Pick<Ledger, 'logAccess' | 'eventBytes' | 'commandBytes'>;
  readonly vault: Pick<Vault, 'discloseAll'>;
}

/**
 * Whoever may read the log of a review may take it away, with what else of it they may read. Logged before anything is
 * opened: what is not logged is not exported.
 */
export async function reviewEvidence(
  asked: SeenReview,
  { reason, file }: ExportInput,
  sources: Sources,
): Promise<ReviewEvidence> {
  const { review } = asked;
  const recordedAt = review.events.at(-1)?.recordedAt ?? asked.now;
  const seen = { ...asked, now: recordedAt };
  mustReadTheLog(seen);
  const unmasked = reason !== undefined;
  if (unmasked && !seen.capacities.some((capacity) => unmasks(capacity.role)))
    throw new Refused(
      notAllowed(
        'A redaction is lifted by an auditor, with a reason. Leave the reason out: what you may read is exported.',
      ),
    );
  await logExport(seen, reason, file, sources.ledger);

  const { entrance, tenant, stream, version, events, state } = review;
  const shown = partsOf(seen, unmasked);
  await logSensitive(seen, shown, sources.ledger);
  const [eventBytes, commandBytes, texts] = await Promise.all([
    sources.ledger.eventBytes(tenant, stream, version),
    sources.ledger.commandBytes(tenant, stream, version),
    textsFor(seen, unmasked, sources.vault),
  ]);
  const opened = await sources.vault.discloseAll(
    tenant,
    shown.filter((one) => one.open).flatMap((one) => sealedIn(one.value)),
  );
  return {
    header: headerOf(seen),
    label: entrance.rules.label,
    stream,
    recordedAt,
    reader: {
      person: seen.capacities[0]?.person ?? '',
      roles: [...new Set(seen.capacities.map(({ role }) => role))],
    },
    unmaskedFor: unmasked ? { reason, file: file ?? null } : null,
    procedureVersion: entrance.pinnedProcedure(state),
    events,
    eventBytes,
    commandBytes,
    surroundings: await surroundingsOf(tenant, eventBytes.at(-1)?.position ?? 0, sources.ledger),
    case: Object.fromEntries(shown.map((one) => [one.part, withTexts(one.value, one.open ? opened : null)])),
    deadlines: deadlinesFor(seen),
    texts,
    catalogue: entrance.rules.catalogue,
    commandSchemas: schemasOf(seen),
  };
}

async function logExport(
  { review: { tenant, stream, version }, capacities }: SeenReview,
  reason: string | undefined,
  file: string | undefined,
  ledger: Pick<Ledger, 'logAccess'>,
): Promise<void> {
  const code = [`version-${version}`, reason, file].filter((word) => word !== undefined).join(' ');
  const actor = `person/${capacities[0]?.person ?? 'unknown'}`;
  await ledger.logAccess({ tenant, kind: 'EXPORTED', actor, stream, what: 'evidence-bundle', code });
}

async function textsFor(
  seen: SeenReview,
  unmasked: boolean,
  vault: Pick<Vault, 'discloseAll'>,
): Promise<readonly EvidenceText[]> {
  const all = sealedByEvents(seen.review.events);
  const mayOpen = readable(seen, unmasked);
  const opened = await vault.discloseAll(
    seen.review.tenant,
    all.map(({ sealed }) => sealed).filter(({ sealed }) => mayOpen.has(sealed)),
  );
  return all.map(({ sealed, path, version }): EvidenceText => {
    const place = { ...sealed, version, path };
    if (!mayOpen.has(sealed.sealed)) return { ...place, status: 'withheld', why: 'NOT_FOR_YOUR_ROLE' };
    const one = opened.get(sealed.sealed);
    return one !== undefined && 'text' in one
      ? { ...place, ...one }
      : { ...place, status: 'withheld', why: 'ERASED' };
  });
}

async function surroundingsOf(
  tenant: string,
  position: number,
  ledger: Pick<Ledger, 'eventBytes'>,
): Promise<readonly Surrounding[]> {
  const found = await Promise.all(
    [`procedure/${tenant}`, CALENDAR_STREAM].map(async (stream) => ({
      stream,
      events: (await ledger.eventBytes(tenant, stream)).filter((event) => event.position < position),
    })),
  );
  return found.filter(({ events }) => events.length > 0);
}

function schemasOf({ review: { entrance, events } }: SeenReview): Readonly<Record<string, Schema>> {
  const names = [...new Set(events.map(({ command }) => command))].sort();
  return Object.fromEntries(
    names.flatMap((name) => {
      const [spec, declared] = [specOf(entrance, name), entrance.inputs[name]];
      return spec === undefined || declared === undefined ? [] : [[name, commandSchema(spec, declared)]];
    }),
  );
}
