import { ROLES } from '#libs/domain/kernel/people.js';
import { communityTriggerEntrance } from '../community-trigger/entrance.js';
import { domesticHomicideReviewEntrance } from '../domestic-homicide-review/entrance.js';
import type { Entrance } from '../door/entrance.js';
import { Queries } from '../queries/queries.js';
import { readsFor } from './authorise.js';
import { QUERY_NEEDS } from './query-needs.js';
import type { Column } from './table-6-1.js';

/** Methods that answer no question by themselves: they say where something lies, before anybody is authorised. */
const PLACES = ['constructor', 'locate', 'tenantFor', 'partnershipStream', 'about', 'tenants'];

describe('What each question needs of table 6.1', () => {
  it('is written down for every question there is, and for none that there is not', () => {
    const asked = Object.getOwnPropertyNames(Queries.prototype).filter((name) => !PLACES.includes(name));
    expect(asked.sort()).toEqual(Object.keys(QUERY_NEEDS).sort());
  });

  it.each(ROLES)('gives %s the log of a case only by the column of the log', (role) => {
    const expected = ['CASE_COORDINATOR', 'CSP_CHAIR', 'AUDITOR', 'DPO'].includes(role);
    expect(readsFor(role, QUERY_NEEDS.events).some((reach) => reach !== 'TECHNICAL')).toBe(expected);
  });

  it('gives the log of a death review to its chair too, as the table does, and that of a Community Trigger not', () => {
    const readsIn = ({ view }: Pick<Entrance, 'view'>) =>
      readsFor('INDEPENDENT_CHAIR', QUERY_NEEDS.events, view?.record ?? null);
    expect(readsIn(domesticHomicideReviewEntrance)).toEqual(['CASE']);
    expect(readsIn(communityTriggerEntrance)).toEqual([]);
  });

  const readsNamesOf = (column: Column) =>
    ROLES.filter((role) =>
      readsFor(
        role,
        QUERY_NEEDS.search.filter((cell) => cell.column === column),
      ).includes('CASE'),
    );

  it('lets people look for a name only where the names of that kind of review may be read whole', () => {
    expect(readsNamesOf('application-data')).toEqual([
      'CASE_COORDINATOR',
      'RELEVANT_BODY_DECIDER',
      'INDEPENDENT_CHAIR',
      'APPEAL_OFFICER',
      'VICTIM_SPOC',
      'LOCAL_POLICING_BODY',
    ]);
    expect(readsNamesOf('dhr-file')).toEqual([
      'CASE_COORDINATOR',
      'INDEPENDENT_CHAIR',
      'PANEL_MEMBER',
      'CSP_CHAIR',
    ]);
    expect(QUERY_NEEDS.search.map(({ column }) => column)).toEqual(['application-data', 'dhr-file']);
  });

  it.each(ROLES)('lets %s lift a redaction only as an auditor', (role) => {
    expect(readsFor(role, QUERY_NEEDS.unmask).includes('WITH_REASON')).toBe(role === 'AUDITOR');
  });

  it.each(ROLES)(
    'gives %s figures of the area only where the table gives any part of an application',
    (role) => {
      const none = ['FAMILY_MEMBER', 'HOME_OFFICE_QA', 'DPO', 'ADMINISTRATOR'];
      expect(readsFor(role, QUERY_NEEDS.s104).length > 0).toBe(!none.includes(role));
    },
  );
});
