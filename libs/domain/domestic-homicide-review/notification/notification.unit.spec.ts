import { londonDate } from '#libs/domain/kernel/london.js';
import { evolve } from '../decider.js';
import type { DhrEvent, EventOf } from '../events.js';
import { initial } from '../initial.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { begin, codeOf, sealed, settings, warningsOf } from '../testing/scenario.js';
import {
  directedReview,
  direction,
  notification,
  notified,
  notifiedWith,
  requestedByHomeOffice,
} from '../testing/stories.js';

describe('A death that the police tell the partnership of', () => {
  it('opens a case with its coordinator and the family that is known', () => {
    const { state } = notified();
    expect(state).toMatchObject({
      state: 'NOTIFIED',
      reference: 'NED-DHR-2022-001',
      procedureVersion: 'ned/v1',
      origin: 'POLICE',
      coordinator: PEOPLE.coordinator.person,
      family: [{ person: PEOPLE.sister.person, part: 'NOT_ASKED', advocacy: 'NOT_OFFERED' }],
    });
  });

  it.each([
    ['P01', '2026-01-31', '2026-02-28'],
    ['P02', '2028-01-31', '2028-02-29'],
  ])('%s: has a month to decide: notified on %s, until %s', (_, on, due) => {
    const told = begin(on).does('ReceiveNotification', notification({ dateOfDeath: '2025-12-31' }));
    expect(told.deadline('DD1')).toMatchObject({ startedOn: on, due, kind: 'GUIDANCE', status: 'OPEN' });
  });

  it('counts the month from the day on which the notice came, though it is recorded later', () => {
    const told = begin('2022-09-20').does('ReceiveNotification', notification(), {
      occurredAt: '2022-09-12T23:30:00.000Z',
    });
    expect(told.deadline('DD1')).toMatchObject({ startedOn: '2022-09-13', due: '2022-10-13' });
    expect(londonDate(told.state.notification?.receivedAt ?? '')).toBe('2022-09-13');
  });

  it('is confirmed to the police by a letter, and by none where a relative gave notice', () => {
    expect(notified().state.notices).toMatchObject([
      { template: 'notification-received', to: { kind: 'ORGANISATIONS', organisations: [POLICE] } },
    ]);
    const byFamily = begin().does('ReceiveNotification', {
      ...notification({ source: 'FAMILY' }),
      notifiedBy: undefined as never,
    });
    expect(byFamily.letters()).toEqual([]);
  });

  it('leaves what nobody told as not known, which is no answer', () => {
    const { reference, source, deceased } = notification();
    const thin = begin().does('ReceiveNotification', { reference, source, deceased });
    expect(thin.state.notification).toMatchObject({
      dateOfDeath: null,
      ageAtDeath: null,
      link: 'UNKNOWN',
      suicide: 'UNKNOWN',
      otherPerson: null,
      residence: 'NOT_KNOWN',
      suspectStatus: 'NOT_KNOWN',
      knownAgencies: [],
    });
  });

  it('warns of a case that may be about the same death, and of a victim who lived elsewhere', () => {
    const data = notification({ possibleDuplicates: ['review-9'], residence: 'ELSEWHERE' });
    expect(warningsOf(begin().attempt('ReceiveNotification', data))).toEqual([
      'POSSIBLE_DUPLICATE',
      'LIVED_ELSEWHERE',
    ]);
  });

  it('keeps the length that the partnership has settled, if it has settled another', () => {
    const quick = settings({ deadlines: { DD1: { n: 10, unit: 'WORKING_DAYS' } } });
    // The bank holiday for the State Funeral on 19 September does not count.
    expect(notifiedWith({}, quick).deadline('DD1').due).toBe('2022-09-27');
  });
});

describe('A review that the Home Office asks for', () => {
  it('is no direction: the partnership still decides, within the month', () => {
    const { state } = requestedByHomeOffice();
    expect(state).toMatchObject({
      state: 'NOTIFIED',
      origin: 'HO_REQUEST',
      direction: null,
      establishment: null,
    });
    expect(state.requests).toHaveLength(1);
    expect(requestedByHomeOffice().names()).toEqual(['DeathNotified', 'HomeOfficeReviewRequested']);
    expect(requestedByHomeOffice().deadline('DD1').status).toBe('OPEN');
  });
});

