/** A moment in UTC, always `YYYY-MM-DDTHH:mm:ss.sssZ`, so that text order is time order. */
export type Instant = string;

/** A calendar date in Europe/London, `YYYY-MM-DD`. The law counts in these. */
export type LocalDate = string;
