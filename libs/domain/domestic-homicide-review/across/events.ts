import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Effects } from '../kind.js';
import type { Ending, Interview, RevisedTimescale } from './state.js';

export interface AcrossEvents {
  /** `counted`: DD3 as it now stands; the former date is in `timescale` and stays in the record. */
  RevisedTimescaleAgreed: { readonly timescale: RevisedTimescale; readonly counted: Deadline } & Effects;
  WitnessInterviewed: { readonly interview: Interview } & Effects;
  PerpetratorInterviewed: { readonly interview: Interview } & Effects;
  DuplicateMerged: { readonly ending: Ending } & Effects;
  TransferredToLeadCsp: { readonly ending: Ending } & Effects;
  ReviewCancelled: { readonly ending: Ending } & Effects;
}
