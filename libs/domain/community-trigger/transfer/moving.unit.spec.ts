import { PEOPLE } from '../testing/people.js';
import { codeOf, type Scenario } from '../testing/scenario.js';
import { acknowledged, circulated, consentMissing, received, REPRESENTED } from '../testing/stories.js';

const toBolsover = { from: 'ned', to: 'bolsover' };
const neighbour = { by: PEOPLE.neighbour };
const moved = (story: Scenario) => story.does('TransferToArea', toBolsover);
const back = (story: Scenario) => moved(story).does('ReturnTransfer', {}, neighbour);
const began = (story: Scenario) =>
  (story.last().data as { opens: readonly { key: string; startedBy: string }[] }).opens.map(
    ({ key, startedBy }) => [key, startedBy],
  );

describe('A transfer as it is put on record', () => {
  it('is to where, from which state, with two working days to answer', () => {
    expect(moved(circulated()).last().data).toMatchObject({
      to: 'bolsover',
      from: 'RECEIVED',
      cancels: ['AD1', 'AD3', 'AD5'],
      opens: [{ id: 'TRANSFER', key: 'TRANSFER', startedBy: 'ApplicationTransferred', due: '2022-05-05' }],
      owes: [{ template: 'transfer', about: { area: 'bolsover' } }],
    });
  });

  it('is to another area, and to one that is named', () => {
    const to = (area: string) => codeOf(circulated().attempt('TransferToArea', { from: 'ned', to: area }));
    expect(to('')).toBe('SAME_AREA');
    expect(to('ned')).toBe('SAME_AREA');
    expect(to('bolsover')).toBe('ACCEPTED');
  });

  it('is answered by somebody of the other area: by a person of none it is not', () => {
    expect(
      moved(circulated()).attempt('AcceptTransfer', {}, { by: { ...PEOPLE.neighbour, homeTenant: null } }),
    ).toMatchObject({ refusal: { code: 'NOT_THE_OTHER_AREA' } });
    expect(moved(circulated()).does('AcceptTransfer', {}, neighbour).last().data).toEqual({
      by: 'bolsover',
      meets: ['TRANSFER'],
    });
  });
});

describe('A transfer that is returned', () => {
  it('begins again what was not done; what the other area was to answer is answered', () => {
    const returned = back(circulated());
    expect(returned.last().data).toMatchObject({ by: 'bolsover', meets: ['TRANSFER'] });
    expect(began(returned)).toEqual([
      ['AD1/again-2', 'TransferReturned'],
      ['AD3/again-2', 'TransferReturned'],
      ['AD5/again-2', 'TransferReturned'],
    ]);
  });

  it('does not begin again what was done', () => {
    expect(began(back(acknowledged())).map(([key]) => key)).toStrictEqual(['AD3/again-2', 'AD5/again-2']);
  });

  it('asks agencies only with consent', () => {
    const consented = received({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } });
    expect(began(back(consented)).map(([key]) => key)).toStrictEqual([
      'AD1/again-2',
      'AD3/again-2',
      'AD5/again-2',
    ]);
    expect(began(back(consentMissing())).map(([key]) => key)).toStrictEqual(['AD1/again-2', 'AD5/again-2']);
    const asked = consentMissing().does('RequestConsent', {});
    expect(began(back(asked)).map(([key]) => key)).toStrictEqual([
      'AD1/again-2',
      'AD2/again-2',
      'AD5/again-2',
    ]);
  });

  it('before the applicant was told of it calls that letter back, and sends what it had called back', () => {
    const asked = consentMissing().does('AcknowledgeApplication', {}).does('RequestConsent', {});
    expect(back(asked).state.notices.map(({ template, status }) => [template, status])).toEqual([
      ['application-circulation', 'DELIVERED'],
      ['acknowledgement', 'DROPPED'],
      ['consent-form', 'DROPPED'],
      ['transfer', 'DROPPED'],
      ['acknowledgement', 'OWED'],
      ['consent-form', 'OWED'],
    ]);
  });

  it('can be offered once more, with a date of its own', () => {
    expect(began(moved(back(circulated())))).toEqual([['TRANSFER/again-2', 'ApplicationTransferred']]);
  });
});
