/** What the police tell of a death, with names and a free text that are to be sealed. Invented. */
export const NOTIFICATION = {
  source: 'POLICE',
  notifiedBy: 'derbyshire-police',
  deceasedName: 'Avery Linden',
  dateOfDeath: '2026-11-14',
  residence: 'IN_AREA',
  otherPerson: { ageAtDeath: 45 },
  otherPersonName: 'Sasha Wren',
  suspectStatus: 'CHARGED',
  knownAgencies: ['derbyshire-police'],
  circumstances: 'Found at home by a neighbour.',
};
