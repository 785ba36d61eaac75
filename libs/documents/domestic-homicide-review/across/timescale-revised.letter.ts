import type { TimescaleParty } from '#libs/domain/domestic-homicide-review/across/state.js';
import { listed, type LetterType } from '../case-view.js';
import { layoutFor, readerOf } from '../parts/reader.js';

const PARTY_IN_WORDS: Readonly<Record<TimescaleParty, string>> = {
  INDEPENDENT_CHAIR: 'the independent chair',
  PANEL: 'the panel',
  CSP_CHAIR: 'the chair of the partnership',
  HOME_OFFICE: 'the Home Office',
};

/** DD3; 3.6: the six months never stop by themselves. A longer time is agreed, and told. */
export const timescaleRevised: LetterType = {
  template: 'timescale-revised',
  file: 'domestic-homicide-review/across/timescale-revised.njk',
  subject: 'A new date',
  facts: (view, notice) => {
    const { timescales } = view.state;
    const told = timescales.findLast(({ to }) => to === notice.about['to']) ?? timescales.at(-1);
    return {
      layout: layoutFor(view, notice),
      toFamily: readerOf(view, notice) === 'FAMILY',
      former: told?.from ?? view.today,
      newDue: told?.to ?? view.today,
      agreedBy: listed((told?.agreedBy ?? []).map((party) => PARTY_IN_WORDS[party])),
      trial: view.state.parallelProcesses.some(({ status }) => status !== 'CONCLUDED'),
    };
  },
};
