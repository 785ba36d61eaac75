/**
 * Real people died in what the public report describes. So no date of death, age, link or number of the dead is
 * recorded here, and no place: the partnership found what the law asks for, on what the report does not state.
 */
export const NOT_ON_RECORD = { foundMet: ['age', 'link'] } as const;

export const DECIDED_ON = 'Not stated in the public report.';

/** In the place of what a real notification says of a death. */
export const notNamed = (review: string) => ({
  deceasedName: `a person whose name is left out of the demonstration (${review})`,
  circumstances: DECIDED_ON,
});
