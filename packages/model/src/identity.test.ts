import { describe, expect, test } from 'vitest';
import { Identities } from './identity.ts';
import { endsOf, nameOf, pathId } from './subject.ts';

describe('subjects', () => {
  test('a name that begins like a kind is still a name', () => {
    expect(nameOf('vm2')).toBe('vm2');
    expect(nameOf('host:vm2')).toBe('vm2');
    expect(pathId('host:vm2', '192.0.2.8')).toBe('path:vm2>192.0.2.8');
  });

  test('addresses keep their colons', () => {
    expect(nameOf('2001:db8::1')).toBe('2001:db8::1');
    expect(endsOf(pathId('host:a', '2001:db8::1'))).toEqual({ from: 'a', to: '2001:db8::1' });
  });
});

describe('two names for one thing', () => {
  const joined = (...names: string[]) => {
    const identities = new Identities();
    for (const name of names) identities.add(name);
    identities.joinCutNames();
    return identities;
  };

  test('a name cut by ntpq joins the only full name it can stand for', () => {
    expect(joined('time.cloudflare', 'time.cloudflare.com').canonical('time.cloudflare')).toBe('time.cloudflare.com');
  });

  test('an ambiguous cut joins nothing', () => {
    const identities = joined('0.debian.pool.n', '0.debian.pool.ntp.org', '0.debian.pool.net.example');
    expect(identities.canonical('0.debian.pool.n')).toBe('0.debian.pool.n');
    expect(identities.joined).toEqual([]);
  });

  test('a statement joins, a name is kept before an address, and the reason is told', () => {
    const identities = new Identities();
    identities.join('192.0.2.1', 'ntp1', 'Selected source 192.0.2.1 (ntp1)');
    expect(identities.canonicalSubject('path:h>192.0.2.1')).toBe('path:h>ntp1');
    expect(identities.aliasesOf('ntp1')).toEqual(['192.0.2.1']);
    expect(identities.joined[0]?.because).toContain('Selected source');
  });
});
