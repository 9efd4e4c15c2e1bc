import { describe, expect, it, vi } from 'vitest';
import { packApp } from '../../.ci/teams/pack-app.js';
import { appFiles, changedFiles, FACTS, readText, unpacked } from './teams-app.js';
import { type Pixel, readPng } from './read-png.js';

function faultsOf(files = appFiles(), facts = FACTS): readonly string[] {
  const packed = packApp(files, facts);
  return packed.kind === 'faulty' ? packed.faults : [];
}

describe('the package', () => {
  it('holds the manifest, its languages and icons, and nothing else', () => {
    expect(Object.keys(unpacked())).toEqual([
      'manifest.json',
      'color.png',
      'en.json',
      'es.json',
      'fr.json',
      'outline.png',
    ]);
  });

  it('says which app it is and where the desk is', () => {
    const manifest = readText(unpacked()['manifest.json']);
    expect(manifest).not.toContain('${{');
    for (const fact of [FACTS.appId, 'desk.example', '"version": "1.2.3"'])
      expect(manifest).toContain(fact);
  });

  it('is the same whenever it is made', () => {
    const packedIn = (year: number) => {
      vi.setSystemTime(new Date(year, 5, 1));
      return packApp(appFiles(), FACTS);
    };
    expect(packedIn(2027)).toEqual(packedIn(2031));
    vi.useRealTimers();
  });

  it('keeps the port of the address', () => {
    const packed = packApp(appFiles(), { ...FACTS, address: 'https://desk.example:8443' });
    expect(packed.kind).toBe('packed');
  });
});

describe('no package is made', () => {
  it.each([
    ['an app id that is none', { ...FACTS, appId: 'my-app' }, 'TEAMS_APP_ID'],
    ['no app id', { ...FACTS, appId: '' }, 'TEAMS_APP_ID'],
    ['no address', { ...FACTS, address: '' }, 'GENDER_DESK_ADDRESS'],
    [
      'an address without https',
      { ...FACTS, address: 'http://desk.example' },
      'GENDER_DESK_ADDRESS',
    ],
    ['a path', { ...FACTS, address: 'https://desk.example/a' }, 'GENDER_DESK_ADDRESS'],
  ])('for %s', (_, facts, name) => {
    expect(faultsOf(appFiles(), facts)).toEqual([expect.stringContaining(name)]);
  });

  it.each([
    [
      'manifest.json',
      '"permissions": ["identity"',
      '"permissions": ["everything"',
      'permissions: 0',
    ],
    ['manifest.json', '"supportsFiles"', '"supportsSecrets"', 'supportsSecrets'],
    ['manifest.json', '"fetchTask": true', '"fetchTask": false', 'fetchTask'],
    ['manifest.json', '"Ask the desk"', `"${'Ask '.repeat(9)}"`, 'commands: 0: title'],
    ['manifest.json', '${{VERSION}}', 'one', 'version'],
    ['manifest.json', '"developer": {', '"developer": ', 'no JSON'],
    ['fr.json', '"Aide"', '""', 'bots[0].commandLists[0].commands[4].title'],
    ['es.json', '"staticTabs[0].name"', '"staticTabs[7].name"', 'staticTabs[7].name'],
    ['es.json', '"Gender Desk"', `"${'Gender Desk '.repeat(3)}"`, 'name.short'],
  ])('when %s has %s as %s', (name, from, to, where) => {
    const faults = faultsOf(changedFiles(name, from, to));
    expect(faults.join('\n')).toContain(where);
    for (const fault of faults) expect(fault).toContain(`${name}: `);
  });

  it.each(['en.json', 'color.png', 'outline.png', 'manifest.json'])('without %s', (name) => {
    const files = new Map([...appFiles()].filter(([each]) => each !== name));
    expect(faultsOf(files)).toEqual([expect.stringContaining(`${name}: it is missing`)]);
  });

  it('with icons of another size', () => {
    const files = appFiles();
    const swapped = new Map([...files, ['color.png', files.get('outline.png')!]]);
    expect(faultsOf(swapped)).toEqual(['color.png: not a PNG of 192 × 192']);
  });
});

describe('the icons', () => {
  const icon = (name: string) => readPng(Buffer.from(unpacked()[name]!));

  it('are the mark in white on the colour of the product, which fills all of it', () => {
    const { width, height, pixels } = icon('color.png');
    expect([width, height]).toEqual([192, 192]);
    expect(new Set(pixels.map(([, , , alpha]) => alpha))).toEqual(new Set([255]));
    const plain = pixels.filter((pixel) => isColour(pixel, [0, 0x77, 0xb6]));
    expect(plain.length / pixels.length).toBeGreaterThan(0.7);
    expect(pixels.some((pixel) => isColour(pixel, [255, 255, 255]))).toBe(true);
  });

  it('are an outline in white alone, on nothing', () => {
    const { width, height, pixels } = icon('outline.png');
    expect([width, height]).toEqual([32, 32]);
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0);
    expect(drawn.filter((pixel) => !isColour(pixel, [255, 255, 255]))).toEqual([]);
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.length).toBeLessThan(pixels.length / 2);
  });

  function isColour([red, green, blue]: Pixel, colour: readonly number[]): boolean {
    return [red, green, blue].every((each, at) => each === colour[at]);
  }
});
