import { didYouMean, near } from './near.js';

const COMMANDS = ['AddAction', 'AddComplaint', 'CloseCase', 'CloseMeeting', 'SubmitApplication', 'Withdraw'];

describe('A name that nobody knows', () => {
  it.each([
    ['a letter is missing', 'SubmitAplication', ['SubmitApplication']],
    ['two letters are swapped', 'Wihtdraw', ['Withdraw']],
    ['it is written in small letters', 'closecase', ['CloseCase']],
    ['a part of it is there', 'complaint', ['AddComplaint']],
    ['it says too much', 'WithdrawApplication', ['Withdraw']],
  ])('is met with the name that was meant, where %s', (_, name, meant) => {
    expect(near(name, COMMANDS).slice(0, meant.length)).toEqual(meant);
  });

  it('is met with no guess where nothing is near', () => {
    for (const name of ['', 'Xyzzy', 'a', 'x'.repeat(500)]) expect(near(name, COMMANDS)).toEqual([]);
  });

  it('is met with three guesses at most, the nearest first', () => {
    expect(near('CloseCases', ['CloseCase', 'CloseCased', 'CloseCasesX', 'CloseCas'])).toEqual([
      'CloseCase',
      'CloseCased',
      'CloseCasesX',
    ]);
  });

  it('is met with no short word that stands in it by chance', () => {
    expect(near('practitioner', ['practitioners', 'on', 'time'])).toEqual(['practitioners']);
  });

  it('is answered in a sentence', () => {
    expect(didYouMean('CloseCse', COMMANDS)).toBe(' Did you mean CloseCase?');
    expect(didYouMean('Xyzzy', COMMANDS)).toBe('');
  });
});
