import type { ProcessState } from '#libs/domain/kernel/process.js';

/** The stream of one review, or of one series, calendar or procedure, in its tenant. */
export interface StreamRef {
  readonly tenant: string;
  /** Review type, e.g. `community-trigger`. */
  readonly type: string;
  /** `<type>/<id>`. */
  readonly stream: string;
}

/** What a run starts from and comes back to: the process state, and the event that it was folded up to. */
export interface Loaded {
  readonly process: ProcessState;
  readonly cause: Cause;
}

/** Why the process does what it does: the last event, and what joins it with the act of a person that led to it. */
export interface Cause {
  readonly cause: string;
  readonly correlation: string;
}

export interface ProcessCommand extends Cause {
  readonly ref: StreamRef;
  readonly command: string;
  readonly data: object;
  /** The command id: names its cause and nothing that moves, so the same thing is never done twice. */
  readonly key: string;
}

/** `refused` is normal: the world moved on while the command was on its way. `repeated`: it had been accepted before. */
export type Sent =
  | { readonly status: 'accepted'; readonly version: number; readonly repeated: boolean }
  | { readonly status: 'refused'; readonly code: string };

/** A letter that is owed, as the stage found it. */
export interface OwedLetter extends Cause {
  readonly ref: StreamRef;
  readonly notice: string;
  /** What the ids of all its commands begin with. */
  readonly key: string;
}

export type Delivered = 'delivered' | 'uncertain' | 'no-longer-owed';

/** The letters that one review owes at one moment, in the order owed. */
export interface OwedLetters extends Cause {
  readonly ref: StreamRef;
  readonly letters: readonly Pick<OwedLetter, 'notice' | 'key'>[];
}

export interface Carried {
  /** By the letter's id. `failed`: others got through and this one did not. */
  readonly letters: Readonly<Record<string, Delivered | 'failed'>>;
  /** The review as the letters left it, so that nobody needs to look again. */
  readonly review: Loaded | null;
}

/** What a workflow may do to the world. Retried until it succeeds or is cancelled; each is safe to repeat. */
export interface ProcessActivities {
  /** Null: there is no such stream. */
  loadProcess(ref: StreamRef): Promise<Loaded | null>;
  sendCommand(command: ProcessCommand): Promise<Sent>;
  /** Writes each letter, claims, delivers and records it: looks first whether it was delivered already. */
  deliverNotices(letters: OwedLetters): Promise<Carried>;
  /** Pokes every review of every tenant: a bank holiday was added, or a tasking meeting put in the diary. */
  pokeOpenReviews(): Promise<number>;
  /** Destroys the key of everybody whose erasure was begun in this register. Returns how many. */
  shredSubjects(register: StreamRef): Promise<number>;
}
