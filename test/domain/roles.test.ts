import { describe, expect, test } from 'vitest';
import { type Identity, rolesOf } from '../../src/domain/roles.js';

const NOBODY = { focalPoints: ['x'], administrators: [], projectMembers: ['x'] };
const ANA: Identity = { id: 'U1', email: 'Ana.Perez@ilo.org', groups: ['Gender'] };

describe('roles by configuration', () => {
  test('while nobody is named everybody takes part and reviews, and nobody administers', () => {
    const none = { focalPoints: [], administrators: [], projectMembers: [] };
    expect(rolesOf({ id: 'U1' }, none)).toEqual(['staff', 'project-member', 'focal-point']);
  });

  test('whoever is on no list is staff', () => {
    expect(rolesOf(ANA, NOBODY)).toEqual(['staff']);
  });

  test.each([
    ['their id', 'U1'],
    ['their address in any case', 'ana.perez@ILO.ORG'],
    ['everybody of their domain', '@Ilo.org'],
    ['a group they are in', 'group:Gender'],
  ])('an entry may be %s', (_what, entry) => {
    expect(rolesOf(ANA, { ...NOBODY, focalPoints: ['y', entry] })).toContain('focal-point');
    expect(rolesOf(ANA, { ...NOBODY, administrators: [entry] })).toContain('administrator');
    expect(rolesOf(ANA, { ...NOBODY, projectMembers: [entry] })).toContain('project-member');
  });

  test.each([
    ['the beginning of an id', 'U'],
    ['an id in another case', 'u1'],
    ['another address of the domain', 'ben@ilo.org'],
    ['the end of a domain', '@lo.org'],
    ['a domain above', '@org'],
    ['a group they are not in', 'group:Finance'],
    ['the name of a group without saying so', 'Gender'],
    ['nothing', ''],
  ])('%s stands for nobody', (_what, entry) => {
    expect(rolesOf(ANA, { ...NOBODY, administrators: [entry] })).toEqual(['staff']);
  });

  test('a domain stands for nobody who has no address', () => {
    expect(rolesOf({ id: '@ilo.org.evil' }, { ...NOBODY, administrators: ['@ilo.org'] })).toEqual([
      'staff',
    ]);
  });
});
