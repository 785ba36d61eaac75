import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { initial } from '#libs/domain/domestic-homicide-review/initial.js';
import { called, termsAgreed } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import type { Capacity } from '../authorisation/index.js';
import { membersOf } from './members.js';
import { owns } from './owns.js';

const placesOf = (state: State, person: string) =>
  membersOf(state, 'ned').filter((one) => one.person === person);

describe('Who has a place in a Domestic Homicide Review', () => {
  it('is nobody before it begins', () => {
    expect(membersOf(initial(), 'ned')).toEqual([]);
  });

  it('is the chair from the appointment to the replacement, for this one review', () => {
    const { state } = called();
    const { person } = PEOPLE.chair;
    expect(placesOf(state, person)).toEqual([{ role: 'INDEPENDENT_CHAIR', person }]);
    const replaced = { ...state, chair: null, formerChairs: [person] };
    expect(placesOf(replaced, person)).toEqual([]);
  });

  it('is a guest for four weeks after the review has ended, and a relative for good', () => {
    const state = { ...called().state, concludedAt: '2024-01-10T09:00:00.000Z' };
    const until = '2024-02-07T09:00:00.000Z';
    expect(placesOf(state, PEOPLE.panelPolice.person)).toEqual([
      { role: 'PANEL_MEMBER', person: PEOPLE.panelPolice.person, until },
    ]);
    expect(placesOf(state, PEOPLE.sister.person)).toEqual([
      { role: 'FAMILY_MEMBER', person: PEOPLE.sister.person },
    ]);
  });

  it('is a member of the panel no more once somebody took their place', () => {
    const { state } = called();
    const panel = state.panel.map((one) => ({ ...one, status: 'REPLACED' as const }));
    expect(membersOf({ ...state, panel }, 'ned').some(({ role }) => role === 'PANEL_MEMBER')).toBe(false);
  });

  it('is the Home Office’s panel once something was submitted, and the body that gets a copy once it is published', () => {
    const roles = (state: State) => membersOf(state, 'ned').map(({ role }) => role);
    const { state } = termsAgreed();
    expect(roles(state)).not.toContain('HOME_OFFICE_QA');
    expect(roles({ ...state, submissions: [{}] as never })).toContain('HOME_OFFICE_QA');
    const edition = { publishedAt: '2024-01-10T09:00:00.000Z', unpublishedAt: null };
    expect(roles({ ...state, editions: [edition] as never })).toContain('LOCAL_POLICING_BODY');
    const taken = { ...edition, unpublishedAt: '2024-01-11T09:00:00.000Z' };
    expect(roles({ ...state, editions: [taken] as never })).not.toContain('LOCAL_POLICING_BODY');
  });

  it('is the partnership that leads, once the case was handed to it', () => {
    const ending = {
      kind: 'TRANSFERRED_OUT',
      from: 'NOTIFIED',
      at: '2024-01-10T09:00:00.000Z',
      into: null,
      to: 'bolsover',
    };
    expect(membersOf({ ...initial(), ending } as State, 'ned')).toEqual([
      { role: 'CASE_COORDINATOR', ofTenant: 'bolsover' },
    ]);
  });
});

describe('What is somebody’s own in a Domestic Homicide Review', () => {
  const { state } = termsAgreed();
  const capacity = ({ role, person, organisation }: Capacity): Capacity => ({ role, person, organisation });
  const may = (who: Capacity, data: Record<string, unknown>) => owns(data, state, capacity(who));

  it('is of an agency what it was asked, and of no other', () => {
    expect([
      may(PEOPLE.police, { request: 'scoping-1' }),
      may(PEOPLE.health, { request: 'scoping-1' }),
    ]).toEqual([true, false]);
    expect(may(PEOPLE.police, { deadline: 'SCOPING/scoping-1' })).toBe(true);
    expect(may(PEOPLE.police, { deadline: 'DD3' })).toBe(false);
  });

  it('is of an author the one report that they write, whoever employs them', () => {
    const imrs = [{ id: 'imr-1', agency: 'derbyshire-police', author: PEOPLE.policeAuthor.person }] as never;
    const whole = { ...state, imrs };
    expect(owns({ imr: 'imr-1' }, whole, capacity(PEOPLE.policeAuthor))).toBe(true);
    expect(owns({ imr: 'imr-1' }, whole, capacity(PEOPLE.otherPoliceAuthor))).toBe(false);
    expect(owns({ imr: 'imr-1' }, whole, capacity(PEOPLE.seniorPolice))).toBe(true);
    expect(owns({ imr: 'imr-1' }, whole, capacity(PEOPLE.seniorHealth))).toBe(false);
  });

  it('is of a relative their own word, and of an advocate that of whoever they stand by', () => {
    const sister = PEOPLE.sister.person;
    expect([may(PEOPLE.sister, { person: sister }), may(PEOPLE.father, { person: sister })]).toEqual([
      true,
      false,
    ]);
    const family = state.family.map((one) =>
      one.person === sister ? { ...one, advocate: { person: 'advocate-1', organisation: 'da' } } : one,
    );
    const advocate = { role: 'FAMILY_MEMBER' as const, person: 'advocate-1', organisation: 'da' };
    expect(owns({ person: sister }, { ...state, family }, advocate)).toBe(true);
    expect(owns({ person: PEOPLE.father.person }, { ...state, family }, advocate)).toBe(false);
  });

  it('is of an agency nothing that names nothing', () => {
    expect(may(PEOPLE.police, {})).toBe(false);
  });
});
