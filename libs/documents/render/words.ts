/** The ways that a procedure can name. One that it writes out, with its number or address, is shown as written. */
export const CHANNEL_IN_WORDS: Readonly<Record<string, string>> = {
  ONLINE: 'Online',
  TELEPHONE: 'By telephone',
  PAPER: 'By letter',
  IN_PERSON: 'In person, at the council’s offices',
  EMAIL: 'By e-mail',
};

/** Where a deadline comes from, as letters say it. */
export const DEADLINE_KIND_IN_WORDS = {
  LAW: 'The law',
  GUIDANCE: 'Statutory guidance',
  LOCAL: 'The local procedure',
} as const;
