/**
 * The default profile of 2.6, named for each council. The numbers are the statutory ones of s.104(4) and (11); every
 * working-day limit is local, because the Act sets none.
 */
const COUNCILS = {
  ned: { body: 'ned-council', name: 'NED Community Safety Team', providers: ['ned-homes'] },
  bolsover: { body: 'bolsover-council', name: 'Bolsover Community Safety Team', providers: [] as string[] },
} as const;

export const procedureSettings = (council: keyof typeof COUNCILS): object => {
  const { body, name, providers } = COUNCILS[council];
  return {
    areaIds: [council],
    joint: false,
    pointOfContact: { name, channels: ['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON'] },
    relevantBodies: [body, 'derbyshire-police', 'derbyshire-health'],
    coOptedProviders: providers,
  };
};
