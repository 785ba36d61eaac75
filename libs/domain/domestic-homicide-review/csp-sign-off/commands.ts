export interface SignOffCommands {
  /** Needs a reason where no specialist in domestic abuse sits on the panel. */
  SignOff: object;
  RefuseSignOff: object;
}
