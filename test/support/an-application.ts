/** A complete application form of a fictional person: three reports in time, so the threshold is met by number. */
export const anApplication = (changes: object = {}): object => ({
  area: 'ned',
  channel: 'TELEPHONE',
  applicantKind: 'VICTIM',
  harmLevel: 'MEDIUM',
  applicantName: 'Jamie Penrose',
  applicantContact: 'applicant@public.example',
  account: 'Loud music and shouting at night from the flat next door.',
  complaints: [
    aComplaint('2026-10-20', '2026-10-21'),
    aComplaint('2026-10-27', '2026-10-28', 'ned-council'),
    aComplaint('2026-11-03', '2026-11-04'),
  ],
  ...changes,
});

export const aComplaint = (occurredOn: string, madeAt: string, madeTo = 'derbyshire-police'): object => ({
  occurredOn,
  madeAt,
  madeTo,
});
