import fc from 'fast-check';

/** A property that fails is made small for so long, in milliseconds, and then said: the search could go on for hours. */
const LONGEST_SEARCH = 40_000;

// eslint-disable-next-line @typescript-eslint/no-deprecated -- the plugin in its place is not known to the type of global parameters
fc.configureGlobal({ interruptAfterTimeLimit: LONGEST_SEARCH });
