import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Player, Stage } from './stage.js';

/** Whole conversations, as they go on every surface; `isShared`: several people take part in one there. */
export function describeScenarios(
  name: string,
  isShared: boolean,
  open: () => Promise<Stage>,
): void {
  describe(`conversations on ${name}`, () => {
    let stage: Stage;
    beforeAll(async () => {
      stage = await open();
    });
    afterAll(() => stage.close());
    const alone = async (): Promise<Player> => (await stage.converse('ana')).ana!;

    test('a question is answered with its provision, and a follow-up goes on from it', async () => {
      const ana = await alone();
      const answer = await ana.says('how long is maternity leave?');
      expect(answer.text).toContain('at least 14 weeks');
      expect(answer.text).toContain('Maternity Protection Convention, 2000 (No. 183), Art. 4(1)');
      expect(answer.text).toContain('digest');
      const next = await ana.says('who pays for it?');
      expect(next.text).toContain('Art. 6(8)');
    });

    test('une question en français est répondue en français, une autre en espagnol en espagnol', async () => {
      const ana = await alone();
      const french = await ana.says('combien de temps dure le congé de maternité ?');
      expect(french.text).toContain('14 semaines');
      expect(french.text).toMatch(/art\.\s4\(1\)/iu);
      const spanish = await ana.says('¿pueden despedir a una empleada embarazada?');
      expect(spanish.text).toContain('Convenio núm. 183');
    });

    test('what the texts do not hold is said, with what is nearest; small talk gets a line', async () => {
      const ana = await alone();
      const none = await ana.says('how many countries have ratified C190 as of today?');
      expect(none.text).toContain('NORMLEX');
      expect((await ana.says('write me a poem about spring')).text.length).toBeLessThan(400);
    });

    test('a question that can mean two things is asked back, and the choice answers it', async () => {
      const ana = await alone();
      const back = await ana.says('what is number 111?');
      expect(back.choices.length).toBeGreaterThan(1);
      const chosen = await ana.chooses(back.choices[0]!);
      expect(chosen.text).toMatch(/111/u);
    });

    test('a checklist is started, answered in words and with buttons, left and gone on with', async () => {
      const ana = await alone();
      const started = await ana.says('start the checklist for the lagoon project');
      expect(started.text).toContain('Lagoon');
      const first = await ana.chooses('Begin');
      expect(first.text).toContain('A1');
      const second = await ana.says('partly, only the baseline survey is split by sex');
      expect(second.text).toContain('A2');
      const third = await ana.chooses('Yes');
      expect(third.text).toContain('A3');
      expect((await ana.says('explain')).text).toContain('A3');
      expect((await ana.says('pause')).text).toContain('Lagoon');
      expect((await ana.says('what is C190?')).text).toContain('190');
      expect((await ana.says('resume lagoon')).text).toContain('A3');
      const missing = await ana.says('what is missing?');
      expect(missing.text).toContain('A4');
      expect((await ana.says('results')).text).toMatch(/decision/iu);
    });

    test('un cuestionario se hace en español', async () => {
      const ana = await alone();
      await ana.says('empezar la lista de verificación del proyecto Manglar');
      const first = await ana.chooses('Empezar');
      expect(first.text).toContain('A1');
      const second = await ana.says('sí, anexo 2');
      expect(second.text).toContain('A2');
    });

    if (!isShared) return;

    test('a team answers together, and sees who answered what', async () => {
      const { ana, ben } = await stage.converse('ana', 'ben', 'fay');
      await ana!.says('start the checklist for the harbour project');
      await ana!.chooses('Begin');
      const ofBen = await ben!.says('what is missing?');
      expect(ofBen.text).toContain('A1');
      await ana!.says('A1: yes, annex 1');
      const who = await ben!.says('who answered what?');
      expect(who.text).toContain('Ana');
    });
  });
}
