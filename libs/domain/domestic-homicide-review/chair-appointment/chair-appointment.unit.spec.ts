import { evolve } from '../decider.js';
import type { DhrEvent, EventOf } from '../events.js';
import { agreed, called, chairSought, constituted, panelFormed, scoped } from '../testing/beginning.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { codeOf, sealed, settings, warningsOf, type Story } from '../testing/scenario.js';
import { appointment, independent, notifiedWith, withChair } from '../testing/stories.js';
import type { DeclaredInterests } from './state.js';

const by = { by: PEOPLE.cspChair } as const;
const other = appointment(PEOPLE.otherChair);
const declares = (story: Story, more: Partial<DeclaredInterests> = {}) =>
  story.does('DeclareInterests', { ...independent(PEOPLE.otherChair), ...more });
const appoints = (story: Story, data = other) => codeOf(story.attempt('AppointChair', data, by));

describe('The independent chair', () => {
  it('is looked for, declares their interests, and is appointed by the chair of the partnership', () => {
    const sought = agreed().does('AdvertiseChair', {});
    expect(sought.state).toMatchObject({ state: 'CHAIR_APPOINTMENT', advertisedAt: sought.now });
    const story = withChair(sought);
    expect(story.names().slice(-3)).toEqual([
      'InterestsDeclared',
      'ChairAppointed',
      'IndependenceStatementRecorded',
    ]);
    expect(story.state).toMatchObject({
      state: 'PANEL_FORMED',
      chair: { person: PEOPLE.chair.person, organisation: 'independent-chairs', trainedOn: '2020-03-02' },
    });
    expect(story.last()).toMatchObject({
      data: { person: PEOPLE.chair.person, statement: sealed('independence') },
    });
    expect(story.deadline('CHAIR').status).toBe('MET');
    expect(story.letters().at(-1)).toBe('chair-appointment');
  });

  it('has the fee that was agreed with them on record, and none where none was said', () => {
    expect(withChair(agreed()).state.chair?.fee).toEqual(sealed('fee'));
    const { fee: _, ...unsaid } = other;
    expect(declares(chairSought()).does('AppointChair', unsaid, by).state.chair?.fee).toBeNull();
  });

  it('appointed before fees were recorded has none in their record', () => {
    const appointed = withChair(agreed());
    const event = appointed.events.find((one) => one.type === 'ChairAppointed')!;
    const { fee: _, ...chair } = (event as EventOf<'ChairAppointed'>).data.chair;
    const old = { ...event, data: { ...event.data, chair } } as DhrEvent;
    expect(evolve(chairSought().state, old).chair).toEqual({ ...chair, fee: null });
  });

  it('may be appointed before the Home Office has been told', () => {
    expect(withChair(agreed()).state.state).toBe('PANEL_FORMED');
  });

  it('is warned about where they have not done the Home Office’s training', () => {
    const untrained = { person: other.person, independence: other.independence };
    expect(warningsOf(declares(chairSought()).attempt('AppointChair', untrained, by))).toEqual([
      'CHAIR_NOT_TRAINED',
    ]);
    expect(warningsOf(declares(chairSought()).attempt('AppointChair', other, by))).toEqual([]);
  });
});

