import type { ChecklistWords, Profile } from '../../domain/checklist.js';

/** The question of a profile whose value is the stage of the project, as `StageBefore` has it. */
const STAGE = 'stage';

/** The stage of the project; undefined for a checklist that does not ask for it. */
export function stageOf(profile: Profile): string | undefined {
  return profile[STAGE];
}

export function stageName(stage: string, words: ChecklistWords): string {
  return words.profile[STAGE]?.values[stage] ?? stage;
}
