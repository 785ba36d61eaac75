import { withoutPerson } from './redaction.js';

const zoe = {
  names: ['Zoë O’Brien-Smith'],
  details: ['zoe.ob@public.example', '01246 555 012', 'No.1'],
};

describe('taking a person out of a text that names several people', () => {
  it.each([
    ['by the whole name', 'Zoë O’Brien-Smith met Joe.', '[removed] met Joe.'],
    ['by each part of it', 'Zoë rang. Mr Smith did not.', '[removed] rang. Mr [removed] did not.'],
    ['without accents and in capitals', "ZOE O BRIEN and zoe o'brien", '[removed] and [removed]'],
    ['in other words than it was given', 'Smith, Zoe: see Smith-O’Brien', '[removed]: see [removed]'],
    [
      'with an ending',
      "It was Zoë’s garden, and Zoe's shed.",
      'It was [removed] garden, and [removed] shed.',
    ],
    ['as HTML writes it', '<p>Dear Zoë O&#39;Brien&nbsp;Smith</p>', '<p>Dear [removed]</p>'],
    [
      'by contacts as they were given',
      'Write to ZOE.OB@public.example or 01246 555 012!',
      'Write to [removed] or [removed]!',
    ],
  ])('works %s', (_how, text, expected) => {
    expect(withoutPerson(text, zoe)).toBe(expected);
  });

  it.each([
    ['a text that does not speak of them', 'Joe rang Joanna Smithson about Zoetrope Ltd.'],
    ['a text without words', ' – … 12'],
    ['a short detail, which could be part of anything', 'No.10, No.1'],
  ])('leaves alone %s', (_what, text) => {
    expect(withoutPerson(text, zoe)).toBeNull();
  });

  it('takes a file away whole, for nobody can take a person out of its bytes', () => {
    expect(withoutPerson('data:application/pdf;base64,Sm9l', zoe)).toBe('[removed]');
    expect(withoutPerson('data: none was shared', zoe)).toBeNull();
  });

  it('tells a name from the same word that is none', () => {
    const may = { names: ['Ms May Rose A. Will'], details: [] };
    const text = 'He may not, and will not. A rose was sent. Ms Jones saw May there; then may rose came.';
    expect(withoutPerson(text, may)).toBe(
      'He may not, and will not. A rose was sent. Ms Jones saw [removed] there; then [removed] came.',
    );
  });

  it('finds nothing of somebody of whom no name is known', () => {
    expect(withoutPerson('Jane met Joe', { names: [], details: [] })).toBeNull();
  });
});
