import type { ReportDissent } from '#libs/domain/domestic-homicide-review/approval/state.js';
import type { Draft, Recommendation } from '#libs/domain/domestic-homicide-review/overview-report/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';

/** A version of the overview report, or of its summary: the same contents in short (D11, D12). */
export interface ReportInFull {
  readonly form: 'FULL' | 'SHORT';
  readonly version: number;
  readonly draft: Draft | undefined;
}

const versioned = (drafts: readonly Draft[], version: number): Draft | undefined =>
  drafts.find((one) => one.version === version);

export const overviewOf = (state: State, version: number): ReportInFull => ({
  form: 'FULL',
  version,
  draft: versioned(state.drafts, version),
});

export const summaryOf = (state: State, version: number): ReportInFull => ({
  form: 'SHORT',
  version,
  draft: versioned(state.summaries, version),
});

/** The version that was last agreed upon, however far it has come since. */
export const lastVersion = ({ signOff, approval, lastAgreedDraft, drafts }: State): number =>
  signOff?.draft ?? approval?.draft ?? lastAgreedDraft ?? drafts.length;

export const standing = (state: State): readonly Recommendation[] =>
  state.recommendations.filter(({ status }) => status !== 'WITHDRAWN');

/** Dissent is from a version of the overview report. */
export const dissentFrom = (state: State, { form, version }: ReportInFull): readonly ReportDissent[] =>
  form === 'FULL' ? state.dissent.filter(({ draft }) => draft === version) : [];
