import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { Chair, Conflict, Involvement } from '../review-state.js';
import type { IndependenceDeclaration } from './commands.js';

type ChairData = Omit<Chair, 'appointedAt'> & { readonly declaration: IndependenceDeclaration };

export interface ReviewPreparationEvents {
  ChairAppointed: ChairData & Effects;
  ChairReplaced: ChairData & { readonly former: PersonId } & Effects;
  PanelInvited: {
    readonly members: readonly { readonly person: PersonId; readonly organisation: OrganisationId }[];
  } & Effects;
  VictimInvited: { readonly ways: readonly Involvement[]; readonly chosen: Involvement | null } & Effects;
  VictimNotInvited: Effects;
  MeetingScheduled: {
    readonly meeting: string;
    readonly at: Instant;
    readonly on: LocalDate;
    readonly place: Sealed | null;
  } & Effects;
  MeetingRescheduled: {
    readonly meeting: string;
    readonly at: Instant;
    readonly on: LocalDate;
    readonly because: string;
    readonly place: Sealed | null;
  } & Effects;
  PapersCirculated: {
    readonly meeting: string;
    readonly papers: readonly { readonly title: Sealed; readonly sha256: string }[];
  } & Effects;
  VictimStatementRecorded: {
    readonly statement: Sealed;
    readonly how: 'WRITTEN' | 'SPOKEN' | 'REPRESENTATIVE';
  } & Effects;
  ConflictDeclared: {
    readonly conflict: string;
    readonly person: PersonId;
    readonly organisation: OrganisationId | null;
    readonly kind: Conflict['kind'];
  } & Effects;
  ConflictResolved: {
    readonly conflict: string;
    readonly person: PersonId;
    readonly action: 'NONE' | 'RECUSE_ITEM' | 'LEAVE_PANEL' | 'REPLACED';
  } & Effects;
}
