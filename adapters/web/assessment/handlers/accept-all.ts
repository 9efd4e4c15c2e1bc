import type { Deed } from '../../../../src/domain/deed.js';
import type { Deciding, Decided } from './deed.js';

/** Accepts proposals one after another, each as it was seen, and says how many. */
export async function acceptAll(
  deeds: readonly Deed[],
  { site, visit, opened, at, by }: Deciding,
): Promise<Decided> {
  const { checklists, strings } = site.desk;
  let latest = opened;
  let accepted = 0;
  for (const [position, deed] of deeds.entries()) {
    const message = `${by.message}.${position}`;
    const acted = await checklists.act({ ...by, message }, opened.state.id, deed);
    if (acted === undefined) continue;
    latest = acted.opened;
    if (acted.kind === 'done') accepted++;
  }
  const { table } = strings[visit.language].assessment;
  const left = deeds.length - accepted;
  const text = [
    ...(accepted === 0 ? [] : [table.accepted({ count: accepted })]),
    ...(left === 0 ? [] : [table.kept({ count: left })]),
  ].join(' ');
  return { opened: latest, drawn: { at, told: { kind: 'said', text } } };
}
