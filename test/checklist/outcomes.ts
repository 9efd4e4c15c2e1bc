import type {
  ConformityResult,
  LevelResult,
  Outcome,
  Result,
  ScoreResult,
  ScreenResult,
} from '../../src/domain/result.js';

/** One result of each kind, of an outcome that has one of each. */
export interface Results {
  readonly level: LevelResult;
  readonly screen: ScreenResult;
  readonly conformity: ConformityResult;
  readonly score: ScoreResult;
}

export function resultsOf(outcome: Outcome): Results {
  return {
    level: resultOf(outcome, 'level'),
    screen: resultOf(outcome, 'screen'),
    conformity: resultOf(outcome, 'conformity'),
    score: resultOf(outcome, 'score'),
  };
}

function resultOf<Kind extends Result['kind']>(
  { results }: Outcome,
  kind: Kind,
): Extract<Result, { kind: Kind }> {
  const found = results.filter(
    (result): result is Extract<Result, { kind: Kind }> => result.kind === kind,
  );
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`not one result of kind ${kind}`);
  return only;
}
