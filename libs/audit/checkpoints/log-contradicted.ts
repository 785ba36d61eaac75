/**
 * What is recorded is not what was signed before. Nothing more is signed of this log until people have found out why.
 * The message is a sentence for them.
 */
export class LogContradicted extends Error {
  constructor(
    readonly tenant: string,
    message: string,
  ) {
    super(message);
    this.name = 'LogContradicted';
  }
}
