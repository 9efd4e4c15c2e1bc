import { describe, expect, it } from 'vitest';
import { currentAnswer, enter, leave, show, start, useChecklistPages } from './checklist-pages.js';

const web = useChecklistPages();

describe('one person', () => {
  it('starts a checklist and walks it by keyboard alone', async () => {
    const ana = await web.visit();
    const { page } = ana;
    await page.goto(`${web.address}/assessments`);
    const tabTo = async (selector: string): Promise<void> => {
      for (let tries = 0; tries < 60; tries++) {
        await page.keyboard.press('Tab');
        if ((await page.locator(`${selector}:focus`).count()) === 1) return;
      }
      throw new Error(`the keyboard does not reach ${selector}`);
    };
    await tabTo('#project');
    await page.keyboard.type('Fisheries');
    await tabTo('#starter');
    await page.keyboard.type('Ana');
    await page.keyboard.press('Enter');
    await page.locator('.profile').waitFor();
    await tabTo('.tabs a');
    await page.keyboard.press('Enter');
    await page.locator('#item-A1').waitFor();
    expect(await page.locator('#question-title:focus').count()).toBe(1);

    await page.keyboard.press('2');
    await currentAnswer(page).getByText('Partly').waitFor();
    expect(await page.locator('.progress-line').innerText()).toContain('1 of 38');
    expect(await page.locator('#status').innerText()).toBe('Saved.');
    await page.keyboard.press('ArrowRight');
    await page.locator('#item-A2').waitFor();
    await page.keyboard.press('c');
    await page.keyboard.type('Labour force survey 2024, p. 7');
    await page.keyboard.press('Escape');
    await page.keyboard.press('1');
    await currentAnswer(page).getByText('Labour force survey 2024, p. 7').waitFor();
    expect(await page.locator('.answer-form textarea').first().inputValue()).toBe('');
    await page.keyboard.press('j');
    await page.locator('#item-A3').waitFor();
    await page.keyboard.press('5');
    await page.locator('#told').waitFor();
    expect(await page.locator('#told').innerText()).toContain('Say in the comment why');
    expect(await page.locator('#form-answered-A3 textarea:focus').count()).toBe(1);
    await page.keyboard.type('Internal Office product');
    await page.keyboard.press('Escape');
    await page.keyboard.press('5');
    await currentAnswer(page).getByText('Not applicable').waitFor();
    await page.keyboard.press('k');
    await page.locator('#item-A2').waitFor();
    await page.keyboard.press('n');
    await page.locator('#item-A4').waitFor();
    await page.goBack();
    await page.locator('#item-A2').waitFor();
    await page.reload();
    await page.locator('#item-A2').waitFor();
    await page.locator('#keys').uncheck();
    await page.locator('#question-title').focus();
    await page.keyboard.press('j');
    expect(await page.locator('#item-A2').count()).toBe(1);
    await leave(ana);
  });

  it('opens a source over the question, and keeps what is typed when looking elsewhere', async () => {
    const ana = await enter(web, 'Ana');
    const { page } = ana;
    const address = await start(web, page, 'Drafts');
    await show(page, address, 'one&item=A1');
    await page.locator('.rest').first().click();
    await page.locator('#passage .passage').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('#form-answered-A1 textarea').fill('half a sent');
    await page.locator('[data-move="next"]').click();
    await page.locator('#item-A2').waitFor();
    await page.locator('[data-move="back"]').click();
    await page.locator('#item-A1').waitFor();
    expect(await page.locator('#form-answered-A1 textarea').inputValue()).toBe('half a sent');
    await page.reload();
    expect(await page.locator('#form-answered-A1 textarea').inputValue()).toBe('half a sent');
    await leave(ana);
  });

  it('copies the address, and whoever opens it is asked for a name before the first deed', async () => {
    const ana = await enter(web, 'Ana');
    const address = await start(web, ana.page, 'Copied');
    await ana.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await ana.page.locator('[data-copy-path]').click();
    await ana.page.getByText('Copied').first().waitFor();
    const copied = await ana.page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(address);
    const ben = await web.visit();
    await ben.page.goto(copied);
    await ben.page.locator('#form-answered-A1 textarea').fill('Annex 3');
    await ben.page.locator('[data-digit="1"]').click();
    await ben.page.locator('#name').fill('Ben');
    await ben.page.locator('.name-form button').click();
    await currentAnswer(ben.page).getByText('Annex 3').waitFor();
    expect(await currentAnswer(ben.page).innerText()).toContain('Ben');
    await ben.page.goto(`${web.address}/assessments`);
    expect(await ben.page.locator('.known').innerText()).toContain('Copied');
    await leave(ben);
    await leave(ana);
  });
});