describe('A review that the Secretary of State directs', () => {
  it('is established at once, with six months for its report and no month to decide', () => {
    const story = directedReview();
    expect(story.names()).toEqual([
      'DeathNotified',
      'SecretaryOfStateDirectionReceived',
      'ReviewEstablished',
    ]);
    expect(story.state).toMatchObject({
      state: 'REVIEW_DIRECTED',
      origin: 'HO_DIRECTION',
      direction: { madeOn: '2022-09-09', regime: 'DHR_S9', revokedAt: null },
      establishment: { origin: 'HO_DIRECTION', regime: 'DHR_S9', decision: null, on: '2022-09-12' },
    });
    expect(story.state.deadlines.map(({ key, due }) => [key, due])).toEqual([
      ['DD2/home-office', '2022-09-20'],
      ['DD2/family', '2022-09-20'],
      ['DD3', '2023-03-12'],
      ['CHAIR', '2022-10-11'],
    ]);
  });

  it('is told to the Home Office, the family, the coroner and the agencies by letters with ids of their own', () => {
    const { notices } = directedReview().state;
    expect(notices.map(({ id, template }) => [id, template])).toEqual([
      ['notice-1', 'notification-received'],
      ['notice-2', 'home-office-decision'],
      ['notice-3', 'family-decision'],
      ['notice-4', 'coroner-notification'],
      ['notice-5', 'agencies-notification'],
    ]);
  });

  it('looks for its chair once the letters have gone out, and everybody is recorded as told', () => {
    const told = directedReview().settle();
    expect(told.state).toMatchObject({
      state: 'CHAIR_APPOINTMENT',
      told: {
        homeOfficeAt: told.now,
        coronerAt: told.now,
        agencies: [POLICE, HEALTH],
        family: [PEOPLE.sister.person],
      },
    });
    expect(told.deadline('DD2/home-office').status).toBe('MET');
    expect(told.deadline('DD2/family').status).toBe('MET');
  });

  it('is of the kind whose section the direction was made under', () => {
    const section8A = { ...direction, section: 's.8A(2)' } as const;
    const story = notifiedWith(
      { source: 'HOME_OFFICE_DIRECTION', direction: section8A },
      settings({ dardrCommencementDate: '2022-09-01' }),
    );
    expect(story.state.establishment).toMatchObject({ regime: 'DARDR_S8A' });
  });
});

describe('What was notified', () => {
  it('can be corrected in part, and the record says which parts', () => {
    const corrected = notified().does('CorrectNotification', { dateOfDeath: '2022-09-04', link: 'INTIMATE' });
    expect(corrected.last()).toMatchObject({
      type: 'NotificationCorrected',
      data: { fields: ['dateOfDeath'] },
    });
    expect(corrected.state.notification).toMatchObject({
      dateOfDeath: '2022-09-04',
      ageAtDeath: 34,
      source: 'POLICE',
      receivedOn: '2022-09-12',
    });
  });

  it('gives every other name that a person went by, and a correction replaces them as a whole', () => {
    const told = notifiedWith({
      deceasedAliases: [sealed('maiden-name'), sealed('nickname')],
      otherPersonAliases: [sealed('street-name')],
    });
    expect(told.state.notification).toMatchObject({
      deceasedAliases: [sealed('maiden-name'), sealed('nickname')],
      otherPersonAliases: [sealed('street-name')],
    });
    const corrected = told.does('CorrectNotification', { deceasedAliases: [sealed('nickname')] });
    expect(corrected.last()).toMatchObject({ data: { fields: ['deceasedAliases'] } });
    expect(corrected.state.notification).toMatchObject({
      deceasedAliases: [sealed('nickname')],
      otherPersonAliases: [sealed('street-name')],
    });
    expect(codeOf(told.attempt('CorrectNotification', { otherPersonAliases: [sealed('street-name')] }))).toBe(
      'NOTHING_CORRECTED',
    );
  });

  it('without other names, as it was recorded before they were asked for, names nobody else', () => {
    const { deceasedAliases: _, otherPersonAliases: __, ...before } = notified().state.notification!;
    const [event] = notified().events;
    const old = { ...event, data: { ...(event as EventOf<'DeathNotified'>).data, notification: before } };
    const folded = evolve(initial(), old as DhrEvent);
    expect(folded.notification).toMatchObject({ deceasedAliases: [], otherPersonAliases: [] });
    const { deceasedAliases, otherPersonAliases, ...corrected } = {
      ...folded.notification!,
      place: sealed('place'),
    };
    const correction = {
      ...event,
      type: 'NotificationCorrected',
      data: { notification: corrected, fields: ['place'] },
    };
    expect(evolve(folded, correction as unknown as DhrEvent).notification).toMatchObject({
      deceasedAliases,
      otherPersonAliases,
      place: sealed('place'),
    });
  });

  it('is notified once', () => {
    expect(codeOf(notified().attempt('ReceiveNotification', notification()))).toBe('NOT_IN_THIS_STATE');
  });

  it('may not be acted on as of a day before the notice came', () => {
    const data = { coordinator: PEOPLE.otherCoordinator.person };
    expect(
      codeOf(notified().attempt('AssignCoordinator', data, { occurredAt: '2022-09-11T10:00:00.000Z' })),
    ).toBe('BEFORE_THE_NOTIFICATION');
  });

  it('is reminded of and, when the month is over, recorded as late once, with its reason asked for', () => {
    const late = notified().wait('2022-10-14');
    expect(late.names().filter((name) => name === 'ReminderSent')).toHaveLength(2);
    expect(late.deadline('DD1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
  });
});
