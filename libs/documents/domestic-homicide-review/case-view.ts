import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import {
  settingsOf,
  type DhrSettings,
  type PublishedProcedure,
} from '#libs/domain/domestic-homicide-review/settings.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { NoticeTemplate } from '#libs/domain/domestic-homicide-review/templates.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import {
  opened,
  organisationIn as organisationInDirectory,
  type LetterTypeOf,
  type ReviewView,
} from '../render/review-view.js';
import { NATIONAL_BODIES } from './words.js';

export {
  councilOf,
  deadlineDue,
  lengthInWords,
  listed,
  opened,
  personIn,
  REMOVED,
  type Needs,
} from '../render/review-view.js';

/** What letters say about the published local procedure: whom to call, and what it settles for these reviews. */
export interface ProcedureInLetters extends PublishedProcedure {
  readonly pointOfContact?: { readonly name: string; readonly channels: readonly string[] } | null;
  readonly publishedUrl?: string | null;
}

/** Null where the partnership has published no procedure. */
export type CaseView = ReviewView<State, ProcedureInLetters | null>;
export type LetterType = LetterTypeOf<State, OwedNotice, CaseView>;

/** The letters of one stage. A template without a letter does not compile. */
export type StageLetters<T extends NoticeTemplate> = Readonly<Record<T, LetterType>>;

export const settingsIn = (view: CaseView): DhrSettings => settingsOf(view.procedure);

export const pointOfContact = (view: CaseView): string =>
  view.procedure?.pointOfContact?.name ?? view.organisation;

/** By the directory's name; bodies that there is one of in the country have it without a directory. */
export const organisationIn = (view: CaseView, id: OrganisationId): string =>
  view.organisations[id] ?? NATIONAL_BODIES[id] ?? organisationInDirectory(view, id);

export const organisationsIn = (view: CaseView, ids: readonly OrganisationId[]): readonly string[] =>
  ids.map((id) => organisationIn(view, id));

/** Other names of somebody; null where none was notified. */
export const aliasesIn = (view: CaseView, aliases: readonly Sealed[] | undefined): string | null =>
  aliases === undefined || aliases.length === 0
    ? null
    : aliases.map((alias) => opened(view, alias)).join('; ');

/** The deadline that a letter is about, by its key. */
export const deadlineWithKey = ({ deadlines }: State, key: string | undefined): Deadline | undefined =>
  deadlines.findLast((deadline) => deadline.key === key);
