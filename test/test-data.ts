/** The data folder whose index all test files read: the global setup makes one for each run, so that none is ever stale. */
export function testData(): string {
  const folder = process.env.GENDER_DESK_TEST_DATA;
  if (folder === undefined) throw new Error('the global setup did not run');
  return folder;
}
