import { initial } from './initial.js';
import { LETTERS, letters, owedAgain, toApplicant, toBodies, toPointOfContact } from './letters.js';
import { PEOPLE } from './testing/people.js';
import { circulated, consentAsked, received } from './testing/stories.js';

/** 2.5 and table 7, letter by letter: the stage that sends it, and the duty under s.104 or the local procedure that it fulfils. */
describe('The letters of a Community Trigger', () => {
  const rows = [
    ['acknowledgement', 'application', 'local procedure AD1; A23'],
    ['application-circulation', 'application', 's.104(3)(b)'],
    ['consent-form', 'consent', 'A2'],
    ['information-request', 'information-gathering', 'Sch 4 para 7(1)'],
    ['information-chase', 'information-gathering', 'Sch 4 para 7(2)'],
    ['information-escalation', 'information-gathering', 'Sch 4 para 7(2)'],
    ['threshold-met', 'threshold-check', 's.104(6)'],
    ['threshold-not-met', 'threshold-check', 's.104(6)'],
    ['reconsideration-outcome', 'reconsideration', 'Sch 4 para 3'],
    ['transfer', 'transfer', '2.8'],
    ['panel-invitation', 'review-preparation', 'L6'],
    ['victim-invitation', 'review-preparation', 'A24'],
    ['victim-not-invited', 'review-preparation', 'A24'],
    ['outcome', 'outcome', 's.104(8)'],
    ['recommendation', 'outcome', 's.104(7)'],
    ['progress-update', 'action-monitoring', 'A23'],
    ['appeal-outcome', 'appeal', 'Sch 4 para 3'],
    ['local-policing-body-outcome', 'local-policing-body-review', 'A23'],
    ['closure', 'closure', 'A23'],
    ['reminder', 'application', 'local procedure: reminders'],
  ] as const;

  it.each(rows)('%s is sent in %s under %s', (letter, stage, source) => {
    expect(LETTERS[letter]).toEqual({ stage, source });
  });

  it('are these and no others', () => {
    expect(Object.keys(LETTERS)).toEqual(rows.map(([letter]) => letter));
  });

  it('go to the applicant, or to the point of contact where nobody has applied', () => {
    expect(toApplicant(received().state)).toEqual({ kind: 'APPLICANT', person: PEOPLE.applicant.person });
    expect(toApplicant(initial())).toEqual({ kind: 'POINT_OF_CONTACT' });
    expect(toPointOfContact).toEqual({ kind: 'POINT_OF_CONTACT' });
    expect(toBodies(['ned-council'])).toEqual({ kind: 'ORGANISATIONS', organisations: ['ned-council'] });
  });

  it('carry the duty that they fulfil and an id of their own', () => {
    expect(letters(initial(), [{ template: 'closure', to: toPointOfContact }])).toEqual([
      {
        id: 'notice-1',
        template: 'closure',
        stage: 'closure',
        to: { kind: 'POINT_OF_CONTACT' },
        source: 'A23',
        about: {},
      },
    ]);
  });
});

describe('A letter that was called back', () => {
  const hurried = () => consentAsked().does('AcknowledgeApplication', {}).does('RecordConsentRefused', {});

  it('is owed again to whom it was for', () => {
    expect(owedAgain(hurried().state, 'acknowledgement')).toEqual([
      {
        template: 'acknowledgement',
        to: { kind: 'APPLICANT', person: PEOPLE.applicant.person },
        about: {},
      },
    ]);
  });

  it('is not owed again where one of its kind arrived', () => {
    const notices = hurried().state.notices;
    const [called] = notices.filter((one) => one.template === 'acknowledgement');
    const arrived = { ...called!, id: 'notice-99', status: 'DELIVERED' as const };
    expect(owedAgain({ ...hurried().state, notices: [...notices, arrived] }, 'acknowledgement')).toEqual([]);
  });

  it('is not what was never written, nor what is still to be sent', () => {
    expect(owedAgain(hurried().state, 'outcome')).toEqual([]);
    expect(owedAgain(circulated().does('AcknowledgeApplication', {}).state, 'acknowledgement')).toEqual([]);
  });
});