describe('three people at once', () => {
  it('see each other’s answers without losing what they type; who comes late is told and answers again', async () => {
    const [ana, ben, carla] = await Promise.all(
      ['Ana', 'Ben', 'Carla'].map((name) => enter(web, name)),
    );
    if (ana === undefined || ben === undefined || carla === undefined) throw new Error('nobody');
    const address = await start(web, ana.page, 'Together');
    await show(ana.page, address, 'one&item=A1');
    await show(ben.page, address, 'one&item=A1');
    await show(carla.page, address, 'table');
    const typing = ben.page.locator('#form-answered-A1 textarea');
    await typing.pressSequentially('I think', { delay: 5 });
    const length = await (await fetch(`${address}/length`)).text();
    // Carla’s page does not hear of Ana’s answer in time.
    await carla.page.route('**/length', (route) => route.fulfill({ body: length }));

    await ana.page.locator('#form-answered-A1 textarea').fill('Annex 3');
    await ana.page.keyboard.press('Escape');
    await ana.page.keyboard.press('1');
    await currentAnswer(ben.page).getByText('Annex 3').waitFor();
    expect(await ben.page.locator('#status').innerText()).toBe('The page was brought up to date.');
    expect(await typing.inputValue()).toBe('I think');
    expect(await ben.page.locator('#form-answered-A1 textarea:focus').count()).toBe(1);
    expect(await ben.page.locator('.people').innerText()).toContain('Ana');

    const row = carla.page.locator('#row-A1');
    await row.locator('.row-comment summary').click();
    await row.locator('textarea').fill('Only a promise');
    await row.locator('.answer-no').click();
    await row.locator('#told').waitFor();
    expect(await row.locator('#told').innerText()).toContain('Ana answered Yes before yours');
    expect(await row.locator('#told').innerText()).toContain('Annex 3');
    expect(await row.locator('.row-form textarea').inputValue()).toBe('Only a promise');
    await carla.page.unroute('**/length');
    await ana.page.locator('details.given summary').waitFor();
    await carla.page.waitForFunction(
      "document.getElementById('assessment').dataset.length !== undefined",
    );
    expect(await row.locator('#told').count()).toBe(1);
    await row.locator('#answer-again').click();
    await row.locator('.current').getByText('Only a promise').waitFor();
    expect(await row.locator('.current').innerText()).toContain('Carla');
    await currentAnswer(ana.page).getByText('Only a promise').waitFor();
    await Promise.all([ana, ben, carla].map(leave));
  });

  it('answer privately, see where they differ, and agree', async () => {
    const [ana, ben, carla] = await Promise.all(
      ['Ana', 'Ben', 'Carla'].map((name) => enter(web, name)),
    );
    if (ana === undefined || ben === undefined || carla === undefined) throw new Error('nobody');
    const people = [ana, ben, carla];
    const address = await start(web, ana.page, 'Round');
    for (const { page } of people) await show(page, address, 'table');
    await ana.page.locator('#round summary').click();
    await ana.page.locator('#round button').click();
    for (const { page } of people) await page.locator('.round-running').waitFor();
    const answers = [
      [ana, 'yes', 'yes'],
      [ben, 'yes', 'no'],
      [carla, 'yes', 'partly'],
    ] as const;
    for (const [{ page }, first, second] of answers) {
      await page.locator(`#row-A1 .answer-button.answer-${first}`).click();
      await page.locator('#row-A1 .current').waitFor();
      await page.locator(`#row-A2 .answer-button.answer-${second}`).click();
      await page.locator('#row-A2 .current').waitFor();
    }
    expect(await ben.page.locator('.table-view').innerText()).not.toMatch(/Ana ·|Carla ·/u);
    await ana.page.locator('.round-running button').click();
    for (const { page } of people) await page.locator('#difference-A2').waitFor();
    expect(await carla.page.locator('#difference-A1').count()).toBe(0);
    const difference = await carla.page.locator('#difference-A2').innerText();
    for (const name of ['Ana', 'Ben', 'Carla']) expect(difference).toContain(name);
    expect(await carla.page.locator('#row-A1 .current').innerText()).toContain('Yes');
    await ben.page.locator('#difference-A2 .answer-partly').last().click();
    await ana.page.locator('#row-A2 .current').waitFor();
    expect(await ana.page.locator('#row-A2 .current').innerText()).toContain('Partly');
    await Promise.all(people.map(leave));
  });
});

describe('the end of a stage', () => {
  it('shows the results, gives the report, is signed off, and leads to the next stage', async () => {
    const fay = await enter(web, 'Fay');
    const { page } = fay;
    const address = await start(web, page, 'Ending');
    await show(page, address, 'one&item=L1');
    await page.keyboard.press('1');
    await currentAnswer(page).waitFor();
    await page.locator('.review summary').click();
    await page.locator('.review button[value="accepted"]').click();
    await page.locator('.chip.verdict-accepted').waitFor();
    await show(page, address, 'results');
    expect(await page.locator('.result').count()).toBe(4);
    for (const format of ['docx', 'pdf', 'md', 'csv', 'json']) {
      const arriving = page.waitForEvent('download');
      await page.locator(`a[href$="/report/${format}"]`).click();
      expect((await arriving).suggestedFilename()).toMatch(
        new RegExp(`^ending-.*\\.${format}$`, 'u'),
      );
    }
    await page.getByRole('button', { name: 'Sign off' }).click();
    await page.getByRole('button', { name: 'Start the next stage' }).click();
    await page.locator('.profile').waitFor();
    expect(page.url()).not.toContain(address);
    await show(page, page.url().split('?')[0] ?? '', 'one&item=L1');
    expect(await page.locator('.promised').innerText()).toContain('Yes');
    await leave(fay);
  });
});
