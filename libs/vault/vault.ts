import type { Sealed } from '#libs/domain/kernel/people.js';

/** Whose key a text lies under: a person's, or a case's (named by its stream) where a text names several people. */
export type Subject = { readonly person: string } | { readonly case: string };

/** A row for the append's transaction. */
export interface VaultRow {
  readonly table: 'sealed' | 'name_index';
  readonly [column: string]: unknown;
}

export type Opened =
  | { readonly status: 'open'; readonly text: string; readonly subject: string }
  /** A person was taken out of it; the commitment in the event no longer fits, and that is right. */
  | { readonly status: 'redacted'; readonly text: string; readonly subject: string }
  /** The key was destroyed: nobody can read it any more. */
  | { readonly status: 'shredded' }
  /** Kept and not to be used for the time being (UK GDPR Art 18): said by who shows texts, never by the vault itself. */
  | { readonly status: 'restricted' }
  | { readonly status: 'missing' };

/** A text with the salt (hex) by which whoever is handed both can check it against the commitment in the event. */
export type Disclosed =
  | { readonly status: 'open'; readonly text: string; readonly salt: string; readonly subject: string }
  | Exclude<Opened, { readonly status: 'open' }>;

/** How a sealed text stands, for verification: nothing is thrown, whatever somebody did to it. */
export type Inspected =
  | { readonly status: 'open' | 'redacted'; readonly subject: string; readonly text: string }
  /** Its key or its text is gone. A shredding takes both. */
  | { readonly status: 'erased'; readonly subject: string; readonly keyRemains: boolean; readonly textRemains: boolean }
  /** It was changed, or it was sealed for another place, or its key was changed. */
  | { readonly status: 'unreadable'; readonly subject: string }
  /** It opens, and is not the text that its event vouches for. */
  | { readonly status: 'another-text'; readonly subject: string }
  | { readonly status: 'missing' };

/** A row of the vault: `subject` is `person/<id>` or `case/<stream>`. */
export interface SealedPlace {
  readonly id: string;
  readonly subject: string;
}

export type OpenedBytes =
  | { readonly status: 'open'; readonly bytes: Buffer }
  /** The key was destroyed: nobody can read them any more. */
  | { readonly status: 'shredded' }
  /** Nothing was ever sealed for this subject. */
  | { readonly status: 'missing' };

export interface NameMatch {
  readonly stream: string;
  readonly subject: string;
  readonly sealed: string;
  /** Every word as it was asked for; otherwise some only sound alike. */
  readonly exact: boolean;
}

export interface Shredding {
  readonly tenant: string;
  readonly subject: string;
}

/** A sealed text that no longer proves what its event says: it was tampered with, or the wrong text was handed in. */
export class BrokenSeal extends Error {
  constructor(sealed: string, options?: ErrorOptions) {
    super(`The sealed text ${sealed} is not the one that its event vouches for`, options);
    this.name = 'BrokenSeal';
  }
}

export interface Vault {
  /** Seals a text; it exists once `row` has been appended with the event that holds `sealed`. */
  seal(tenant: string, subject: Subject, text: string): Promise<{ sealed: Sealed; row: VaultRow }>;
  open(tenant: string, sealed: Sealed): Promise<Opened>;
  openAll(tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Opened>>;
  /** The same with what proves each text to an outsider. Whoever has the salt can prove it to others as well. */
  discloseAll(tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Disclosed>>;

  /**
   * Seals bytes that the caller keeps elsewhere, because they are too many for an append. They open under this subject
   * and this name only.
   */
  sealBytes(tenant: string, subject: Subject, name: string, bytes: Buffer): Promise<Buffer>;
  /** Throws `BrokenSeal` where they were changed, or belong elsewhere. */
  openBytes(tenant: string, subject: Subject, name: string, sealed: Buffer): Promise<OpenedBytes>;

  /** Rows by which a sealed name can be found. The index knows no names, only keyed hashes of their words. */
  nameRows(
    tenant: string,
    subject: Subject,
    stream: string,
    sealed: Sealed,
    name: string,
  ): readonly VaultRow[];
  /** Candidates for the words of a name, exact ones first. The caller filters by membership before opening any. */
  searchNames(tenant: string, name: string): Promise<readonly NameMatch[]>;

  /** Was anything ever sealed for the subject? Also once it was shredded. */
  knows(tenant: string, subject: Subject): Promise<boolean>;
  /** Streams in which the subject is known by name, in order. Empty once they were shredded. */
  streamsKnowing(tenant: string, subject: Subject): Promise<readonly string[]>;

  /**
   * Destroys the subject's key and everything under it. A person is first taken out of the texts of every case that knows
   * them by name. Cannot be undone; doing it twice is doing it once.
   */
  shred(tenant: string, subject: Subject): Promise<void>;
  /** Puts a text without the person in the place of one that names several. */
  redact(tenant: string, sealed: Sealed, text: string): Promise<void>;

  /** For verification only; texts are looked at and not shown. */
  inspect(tenant: string, sealed: readonly Sealed[]): Promise<ReadonlyMap<string, Inspected>>;
  /** Every sealed text of a tenant, in order of id. */
  list(tenant: string): Promise<readonly SealedPlace[]>;
  /** Subjects of a tenant that were shredded. */
  shreddings(tenant: string): Promise<ReadonlySet<string>>;
  /** Tenants of whom anything is sealed. */
  tenants(): Promise<readonly string[]>;

  /** Tells a repeated command from another one under the same id, without keeping what it said. */
  fingerprint(tenant: string, value: unknown): string;
  close(): Promise<void>;
}

export const subjectKey = (subject: Subject): string =>
  'person' in subject ? `person/${subject.person}` : `case/${subject.case}`;