describe('Independence', () => {
  it.each([
    ['employed by an agency of the case', { organisation: POLICE }, 'NOT_INDEPENDENT'],
    [
      'still working there besides',
      { workedFor: [{ organisation: HEALTH, leftOn: null }] },
      'NOT_INDEPENDENT',
    ],
    ['associated with it in another way', { associatedWith: [HEALTH] }, 'NOT_INDEPENDENT'],
    [
      'a former employee, who declares it',
      { workedFor: [{ organisation: POLICE, leftOn: '2022-09-11' }] },
      'ACCEPTED',
    ],
    ['employed by a body without a part in the case', { organisation: 'other-council' }, 'ACCEPTED'],
    ['employed by nobody', { organisation: null }, 'ACCEPTED'],
  ])('%s', (_, interests, code) => {
    expect(appoints(declares(chairSought(), interests))).toBe(code);
  });

  it('says with which agencies somebody is associated', () => {
    const both = declares(chairSought(), { organisation: POLICE, associatedWith: [HEALTH, 'other-council'] });
    expect(both.attempt('AppointChair', other, by)).toMatchObject({
      refusal: {
        detail:
          'This person is directly associated with derbyshire-police, derbyshire-health, which had a part in the case. Appoint somebody who is not.',
      },
    });
  });

  it('asks for a time between, where the partnership does', () => {
    const procedure = settings({ chairLeftAgencyMonths: 12 });
    const left = (leftOn: string) =>
      declares(
        notifiedWith({}, procedure).does('RecordDirection', {
          madeOn: '2022-09-09',
          section: 's.9(2)',
          document: { text: sealed('direction'), sha256: 'sha256-of-direction' },
        }),
        { workedFor: [{ organisation: POLICE, leftOn }] },
      );
    expect(appoints(left('2021-09-12'))).toBe('NOT_INDEPENDENT');
    expect(appoints(left('2021-09-11'))).toBe('ACCEPTED');
  });

  it('counts the last declaration of a person', () => {
    const changed = declares(declares(chairSought(), { organisation: POLICE }));
    expect(changed.state.interests).toHaveLength(1);
    expect(appoints(changed)).toBe('ACCEPTED');
  });

  it('is asked of a separate writer too, while the chair keeps the responsibility', () => {
    const author = { person: PEOPLE.otherChair.person };
    expect(
      codeOf(declares(panelFormed(), { organisation: POLICE }).attempt('AppointAuthor', author, by)),
    ).toBe('NOT_INDEPENDENT');
    const story = declares(panelFormed()).does('AppointAuthor', author, by);
    expect(story.state).toMatchObject({
      author: { person: author.person, appointedAt: story.now },
      chair: { person: PEOPLE.chair.person },
    });
  });

  it('is warned about when a tie of the chair comes to light later', () => {
    const late = { ...independent(PEOPLE.chair), associatedWith: [HEALTH] };
    expect(warningsOf(panelFormed().attempt('DeclareInterests', late))).toEqual(['CHAIR_NOT_INDEPENDENT']);
    expect(warningsOf(panelFormed().attempt('DeclareInterests', independent(PEOPLE.chair)))).toEqual([]);
    const writer = declares(panelFormed()).does('AppointAuthor', { person: PEOPLE.otherChair.person }, by);
    const tied = { ...independent(PEOPLE.otherChair), organisation: POLICE };
    expect(warningsOf(writer.attempt('DeclareInterests', tied))).toEqual(['AUTHOR_NOT_INDEPENDENT']);
  });
});

describe('Another chair', () => {
  it('takes the place of the first one, who is kept on record', () => {
    const story = declares(constituted()).does('ReplaceChair', other, by);
    expect(story.state).toMatchObject({
      state: 'PANEL_FORMED',
      chair: { person: PEOPLE.otherChair.person },
      formerChairs: [PEOPLE.chair.person],
    });
    expect(story.names().slice(-2)).toEqual(['ChairReplaced', 'IndependenceStatementRecorded']);
  });

  it('is invited to what was called before, in place of the first one', () => {
    const story = declares(called()).does('ReplaceChair', other, by);
    const to = (person: string) =>
      story.state.notices
        .filter(
          (one) =>
            one.template === 'panel-invitation' && one.to.kind === 'PERSON' && one.to.person === person,
        )
        .map(({ status }) => status);
    expect(to(PEOPLE.chair.person)).toEqual(['DROPPED']);
    expect(to(PEOPLE.otherChair.person)).toEqual(['OWED']);
    expect(to(PEOPLE.panelPolice.person)).toEqual(['OWED']);
  });

  it('is not invited to a meeting that was held', () => {
    const story = declares(scoped()).does('ReplaceChair', other, by);
    expect(story.state.notices.slice(-1)).toMatchObject([{ template: 'chair-appointment' }]);
    expect(story.state.state).toBe('SCOPED');
  });
});
