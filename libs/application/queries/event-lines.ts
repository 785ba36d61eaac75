import type { Directory } from '#libs/identity/index.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { inWords } from '../authorisation/index.js';
import type { CaseWords } from '../words/case-words.js';

/** What happened, as a line of a list: never a text of the case, so for whoever reads the log. */
export interface EventLine {
  readonly type: string;
  /** In its stream. */
  readonly version: number;
  /** The stream that it is recorded in, where that is not the review's own. */
  readonly stream?: string;
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** In which role it was done, or `process`. */
  readonly by: string;
  /** What happened, in words that go on after "because". */
  readonly what: string;
  /** Null: the engine, by itself. */
  readonly who: Who | null;
  /** The statute, guidance or local rule it was done under. */
  readonly authority: string | null;
}

export interface Who {
  readonly role: string;
  readonly roleInWords: string;
  readonly person: string;
  readonly organisation: string | null;
  readonly organisationName: string | null;
  readonly onBehalfOf: string | null;
}

export type Organisations = Pick<Directory, 'organisation'>;

export const nameIn = (organisations: Organisations, id: string): string =>
  organisations.organisation(id)?.name ?? id;

export function eventLine(
  { type, version, occurredAt, recordedAt, actor, onBehalfOf, authority }: RecordedEvent,
  words: CaseWords | undefined,
  organisations: Organisations,
): EventLine {
  return {
    type,
    version,
    occurredAt,
    recordedAt,
    by: actor.kind === 'process' ? 'process' : actor.role,
    what: eventInWords(type, words),
    who:
      actor.kind === 'process'
        ? null
        : {
            role: actor.role,
            roleInWords: inWords(actor.role),
            person: actor.person,
            organisation: actor.organisation,
            organisationName: actor.organisation === null ? null : nameIn(organisations, actor.organisation),
            onBehalfOf: onBehalfOf ?? null,
          },
    authority: authority ?? null,
  };
}

/** A type that brings no words is told in the words of its record. */
export const eventInWords = (type: string, words: CaseWords | undefined): string =>
  words?.events[type] ?? type.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();

/** `the case coordinator (person add5ce05, North East Derbyshire District Council)`. */
export function whoInWords(who: Who | null): string {
  if (who === null) return 'the engine, by itself';
  const { roleInWords, person, organisationName, onBehalfOf } = who;
  const known = [`person ${person}`, ...(organisationName === null ? [] : [organisationName])].join(', ');
  return `the ${roleInWords} (${known}${onBehalfOf === null ? '' : `, on behalf of ${onBehalfOf}`})`;
}
