import { createHash } from 'node:crypto';
import {
  COORDINATOR,
  CSP_CHAIR,
  DA_SPECIALIST,
  DHR_CHAIR,
  FAMILY,
  HEALTH,
  HEALTH_SENIOR,
  id,
  IMR_AUTHOR,
  POLICE,
  POLICE_AUTHOR,
  POLICE_SENIOR,
} from './people.js';

/** An agency of a review, and who acts for it: whom it is reached through, who writes, who countersigns. */
export interface AgencyCast {
  readonly agency: string;
  readonly contact: string;
  readonly author: string;
  readonly senior: string;
}

/** A relative of the person who died. Only one of them signs in; the others are written to. */
export interface Relative {
  readonly person: string;
  readonly name: string;
  readonly contact: string;
  /** The address that they sign in with; null where the chair speaks with them instead. */
  readonly signsInAs: string | null;
}

/** Who acts in a Domestic Homicide Review, so that each story tells only its own. */
export interface DhrCast {
  readonly coordinator: string;
  readonly cspChair: string;
  readonly chair: string;
  /** Sits on the panel for a specialist domestic abuse service (G16 section 4). */
  readonly specialist: string;
  readonly police: AgencyCast;
  readonly health: AgencyCast;
  readonly relative: Relative;
}

export const POLICE_SERVICE: AgencyCast = {
  agency: 'derbyshire-police',
  contact: POLICE,
  author: POLICE_AUTHOR,
  senior: POLICE_SENIOR,
};
export const HEALTH_SERVICE: AgencyCast = {
  agency: 'derbyshire-health',
  contact: HEALTH,
  author: IMR_AUTHOR,
  senior: HEALTH_SENIOR,
};

export const RILEY: Relative = {
  person: id(FAMILY),
  name: 'Riley Stanhope',
  contact: FAMILY,
  signsInAs: FAMILY,
};

export const castWith = (relative: Relative): DhrCast => ({
  coordinator: COORDINATOR,
  cspChair: CSP_CHAIR,
  chair: DHR_CHAIR,
  specialist: DA_SPECIALIST,
  police: POLICE_SERVICE,
  health: HEALTH_SERVICE,
  relative,
});

/** The usual people around a review: for the first story of the seed, and for tests of whole reviews. */
export const DHR_CAST = castWith(RILEY);

/** Chair and members who are there at each meeting, by id. */
export const everybodyThere = (cast: DhrCast): readonly string[] =>
  [cast.chair, cast.police.contact, cast.health.contact, cast.specialist].map(id);

/** Whoever speaks for the relative: they themself, or the chair who met them. */
export const speaksFor = ({ relative, chair }: DhrCast): string => relative.signsInAs ?? chair;

/** A stand-in for a document: the seed has no files, and says so in the text that is sealed. */
export const paper = (title: string): { readonly text: string } => ({
  text: `${title}. Stand-in of the demonstration year; it holds nothing of any real review.`,
});

/** The fingerprint that the door gives a document, for whoever approves what they read. */
export const fingerprintOf = ({ text }: { readonly text: string }): string =>
  createHash('sha256').update(text).digest('hex');
