/** The time, so that nothing but `main` asks the machine. */
export interface Clock {
  readonly now: () => Date;
}
