/** The time, so that nothing but the entry of the program asks the machine. */
export interface Clock {
  readonly now: () => Date;
}

/** A clock that wakes. */
export interface Timer extends Clock {
  /** Does something once, so many milliseconds from now; what is given back calls it off. */
  readonly after: (milliseconds: number, task: () => void) => () => void;
}
