import type { Strings } from '../strings/strings.js';
import { placeText } from './place-text.js';
import { toJson } from './print-json.js';
import { withData } from './with-data.js';

/** `gender-desk hand-offs`: the questions that were handed on to the focal points and nobody answered, oldest first. */
export async function handOffsCommand(
  { json }: { readonly json?: boolean },
  { upkeep: words }: Strings,
): Promise<void> {
  await withData(async ({ upkeep }) => {
    const open = await upkeep.openHandOffs();
    const lines = open.map(({ at, place, by: { name }, question, remark = '' }) =>
      words.handOffLine({
        at: at.toISOString(),
        place: placeText(place),
        name,
        question,
        remark,
      }),
    );
    process.stdout.write(json ? toJson(open) : `${lines.join('\n') || words.noHandOffs}\n`);
  });
}
