import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ComplaintInput } from '../application/commands.js';

export interface InformationGatheringCommands {
  /** `publicFunctions` is a foreign fact: the door takes it from the directory where it is left out. */
  RequestInformation: {
    readonly requests: readonly {
      readonly agency: OrganisationId;
      readonly contact?: PersonId;
      readonly publicFunctions: boolean;
      readonly questions?: Sealed;
      readonly periodFrom?: LocalDate;
      readonly periodTo?: LocalDate;
    }[];
  };
  /** `complaints`: reports the agency found in its own files. */
  ReturnInformation: {
    readonly request: string;
    readonly nothingHeld?: boolean;
    readonly return?: Sealed;
    readonly complaints?: readonly ComplaintInput[];
  };
  RefuseInformation: {
    readonly request: string;
    readonly ground:
      'DATA_PROTECTION' | 'INTERCEPTION' | 'NO_PUBLIC_FUNCTION' | 'NOT_HELD_IN_THAT_CONNECTION';
  };
  ExtendReturn: { readonly request: string; readonly due: LocalDate };
  /** Process: a late return is chased, then taken to the agency's senior manager. */
  ChaseAgency: { readonly request: string; readonly number: number };
  EscalateAgency: { readonly request: string };
  ProceedToThreshold: object;
  /** Process: when the last return is in or its date has passed. */
  CloseInformationGathering: object;
  ReopenInformationGathering: object;
}
