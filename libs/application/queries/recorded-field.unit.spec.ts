import { recordedIn } from './recorded-field.js';

const seal = (id: string) => ({ sealed: id, commitment: 'c' });
const data = {
  applicantName: seal('jamie'),
  family: [
    { person: 'person-1', name: seal('riley') },
    { person: 'person-2', name: seal('sam') },
  ],
  notification: {
    place: seal('place'),
    dateOfDeath: '2026-11-14',
    aliases: [seal('a'), seal('b')],
    risks: null,
  },
};

describe('What an event says in a field that is put right', () => {
  it.each([
    ['applicantName', seal('jamie')],
    ['place', seal('place')],
    ['notification.place', seal('place')],
    ['notification/place', seal('place')],
    ['dateOfDeath', '2026-11-14'],
    ['family.1.name', seal('sam')],
    ['aliases.0', seal('a')],
    ['risks', null],
  ])('is found by its name or its path: %s', (field, value) => {
    expect(recordedIn(data, field, 'nobody')).toEqual(value);
  });

  it('is, where several have the name, that of the person whom it is about', () => {
    expect(recordedIn(data, 'name', 'person-2')).toEqual(seal('sam'));
    expect(recordedIn(data, 'name', 'person-3')).toBeUndefined();
  });

  it.each([['nickname'], ['constructor'], ['family.2.name']])('is not made up: %s', (field) => {
    expect(recordedIn(data, field, 'person-1')).toBeUndefined();
  });

  it('is nothing where there is no such event', () => {
    expect(recordedIn(undefined, 'applicantName', 'person-1')).toBeUndefined();
  });
});
