import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { TermsOfReference } from '#libs/domain/domestic-homicide-review/terms-of-reference/state.js';
import { londonDateOf } from '../../render/dates.js';
import { listed, opened, organisationIn, organisationsIn, personIn, type CaseView } from '../case-view.js';
import { PARALLEL_IN_WORDS, PARALLEL_STATUS_IN_WORDS } from '../parts/words.js';

/** The version that a letter tells of; a report answers one version, whatever came after it. */
export const termsOf = ({ terms }: State, version: number | undefined): TermsOfReference | undefined =>
  terms.find((one) => one.version === version) ?? terms.at(-1);

export const termsToldIn = (state: State, { about }: OwedNotice): TermsOfReference | undefined =>
  termsOf(state, Number(about['version']));

/** What the terms say in the record besides their text. */
export const termsFacts = (view: CaseView, terms: TermsOfReference | undefined): object => {
  if (terms === undefined) throw new Error('No terms of reference are agreed');
  return {
    version: terms.version,
    agreedOn: londonDateOf(terms.agreedAt),
    agreedBy: listed(terms.agreedBy.flatMap((person) => personIn(view, person) ?? [])),
    from: terms.period.from,
    to: terms.period.to,
    agencies: organisationsIn(view, terms.agencies),
    lines: opened(view, terms.text) ?? '',
  };
};

export const parallelIn = (view: CaseView): readonly string[] =>
  view.state.parallelProcesses.map(
    ({ type, body, status }) =>
      `${PARALLEL_IN_WORDS[type]} (${organisationIn(view, body)}): ${PARALLEL_STATUS_IN_WORDS[status]}`,
  );
